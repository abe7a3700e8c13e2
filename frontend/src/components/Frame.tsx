import type { ReactNode, RefObject } from 'react'
import { Link } from 'wouter'

/** What the app itself shows; the page on the interface is a file beside it. */
const ways = [
  { address: '/publications', name: '检索' },
  { address: '/statistics', name: '统计' },
  { address: '/rankings', name: '排序' },
  { address: '/timeliness', name: '时限' },
  { address: '/compare', name: '对比' },
  { address: '/apply', name: '依申请公开' },
  { address: '/api', name: '数据接口', outside: true },
  { address: '/desk', name: '工作人员登录' },
]

interface Props {
  /** Of the main part. */
  id: string
  main?: RefObject<HTMLElement | null>
  /** Whether a way leads to the very page it stands on. */
  current: (address: string) => 'page' | undefined
  /** What stands beside the ways. */
  tools?: ReactNode
  children: ReactNode
}

/**
 * What stands around every public page, be it drawn by the app, written by the server or made by the build: nobody writes
 * it a second time. The build renders it once, and the server puts its pages in.
 */
export function Frame({ id, main, current, tools, children }: Props) {
  return (
    <div className="site">
      <a className="skip" href={`#${id}`}>
        跳到正文
      </a>
      <header className="site-header">
        <div className="site-width">
          <Link href="/" className="site-name">
            政府信息公开年报
          </Link>
          <nav aria-label="网站">
            {ways.map(({ address, name, outside }) =>
              outside ? (
                <a key={address} href={address} aria-current={current(address)}>
                  {name}
                </a>
              ) : (
                <Link key={address} href={address} aria-current={current(address)}>
                  {name}
                </Link>
              ),
            )}
          </nav>
          {tools}
        </div>
      </header>
      <main id={id} className="site-width" ref={main} tabIndex={-1}>
        {children}
      </main>
      <footer className="site-footer">
        <div className="site-width">
          <p>
            依照《中华人民共和国政府信息公开条例》第四十九条、第五十条，各级行政机关每年向社会公布上一年度的政府信息公开工作年度报告。
          </p>
          <ul>
            <li>
              <a href="/api">数据接口</a>
            </li>
            <li>
              <a href="/publications/dictionary.csv">开放数据说明</a>
            </li>
            <li>
              <a href="/corrections">更正和撤回</a>
            </li>
            <li>
              <a href="/feed.xml">订阅新公布的年报</a>
            </li>
          </ul>
        </div>
      </footer>
    </div>
  )
}
