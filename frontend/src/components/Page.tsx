import { useRef, type ReactNode } from 'react'
import { Link } from 'wouter'
import { LargeType } from './LargeType'
import { useArrival } from './useArrival'
import './page.css'

/** What stands around every public page. */
export function Page({ children }: { children: ReactNode }) {
  const main = useRef<HTMLElement>(null)
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
            <Link href="/publications">检索</Link>
            <Link href="/statistics">统计</Link>
            <Link href="/compare">对比</Link>
            <a href="/api">数据接口</a>
            <Link href="/desk">工作人员登录</Link>
            <LargeType />
          </nav>
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
          <p>
            本站数据可通过 <a href="/api">GraphQL 接口</a> 查询。
          </p>
        </div>
      </footer>
    </div>
  )
}
