import { useQuery } from '@tanstack/react-query'
import { Alert, Select } from 'antd'
import { graphql } from '../../graphql/generated/gql'
import { useRequest } from '../account/request'
import type { EditionForm } from '../report/form'
import { CellMakeup } from './CellMakeup'
import { sumsKey } from './sumsQuery'
import { cellInTable, cellsByTable } from './sumsWords'

const makeupQuery = graphql(/* GraphQL */ `
  query MakeupOfCell($id: ID!, $ref: ID!) {
    report(id: $id) {
      year
      compilation {
        cell(ref: $ref) {
          ...CellMakeup_cell
        }
      }
    }
  }
`)

interface MakeupOfCellProps {
  /** The report's id. */
  report: string
  revision: number
  form: EditionForm
  cell: string | null
  onCell: (cell: string) => void
}

/** 各格构成: one cell, opened to its contributors. */
export function MakeupOfCell({ report, revision, form, cell, onCell }: MakeupOfCellProps) {
  const request = useRequest()
  const { data, error } = useQuery({
    queryKey: [...sumsKey(report), 'cell', cell, revision],
    queryFn: ({ signal }) => request(makeupQuery, { id: report, ref: cell ?? '' }, signal),
    enabled: cell !== null,
  })
  const found = data?.report?.compilation?.cell
  return (
    <>
      <Select
        aria-label="选择单元格"
        placeholder="选择一格，看它由哪些机关的数相加而成"
        style={{ width: '100%', maxWidth: 560 }}
        value={cell}
        onChange={onCell}
        showSearch={{ optionFilterProp: 'label' }}
        options={cellsByTable(form)}
      />
      {error && <Alert type="error" showIcon title={error.message} />}
      {cell && data?.report && found && (
        <CellMakeup name={cellInTable(form, cell)} year={data.report.year} cell={found} />
      )}
    </>
  )
}
