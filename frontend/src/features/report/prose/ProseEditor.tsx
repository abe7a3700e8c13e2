import { lazy, Suspense } from 'react'
import { useEditing } from '../saving/Editing'
import { onLeaving } from '../saving/onLeaving'
import styles from '../Editors.module.css'
import { addendsOf, type EditionForm } from '../form'
import { LastYearProse } from './LastYearProse'
import { PartNotice } from '../saving/PartNotice'
import { elementIdOf, type ProsePart } from '../parts'
import { placeOfCell } from '../places'
import type { GoTo } from '../useGoTo'

// The editor library is brought when there is prose to show, and only then.
const ProseSurface = lazy(() => import('./ProseSurface').then((module) => ({ default: module.ProseSurface })))

interface ProseEditorProps {
  part: ProsePart
  label: string
  form: EditionForm
  goTo: GoTo
}

/** The prose of one section, or of the preamble, beside what the last report said there. */
export function ProseEditor({ part, label, form, goTo }: ProseEditorProps) {
  const { autosave } = useEditing()
  return (
    // Leaving any of it saves what was typed in it; who is led here goes on writing.
    <section
      id={elementIdOf(part)}
      tabIndex={-1}
      className={styles.part}
      aria-label={label}
      onBlur={onLeaving(autosave.flush)}
      onFocus={(event) =>
        event.target === event.currentTarget && event.target.querySelector<HTMLElement>('[role=textbox]')?.focus()
      }
    >
      <LastYearProse part={part}>
        <h3 className={styles.title}>{label}</h3>
        <PartNotice part={part} />
        <Suspense fallback={<p className={styles.none}>正在打开……</p>}>
          <ProseSurface
            part={part}
            label={label}
            form={form}
            onFigure={(ref) => {
              // Of a sum, to the first of its cells.
              const [cell = ref] = addendsOf(form, ref)
              goTo(placeOfCell(form, cell), `cell:${cell}`)
            }}
          />
        </Suspense>
      </LastYearProse>
    </section>
  )
}
