import type { ReactNode } from 'react'
import styles from '../Editors.module.css'
import { onLeaving } from './onLeaving'
import { elementIdOf, type PartKey } from '../parts'
import { useEditing } from './Editing'
import { PartNotice } from './PartNotice'

interface PartSectionProps {
  part: PartKey
  title: string
  /** Whether it is a page's only part. */
  alone?: boolean
  children: ReactNode
}

/** A part that is a list, with what keeps it from being saved; leaving any of its fields saves what was typed in them. */
export function PartSection({ part, title, alone = false, children }: PartSectionProps) {
  const { autosave } = useEditing()
  return (
    <section
      id={elementIdOf(part)}
      tabIndex={-1}
      className={styles.part}
      aria-label={title}
      onBlur={onLeaving(autosave.flush)}
    >
      {alone ? <h2>{title}</h2> : <h3 className={styles.title}>{title}</h3>}
      <PartNotice part={part} />
      {children}
    </section>
  )
}
