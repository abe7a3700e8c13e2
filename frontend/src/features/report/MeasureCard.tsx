import { Button, Input, Select } from 'antd'
import type { MeasureInput, ProblemInput } from '../../graphql/generated/graphql'
import { DayInput } from './DayInput'
import styles from './Editors.module.css'
import { measureWord, optionsOf } from './words'

interface MeasureCardProps {
  measure: MeasureInput
  number: number
  problems: readonly ProblemInput[]
  editable: boolean
  onChange: (measure: MeasureInput) => void
  onMove: (by: -1 | 1) => void
  onRemove: () => void
}

const statuses = optionsOf(measureWord)

/** One measure: which problems it answers, who does it and by when. */
export function MeasureCard({ measure, number, problems, editable, onChange, onMove, onRemove }: MeasureCardProps) {
  const answers = problems.flatMap(({ id, text }, index) => (id ? [{ value: id, label: `${index + 1}. ${text}` }] : []))
  return (
    <fieldset className={styles.card}>
      <legend>措施 {number}</legend>
      <Input.TextArea
        aria-label={`措施 ${number} 的内容`}
        autoSize={{ minRows: 2 }}
        readOnly={!editable}
        value={measure.text}
        placeholder="做什么"
        onChange={(event) => onChange({ ...measure, text: event.target.value })}
      />
      <div className={styles.fields}>
        <div className={styles.field}>
          <span>针对的问题</span>
          <Select
            mode="multiple"
            aria-label={`措施 ${number} 针对的问题`}
            value={[measure.problems ?? []].flat().filter((id) => answers.some((a) => a.value === id))}
            options={answers}
            disabled={!editable}
            placeholder="可选多个"
            onChange={(chosen) => onChange({ ...measure, problems: chosen })}
          />
        </div>
        <div className={styles.field}>
          <span>责任单位或责任人</span>
          <Input aria-label={`措施 ${number} 的责任单位或责任人`} value={measure.owner ?? ''} readOnly={!editable} onChange={(event) => onChange({ ...measure, owner: event.target.value || null })} />
        </div>
        <div className={styles.field}>
          <span>完成时限</span>
          <DayInput part="measures" field={`${measure.id}.due`} label={`措施 ${number} 的完成时限`} value={measure.due} editable={editable} onChange={(due) => onChange({ ...measure, due })} />
        </div>
        <div className={styles.field}>
          <span>进展</span>
          <Select
            aria-label={`措施 ${number} 的进展`}
            value={measure.status ?? 'PLANNED'}
            options={statuses}
            disabled={!editable}
            onChange={(status) => onChange({ ...measure, status })}
          />
        </div>
      </div>
      {editable && (
        <div className={styles.cardFoot}>
          <Button size="small" type="text" aria-label={`上移措施 ${number}`} onClick={() => onMove(-1)}>↑</Button>
          <Button size="small" type="text" aria-label={`下移措施 ${number}`} onClick={() => onMove(1)}>↓</Button>
          <Button size="small" type="text" danger onClick={onRemove}>删除措施</Button>
        </div>
      )}
    </fieldset>
  )
}
