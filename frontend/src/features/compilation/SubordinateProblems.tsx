import { Button } from 'antd'
import { useState } from 'react'
import { newId } from '../report/newId'
import { usePart } from '../report/saving/Editing'
import type { CompilationWork } from './sumsQuery'
import styles from './Sums.module.css'

/** 下级存在的问题: like ones together, to choose from; what is taken is a quote that names its source, for the writer to word. */
export function SubordinateProblems({ groups }: { groups: CompilationWork['problems'] }) {
  const { value, editable, type } = usePart('problems')
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set())
  if (groups.length === 0) return <p>各机关已发布的报告中没有单列的问题。</p>
  const take = (text: string, name: string) => {
    if (taken.has(name + text)) return
    type([...value, { id: newId('p'), text: `${name}反映：${text}` }])
    setTaken(new Set([...taken, name + text]))
  }
  return (
    <ol className={styles.problems}>
      {groups.map((group) => (
        <li key={group.text}>
          {group.problems.length > 1 && (
            <p>
              {group.text}
              <span className={styles.quiet}>（相近的 {group.problems.length} 条）</span>
            </p>
          )}
          <ul>
            {group.problems.map(({ name, publication, text }) => (
              <li key={publication + text}>
                <span>
                  {name}：{text}
                </span>
                {editable && (
                  <Button
                    size="small"
                    aria-label={`写入存在问题：${name}`}
                    // Not disabled, which would take the focus from whoever pressed it.
                    aria-disabled={taken.has(name + text)}
                    onClick={() => take(text, name)}
                  >
                    {taken.has(name + text) ? '已写入' : '写入存在问题'}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  )
}
