import { Link } from 'wouter'
import { Notice } from '../../auth/Notice'

export function NotFoundRoute({ title = '没有这个页面' }: { title?: string }) {
  return <Notice title={title} ways={<Link href="/desk/reports">回到报告列表</Link>} />
}
