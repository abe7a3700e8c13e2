import { Button } from 'antd'
import { shownTime } from '../../components/chinaTime'
import { ChoosePair, type ChoosePairProps } from './ChoosePair'
import type { ListedRevision } from './revisionGroups'
import styles from './Revisions.module.css'
import { revisionWord } from './revisionWords'

interface RevisionLineProps extends Omit<ChoosePairProps, 'number' | 'disabled'> {
  revision: ListedRevision
  current: number
  /** Whether the state before it was erased. */
  beforeGone: boolean
  onOpen: (number: number) => void
  onCompare: (from: number, to: number) => void
}

/** One saved state: to be opened, compared with the one before, or chosen for another comparison. */
export function RevisionLine({ revision, current, pair, onPair, beforeGone, onOpen, onCompare }: RevisionLineProps) {
  const { number, at, by, action, erased } = revision
  return (
    <tr>
      <td className={styles.pair}>
        <ChoosePair number={number} pair={pair} onPair={onPair} disabled={erased} />
      </td>
      <th scope="row">
        {number}
        {number === current && <span className={styles.now}>（当前）</span>}
      </th>
      <td>{shownTime(at)}</td>
      <td>{by}</td>
      <td>{revisionWord[action] ?? '其他操作'}</td>
      <td>
        {erased ? (
          <span>内容已依法删除</span>
        ) : (
          <Button size="small" type="link" aria-label={`打开版本 ${number}`} onClick={() => onOpen(number)}>
            打开
          </Button>
        )}
        {number > 1 && !erased && !beforeGone && (
          <Button
            size="small"
            type="link"
            aria-label={`版本 ${number} 与前一版比较`}
            onClick={() => onCompare(number - 1, number)}
          >
            与前一版比较
          </Button>
        )}
      </td>
    </tr>
  )
}
