import { useRef, type ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import { LargeType } from './LargeType'
import { useArrival } from './useArrival'
import './page.css'

const ways = [
  { address: '/publications', name: '检索' },
  { address: '/statistics', name: '统计' },
  { address: '/compare', name: '对比' },
]

/** What stands around every public page. The server and the page on the interface write the same around theirs. */
export function Page({ children }: { children: ReactNode }) {
  const main = useRef<HTMLElement>(null)
  const [path] = useLocation()
  useArrival(main)
  return (
    <div className="site">
      <a className="skip" href="#main">
        跳到正文
      </a>
      <header className="site-header">
        <div className="site-width">
          <Link href="/" className="site-name">
            政府信息公开年报
          </Link>
          <nav aria-label="网站">
            {ways.map(({ address, name }) => (
              <Link key={address} href={address} aria-current={path === address ? 'page' : undefined}>
                {name}
              </Link>
            ))}
            <a href="/api">数据接口</a>
            <Link href="/desk">工作人员登录</Link>
          </nav>
          <LargeType />
        </div>
      </header>
      <main id="main" className="site-width" ref={main} tabIndex={-1}>
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
              <a href="/feed.xml">订阅新公布的年报</a>
            </li>
          </ul>
        </div>
      </footer>
    </div>
  )
}
