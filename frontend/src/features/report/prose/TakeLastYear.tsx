import { Button } from 'antd'
import { useState } from 'react'
import { NotRead } from '../../account/NotRead'
import type { ProsePart } from '../parts'
import { useEditing, usePart } from '../saving/Editing'
import styles from './Prose.module.css'
import { inputOf, stretchesOf, type TakenBlock, useTakenText, whyWord } from './takenText'

interface TakeLastYearProps {
  part: ProsePart
  year: number
  onClose: () => void
}

/**
 * 取用上年文字: last year's words with the years moved on, to be taken whole or by paragraph. Numbers of last year's come in
 * brackets, which the rules point at until they are this year's.
 */
export function TakeLastYear({ part, year, onClose }: TakeLastYearProps) {
  const { autosave, report } = useEditing()
  const { value, type } = usePart(part)
  const { blocks, read, error, refetch } = useTakenText(report.id, report.revision, part, true)
  const [taken, setTaken] = useState<readonly number[]>([])
  if (error) return <NotRead what="上年的文字" error={error} retry={refetch} />
  if (!read) return <p role="status">正在读取……</p>
  const take = (which: readonly number[]) => {
    if (which.length === 0) return
    type([...value, ...which.flatMap((at) => (blocks[at] ? [inputOf(blocks[at])] : []))])
    setTaken([...taken, ...which])
    autosave.flush()
  }
  const left = blocks.map((_, at) => at).filter((at) => !taken.includes(at))
  return (
    <section aria-label={`取用 ${year} 年的文字`} className={styles.taking}>
      <p className={styles.how}>
        年份已改为本年，引用的数换成本年的数；<mark data-why="NUMBER">【上年 …】</mark>
        里是上年的数，取用后请逐处换成本年的。与上年重复过多，校核仍会提示。
      </p>
      {blocks.map((block, at) => (
        <div key={at} className={styles.taken}>
          <Text block={block} />
          <Button
            size="small"
            // Not disabled, which would take the focus from whoever pressed it.
            aria-disabled={taken.includes(at)}
            aria-label={`取用第 ${at + 1} 段`}
            onClick={() => take(left.filter((one) => one === at))}
          >
            {taken.includes(at) ? '✓ 已取用' : '取用本段'}
          </Button>
        </div>
      ))}
      {blocks.length === 0 && <p>上年的这一部分没有文字。</p>}
      <p>
        <Button size="small" type="primary" aria-disabled={left.length === 0} onClick={() => take(left)}>
          {taken.length === 0 ? '全部取用' : left.length === 0 ? '✓ 都已取用' : `取用其余 ${left.length} 段`}
        </Button>{' '}
        <Button size="small" onClick={onClose}>
          返回对照
        </Button>
      </p>
    </section>
  )
}

function Text({ block }: { block: TakenBlock }) {
  return (
    <p data-kind={block.block.kind}>
      {stretchesOf(block).map(({ text, mark }, index) =>
        mark ? (
          <mark key={index} data-why={mark.why} title={`${whyWord[mark.why]}（上年为 ${mark.was}）`}>
            {text}
            <span className="read-only-aloud">（{whyWord[mark.why]}）</span>
          </mark>
        ) : (
          <span key={index}>{text}</span>
        ),
      )}
    </p>
  )
}
