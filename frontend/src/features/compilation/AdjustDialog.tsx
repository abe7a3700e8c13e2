import { useMutation } from '@tanstack/react-query'
import { Alert, Button, Cascader, Checkbox, Input, InputNumber, Modal, Select } from 'antd'
import { useId, useState } from 'react'
import { graphql } from '../../graphql/generated/gql'
import type { AdjustmentKind } from '../../graphql/generated/graphql'
import { adjustmentKindWord } from '../../graphql/generated/words/adjustmentKindWord'
import { useRequest } from '../account/request'
import type { EditionForm } from '../report/form'
import { useSumsDeed } from './compiling'
import type { Adjustment, Contributor, SummedReport } from './sumsQuery'
import styles from './Sums.module.css'
import { cellInTable } from './sumsWords'

const balanceQuery = graphql(/* GraphQL */ `
  query AdjustmentBalance($id: ID!, $lines: [AdjustmentLineInput!]!, $adjustment: ID) {
    report(id: $id) {
      compilationWork {
        balance(lines: $lines, adjustment: $adjustment) {
          lines {
            cell
            delta
          }
          broken
        }
      }
    }
  }
`)

interface Line {
  cell: string
  delta: number | null
}

interface AdjustDialogProps {
  report: SummedReport
  form: EditionForm
  contributors: readonly Contributor[]
  /** The one that is changed; null for a new one. */
  adjustment: Adjustment | null
  /** With what a new one begins. */
  begun?: { kind: AdjustmentKind; contributor: string } | undefined
  onClose: () => void
}

const kinds: AdjustmentKind[] = ['ELIMINATION', 'ADDITION', 'CORRECTION_PENDING', 'ROUNDING']

/** 登记调整: a stated difference from the sum, with all cells that move together. */
export function AdjustDialog({ report, form, contributors, adjustment, begun, onClose }: AdjustDialogProps) {
  const id = useId()
  const request = useRequest()
  const [kind, setKind] = useState<AdjustmentKind>(adjustment?.kind ?? begun?.kind ?? 'ELIMINATION')
  const [contributor, setContributor] = useState(
    adjustment?.contributor?.agency.code ?? begun?.contributor ?? undefined,
  )
  const [lines, setLines] = useState<readonly Line[]>(adjustment?.lines ?? [])
  const [own, setOwn] = useState(adjustment?.own ?? true)
  const [reason, setReason] = useState(adjustment?.reason ?? '')
  const [paper, setPaper] = useState(adjustment?.paper ?? '')
  const deed = useSumsDeed(report.id, report.revision, onClose)
  const filled = filledOf(lines)
  /** What was found of some lines: of no others. */
  const [found, find] = useState<{ lines: readonly Line[]; broken: readonly string[] } | null>(null)
  const balanced = found?.lines === lines ? found : null
  const balance = useMutation({
    mutationFn: async (asked: readonly Line[]) => {
      const answer = await request(balanceQuery, {
        id: report.id,
        lines: filledOf(asked),
        adjustment: adjustment?.id ?? null,
      })
      return answer.report?.compilationWork?.balance ?? { lines: [], broken: [] }
    },
    onSuccess: (wanted, asked) => {
      const moved = new Map(wanted.lines.map(({ cell, delta }) => [cell, delta]))
      const whole = [
        ...asked.map((line) => (moved.has(line.cell) ? { ...line, delta: moved.get(line.cell) ?? null } : line)),
        ...wanted.lines.filter(({ cell }) => !asked.some((line) => line.cell === cell)),
      ]
      // What was changed while it was worked out is not taken back.
      setLines((now) => (now === asked ? whole : now))
      find({ lines: whole, broken: wanted.broken })
    },
  })
  const add = (path: readonly string[]) => {
    const chosen = cellsUnder(form, path).filter((cell) => !lines.some((line) => line.cell === cell))
    setLines([...lines, ...chosen.map((cell) => ({ cell, delta: null }))])
  }
  const complete =
    filled.length > 0 &&
    filled.length === lines.length &&
    reason.trim() !== '' &&
    (kind === 'ROUNDING' || paper.trim() !== '') &&
    (kind !== 'ADDITION' || contributor !== undefined)
  return (
    <Modal
      open
      width={720}
      title={adjustment ? '修改调整' : '登记调整'}
      okText="保存"
      okButtonProps={{ disabled: !complete }}
      confirmLoading={deed.isPending}
      onOk={() =>
        deed.mutate({
          deed: 'adjust',
          input: {
            adjustment: adjustment?.id ?? null,
            kind,
            lines: filled,
            own,
            contributor: contributor ?? null,
            reason: reason.trim(),
            paper: paper.trim() || null,
          },
        })
      }
      onCancel={onClose}
    >
      <p>保存后须由另一人确认；确认之前已计入合计，但不能报送。原因随报告公开，依据不公开。</p>
      <div className={styles.fields}>
        <label htmlFor={`${id}kind`}>类别</label>
        <Select
          id={`${id}kind`}
          value={kind}
          onChange={setKind}
          options={kinds.map((value) => ({ value, label: adjustmentKindWord[value] }))}
        />
        <label htmlFor={`${id}of`}>涉及机关</label>
        <Select
          id={`${id}of`}
          allowClear={kind !== 'ADDITION'}
          placeholder={kind === 'ADDITION' ? '选择补报的机关' : '选填；针对某一机关的请选择'}
          value={contributor}
          onChange={setContributor}
          showSearch={{ optionFilterProp: 'label' }}
          options={contributors.map(({ agency, name }) => ({ value: agency.code, label: name }))}
        />
        <label htmlFor={`${id}why`}>原因</label>
        <Input.TextArea
          id={`${id}why`}
          autoSize={{ minRows: 1, maxRows: 4 }}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <label htmlFor={`${id}paper`}>依据</label>
        <Input
          id={`${id}paper`}
          maxLength={500}
          placeholder={kind === 'ROUNDING' ? '选填' : '文号或材料名称'}
          value={paper}
          onChange={(event) => setPaper(event.target.value)}
        />
      </div>
      {contributor === undefined && (
        <Checkbox checked={own} onChange={(event) => setOwn(event.target.checked)}>
          同时调整本级的数
        </Checkbox>
      )}
      <h3 className={styles.subhead}>增减哪些格</h3>
      {lines.length > 0 && (
        <ul className={styles.lines}>
          {lines.map((line, at) => (
            <li key={line.cell}>
              <span>{cellInTable(form, line.cell)}</span>
              <InputNumber
                aria-label={`${cellInTable(form, line.cell)}增减`}
                placeholder="如 -1"
                value={line.delta}
                onChange={(delta) =>
                  setLines(lines.map((one, index) => (index === at ? { ...one, delta: delta ?? null } : one)))
                }
              />
              <Button
                size="small"
                type="text"
                aria-label={`移除${cellInTable(form, line.cell)}`}
                onClick={() => setLines(lines.filter((_, index) => index !== at))}
              >
                移除
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className={styles.adding}>
        <Cascader
          aria-label="添加单元格或整行"
          placeholder="添加单元格或整行"
          value={[]}
          options={tree(form)}
          showSearch
          onChange={(path) => add(path.map(String))}
        />
        <Button disabled={filled.length === 0} loading={balance.isPending} onClick={() => balance.mutate(lines)}>
          补齐相关合计
        </Button>
      </div>
      {balanced && balanced.broken.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title="补齐合计后，下列关系仍不成立，请再增减相应的格："
          description={balanced.broken.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        />
      )}
      {balanced && balanced.broken.length === 0 && <p role="status">勾稽关系成立。</p>}
      {(deed.error ?? balance.error) && (
        <Alert type="error" showIcon title={(deed.error ?? balance.error)?.message ?? ''} />
      )}
    </Modal>
  )
}

function filledOf(lines: readonly Line[]) {
  return lines.flatMap(({ cell, delta }) => (delta === null ? [] : [{ cell, delta }]))
}

function tree(form: EditionForm) {
  return form.tables.map((table) => ({
    value: table.key,
    label: table.title,
    children: table.rows.map((row) => ({
      value: row.key,
      label: row.label,
      children: [
        { value: wholeRow, label: '整行' },
        ...table.columns.map((column) => ({ value: column.key, label: column.label })),
      ],
    })),
  }))
}

const wholeRow = '*'

/** One cell, or all cells of a row. */
function cellsUnder(form: EditionForm, [table, row, column]: readonly string[]): string[] {
  if (column !== wholeRow) return [`${table}.${row}.${column}`]
  return form.tables.find(({ key }) => key === table)?.columns.map(({ key }) => `${table}.${row}.${key}`) ?? []
}
