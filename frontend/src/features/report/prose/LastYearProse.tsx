import { Button } from 'antd'
import { type ReactNode, useId, useState } from 'react'
import { NotRead } from '../../account/NotRead'
import type { ProsePart } from '../parts'
import { openedIn, useEditing, usePart } from '../saving/Editing'
import styles from './Prose.module.css'
import { useKeptChoice } from '../useKeptChoice'
import { useLastYear } from '../useLastYear'
import { TakeLastYear } from './TakeLastYear'

/** Puts what the last report said in a part beside what is written there now: to read, or to take over; never by itself. */
export function LastYearProse({ part, children }: { part: ProsePart; children: ReactNode }) {
  const id = useId()
  const { report } = useEditing()
  const { year, content, error, refetch } = useLastYear(report.id)
  const [open, show] = useKeptChoice('lastYearProse', false)
  const [asked, take] = useState(false)
  // What is taken comes as paragraphs of its own, for which a return that opened single ones leaves no place.
  const canTake = usePart(part).editable && openedIn(report.unlocked, part) === null
  const taking = asked && canTake
  const blocks =
    part === 'preamble'
      ? content?.preamble
      : content?.sections.find(({ number }) => number === Number(part.slice('section:'.length)))?.blocks
  const there = !error && blocks !== undefined && blocks.length > 0
  // What is written stands in the same place whatever has come of last year's: else it would be made anew under the writer's hand.
  return (
    <>
      {error && <NotRead what="上一年的报告" error={error} retry={refetch} />}
      <div className={styles.beside} data-open={there && (open || taking) ? true : undefined}>
        <div className={styles.now}>{children}</div>
        {there && (
          <aside className={styles.before} aria-label={`${year} 年的文字`}>
            <Button
              size="small"
              aria-expanded={open}
              aria-controls={id}
              onClick={() => {
                show(!open && !taking)
                take(false)
              }}
            >
              {open || taking ? `收起 ${year} 年的文字` : `对照 ${year} 年的文字`}
            </Button>{' '}
            {canTake && !taking && (
              <Button size="small" onClick={() => take(true)}>
                取用上年文字
              </Button>
            )}
            {taking && <TakeLastYear part={part} year={year} onClose={() => take(false)} />}
            <div id={id} hidden={!open || taking}>
              {blocks.map(({ kind, text }, index) => (
                <p key={index} data-kind={kind}>
                  {text}
                </p>
              ))}
            </div>
          </aside>
        )}
      </div>
    </>
  )
}
