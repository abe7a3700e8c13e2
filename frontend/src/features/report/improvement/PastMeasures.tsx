import { Input, Select } from 'antd'
import { dayText } from '../../../components/chinaTime'
import type { PastMeasureInput } from '../../../graphql/generated/graphql'
import { measureStatusWord } from '../../../graphql/generated/words/measureStatusWord'
import { useEditing, usePart } from '../saving/Editing'
import type { EditedContent } from '../editedReport'
import styles from '../Editors.module.css'
import { Ledger } from '../rows/Ledger'
import ledger from '../Ledger.module.css'
import { ledgerRoles as roles } from '../rows/ledgerRoles'
import { PartSection } from '../saving/PartSection'
import { optionsOf } from '../words'

type Announced = EditedContent['pastMeasures'][number]

const statuses = optionsOf(measureStatusWord)

const columns = [
  { text: '当年提出的措施', className: ledger.name },
  { text: '责任与时限', className: ledger.day },
  { text: '落实情况', className: ledger.count },
  { text: '说明', className: ledger.half },
]

/** 上年改进措施落实情况: what earlier reports announced comes first, and asks what became of it. */
export function PastMeasures() {
  const { report } = useEditing()
  const { value, editable, type } = usePart('pastMeasures')
  const announced = report.content.pastMeasures
  if (announced.length === 0) return null
  const open = value.filter(({ status, note }) => !status || !note?.trim()).length
  const set = (next: PastMeasureInput) => type(value.map((one) => (isSame(one, next) ? next : one)))
  return (
    <PartSection part="pastMeasures" title="上年措施落实情况">
      <p className={styles.none}>
        {open === 0 ? `${announced.length} 项都已填写。` : `${announced.length} 项中还有 ${open} 项没有填写落实情况。`}
        填写的内容随本报告公布，并记入该措施的落实情况。
      </p>
      <Ledger name="上年措施落实情况" editable={false} headings={columns}>
        {announced.map((measure, index) => (
          <PastMeasureRow
            key={`${measure.year}.${measure.measure}`}
            announced={measure}
            name={`${measure.year} 年措施 ${placeInYear(announced, index)}`}
            answer={
              value.find((one) => isSame(one, measure)) ?? {
                measure: measure.measure,
                year: measure.year,
                status: null,
                note: null,
              }
            }
            editable={editable}
            onChange={set}
          />
        ))}
      </Ledger>
    </PartSection>
  )
}

interface PastMeasureRowProps {
  announced: Announced
  name: string
  answer: PastMeasureInput
  editable: boolean
  onChange: (answer: PastMeasureInput) => void
}

function PastMeasureRow({ announced, name, answer, editable, onChange }: PastMeasureRowProps) {
  return (
    <tbody {...roles.group} aria-label={name}>
      <tr {...roles.row}>
        <td {...roles.cell} data-label={name} data-wide>
          <p className={ledger.text}>{announced.text}</p>
        </td>
        <td {...roles.cell} data-label="责任与时限" data-wide>
          <p className={ledger.text}>
            责任：{announced.owner ?? '未写明'}
            <small>时限：{announced.due ? dayText(announced.due) : '未写明'}</small>
          </p>
        </td>
        <td {...roles.cell} data-label="落实情况" data-wide>
          <Select
            aria-label={`${name}的落实情况`}
            value={answer.status ?? null}
            options={statuses}
            disabled={!editable}
            placeholder="请选择"
            popupMatchSelectWidth={false}
            onChange={(status) => onChange({ ...answer, status })}
          />
        </td>
        <td {...roles.cell} data-label="说明" data-wide>
          <Input.TextArea
            aria-label={`${name}的落实说明`}
            autoSize={{ minRows: 1 }}
            readOnly={!editable}
            value={answer.note ?? ''}
            placeholder="做到了什么，还差什么"
            onChange={(event) => onChange({ ...answer, note: event.target.value || null })}
          />
        </td>
      </tr>
    </tbody>
  )
}

function placeInYear(announced: readonly Announced[], index: number): number {
  return announced.slice(0, index + 1).filter(({ year }) => year === announced[index]?.year).length
}

function isSame(a: { measure: string; year: number }, b: { measure: string; year: number }): boolean {
  return a.measure === b.measure && a.year === b.year
}
