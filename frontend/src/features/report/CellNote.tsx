import { accessOf, cellMarks } from './cellMarks'
import { useEditing, usePart } from './Editing'
import { cellLabel, type EditionForm } from './form'
import { ChooseVersion } from './PartNotice'
import styles from './TableEditor.module.css'

/** What there is to know about the cell in hand, in words, below its table. */
export function CellNote({ form, cellRef }: { form: EditionForm; cellRef: string }) {
  const { findings, partlyOpen } = useEditing()
  const { change, editable } = usePart(`cell:${cellRef}`)
  const marks = cellMarks(change, findings.get(cellRef), null, accessOf(editable, partlyOpen))
  return (
    <div className={styles.note}>
      <strong>{cellLabel(form, cellRef)}</strong>
      {marks.map((mark) => (
        <p key={mark.state + mark.message} data-state={mark.state}>
          <span aria-hidden>{mark.sign}</span> {mark.message}
        </p>
      ))}
      {change?.progress.is === 'conflict' && <ChooseVersion part={`cell:${cellRef}`} />}
    </div>
  )
}
