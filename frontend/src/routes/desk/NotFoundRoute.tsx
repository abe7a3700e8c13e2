import { Result } from 'antd'
import { Link } from 'wouter'

export function NotFoundRoute() {
  return <Result status="404" title="没有这个页面" extra={<Link href="/desk">回到报告列表</Link>} />
}
