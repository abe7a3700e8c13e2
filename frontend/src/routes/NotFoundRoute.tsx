import { Link } from 'wouter'
import { useTitle } from '../components/useTitle'
import { agencyAddress } from '../features/publication/addresses'

interface Props {
  sentence?: string
  /** The agency whose other publications may be what was meant. */
  agency?: string
}

/** There is nothing at this address, and where to go instead. */
export function NotFoundRoute({ sentence = '这个地址没有内容，可能输入有误，或者页面已经移走。', agency }: Props) {
  useTitle('没有找到页面')
  return (
    <>
      <h1>没有找到页面</h1>
      <p className="lead">{sentence}</p>
      <p>
        <Link href={agency === undefined ? '/publications' : agencyAddress(agency)}>
          {agency === undefined ? '到年报检索页查找' : '查看这个机关公布过的年报'}
        </Link>
      </p>
    </>
  )
}
