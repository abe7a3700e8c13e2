import { Button, Input } from 'antd'
import { useEditing, usePart } from '../saving/Editing'
import type { EditedMeasure, EditedProblem } from '../entries'
import styles from '../Editors.module.css'
import { Ledger } from '../rows/Ledger'
import ledger from '../Ledger.module.css'
import { ListFoot } from '../rows/ListFoot'
import { Emptied, MeasureRow } from './MeasureRow'
import { newId } from '../newId'
import { PartSection } from '../saving/PartSection'
import { PastMeasures } from './PastMeasures'
import { useRows } from '../rows/useRows'

const columns = [
  { text: '改进措施', className: ledger.name },
  { text: '针对的问题', className: ledger.count },
  { text: '责任单位或责任人', className: ledger.owner },
  { text: '完成时限', className: ledger.day },
  { text: '进展', className: ledger.count },
]

/** 问题与措施: what became of last year's measures, what was wrong, and what will be done about it by whom and by when. */
export function Improvement() {
  return (
    <>
      <h2>问题与措施</h2>
      <PastMeasures />
      <ProblemsEditor />
      <MeasuresEditor />
    </>
  )
}

/** Without rows of which nothing was filled in yet; one that was emptied is no way to remove it. */
function written<T extends EditedProblem | EditedMeasure>(stored: readonly { id: string }[]) {
  const known = new Set<string | null | undefined>(stored.map(({ id }) => id))
  return (rows: T[]) => rows.filter((row) => row.text !== '' || known.has(row.id) || isBegun(row))
}

function isBegun(row: EditedProblem | EditedMeasure): boolean {
  if (!('status' in row)) return false
  return (
    !!row.owner ||
    !!row.due ||
    row.unaccepted !== undefined ||
    [row.problems ?? []].flat().length > 0 ||
    row.status !== 'PLANNED'
  )
}

function isStored(rows: readonly { id: string }[], { id }: { id?: string | null | undefined }): boolean {
  return rows.some((row) => row.id === id)
}

function ProblemsEditor() {
  const { report } = useEditing()
  const part = usePart('problems')
  const { editable } = part
  const answered = new Set(usePart('measures').value.flatMap((measure) => measure.problems ?? []))
  const { rows, set, add, remove, move, undo } = useRows(part, written<EditedProblem>(report.content.problems))
  return (
    <PartSection part="problems" title="存在问题">
      {rows.length === 0 && <p className={styles.none}>还没有填写存在问题。</p>}
      {rows.map(({ key, value: problem }, index) => (
        <div key={key} className={styles.numbered}>
          <span aria-hidden>{index + 1}.</span>
          <Input.TextArea
            aria-label={`问题 ${index + 1}`}
            autoSize={{ minRows: 1 }}
            readOnly={!editable}
            data-place={`problems.${problem.id}.text`}
            value={problem.text}
            onChange={(event) => set(key, { ...problem, text: event.target.value })}
          />
          {problem.text.trim() === '' && isStored(report.content.problems, problem) && <Emptied />}
          {problem.text.trim() !== '' && problem.id && !answered.has(problem.id) && (
            <small className={styles.unanswered}>还没有措施针对这个问题。</small>
          )}
          {editable && (
            <div className={styles.moves}>
              <Button size="small" type="text" aria-label={`上移问题 ${index + 1}`} onClick={() => move(key, -1)}>
                ↑
              </Button>
              <Button size="small" type="text" aria-label={`下移问题 ${index + 1}`} onClick={() => move(key, 1)}>
                ↓
              </Button>
              <Button size="small" type="text" danger aria-label={`删除问题 ${index + 1}`} onClick={() => remove(key)}>
                ✕
              </Button>
            </div>
          )}
        </div>
      ))}
      {editable && <ListFoot add="添加问题" onAdd={() => add({ id: newId('p'), text: '' })} onUndo={undo} />}
    </PartSection>
  )
}

function MeasuresEditor() {
  const { report } = useEditing()
  const part = usePart('measures')
  const { editable } = part
  const problems = usePart('problems').value
  const { rows, set, add, remove, move, undo } = useRows(
    part,
    written<EditedMeasure>(report.content.measures),
    (measure) => isStored(report.content.measures, measure),
  )
  return (
    <PartSection part="measures" title="改进措施">
      {rows.length === 0 && <p className={styles.none}>还没有填写改进措施。</p>}
      {rows.length > 0 && (
        <Ledger name="改进措施" editable={editable} headings={columns}>
          {rows.map(({ key, value: measure }, index) => (
            <MeasureRow
              key={key}
              measure={measure}
              number={index + 1}
              stored={isStored(report.content.measures, measure)}
              problems={problems}
              editable={editable}
              onChange={(next) => set(key, next)}
              onMove={(by) => move(key, by)}
              onRemove={() => remove(key)}
            />
          ))}
        </Ledger>
      )}
      {editable && (
        <ListFoot
          add="添加措施"
          onAdd={() => add({ id: newId('m'), text: '', problems: [], owner: null, due: null, status: 'PLANNED' })}
          onUndo={undo}
        />
      )}
    </PartSection>
  )
}
