import { Link } from 'wouter'
import { useTitle } from '../components/useTitle'

/** There is nothing at this address, and where to go instead. */
export function NotFoundRoute({ sentence = '这个地址没有内容，可能输入有误，或者页面已经移走。' }: { sentence?: string }) {
  useTitle('没有找到页面')
  return (
    <>
      <h1>没有找到页面</h1>
      <p className="lead">{sentence}</p>
      <p>
        <Link href="/publications">到年报检索页查找</Link>
      </p>
    </>
  )
}
