import { Button } from 'antd'
import { type ReactNode, useId } from 'react'
import { NotRead } from '../../account/NotRead'
import type { ProsePart } from '../parts'
import { useEditing } from '../saving/Editing'
import styles from './Prose.module.css'
import { useKeptChoice } from '../useKeptChoice'
import { useLastYear } from '../useLastYear'

/** Puts what the last report said in a part beside what is written there now: to read, never filled in by itself. */
export function LastYearProse({ part, children }: { part: ProsePart; children: ReactNode }) {
  const id = useId()
  const { year, content, error, refetch } = useLastYear(useEditing().report.id)
  const [open, show] = useKeptChoice('lastYearProse', false)
  const blocks =
    part === 'preamble'
      ? content?.preamble
      : content?.sections.find(({ number }) => number === Number(part.slice('section:'.length)))?.blocks
  if (error)
    return (
      <>
        <NotRead what="上一年的报告" error={error} retry={refetch} />
        {children}
      </>
    )
  if (!blocks || blocks.length === 0) return children
  return (
    <div className={styles.beside} data-open={open || undefined}>
      <div className={styles.now}>{children}</div>
      <aside className={styles.before} aria-label={`${year} 年的文字`}>
        <Button size="small" aria-expanded={open} aria-controls={id} onClick={() => show(!open)}>
          {open ? `收起 ${year} 年的文字` : `对照 ${year} 年的文字`}
        </Button>
        <div id={id} hidden={!open}>
          {blocks.map(({ kind, text }, index) => (
            <p key={index} data-kind={kind}>
              {text}
            </p>
          ))}
        </div>
      </aside>
    </div>
  )
}
