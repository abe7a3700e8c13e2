import { Button, Input, Select } from 'antd'
import { DayInput } from '../rows/DayInput'
import { type EditedMeasure, type EditedProblem, withText } from '../entries'
import ledger from '../Ledger.module.css'
import { ledgerRoles as roles } from '../rows/ledgerRoles'
import { optionsOf } from '../words'
import { measureStatusWord } from '../../../graphql/generated/words/measureStatusWord'

interface MeasureRowProps {
  measure: EditedMeasure
  number: number
  /** Whether it is in the report already. */
  stored: boolean
  problems: readonly EditedProblem[]
  editable: boolean
  onChange: (measure: EditedMeasure) => void
  onMove: (by: -1 | 1) => void
  onRemove: () => void
}

const statuses = optionsOf(measureStatusWord)

/** One measure in a line: which problems it answers, who does it and by when. */
export function MeasureRow({
  measure,
  number,
  stored,
  problems,
  editable,
  onChange,
  onMove,
  onRemove,
}: MeasureRowProps) {
  const { unaccepted, ...stated } = measure
  // All that is stored of it is what was typed: a day and a text in its place cannot both be kept.
  const isUnfinished = !stored && measure.text.trim() === ''
  const answers = problems.flatMap(({ id, text }, index) =>
    id ? [{ value: id, label: `${index + 1}. ${text}`, short: String(index + 1) }] : [],
  )
  return (
    <tbody {...roles.group} tabIndex={-1} aria-label={`措施 ${number}`}>
      <tr {...roles.row}>
        <td {...roles.cell} data-label={`措施 ${number}`} data-wide>
          <Input.TextArea
            aria-label={`措施 ${number} 的内容`}
            autoSize={{ minRows: 1 }}
            readOnly={!editable}
            data-place={`measures.${measure.id}.text`}
            value={measure.text}
            placeholder="做什么"
            onChange={(event) => onChange({ ...measure, text: event.target.value })}
          />
          {measure.text.trim() === '' && stored && <Emptied />}
        </td>
        <td {...roles.cell} data-label="针对的问题">
          <Select
            mode="multiple"
            aria-label={`措施 ${number} 针对的问题`}
            value={[measure.problems ?? []].flat().filter((id) => answers.some((a) => a.value === id))}
            options={answers}
            optionLabelProp="short"
            popupMatchSelectWidth={360}
            disabled={!editable}
            placeholder="可选多个"
            onChange={(chosen) => onChange({ ...measure, problems: chosen })}
          />
        </td>
        <td {...roles.cell} data-label="责任单位或责任人">
          <Input
            aria-label={`措施 ${number} 的责任单位或责任人`}
            data-place={`measures.${measure.id}.owner`}
            value={measure.owner ?? ''}
            readOnly={!editable}
            onChange={(event) => onChange({ ...measure, owner: event.target.value || null })}
          />
        </td>
        <td {...roles.cell} data-label="完成时限">
          <DayInput
            place={`measures.${measure.id}.due`}
            label={`措施 ${number} 的完成时限`}
            value={measure.due}
            unaccepted={unaccepted?.['due'] ?? null}
            editable={editable}
            onChange={(due, text) =>
              onChange({
                ...stated,
                due: text !== null && isUnfinished ? null : due,
                ...withText(unaccepted, 'due', text),
              })
            }
          />
        </td>
        <td {...roles.cell} data-label="进展">
          <Select
            aria-label={`措施 ${number} 的进展`}
            value={measure.status ?? 'PLANNED'}
            options={statuses}
            disabled={!editable}
            popupMatchSelectWidth={false}
            onChange={(status) => onChange({ ...measure, status })}
          />
        </td>
        {editable && (
          <td {...roles.cell} data-label="">
            <span className={ledger.deeds}>
              <Button size="small" type="text" aria-label={`上移措施 ${number}`} onClick={() => onMove(-1)}>
                ↑
              </Button>
              <Button size="small" type="text" aria-label={`下移措施 ${number}`} onClick={() => onMove(1)}>
                ↓
              </Button>
              <Button size="small" type="text" danger aria-label={`删除措施 ${number}`} onClick={onRemove}>
                ✕
              </Button>
            </span>
          </td>
        )}
      </tr>
    </tbody>
  )
}

/** Of a text that has to be there. */
export function Emptied() {
  return <small role="alert">内容删空了，没有采用：请补写，或者删去这一项。</small>
}
