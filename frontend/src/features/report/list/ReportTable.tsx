import { Table, type TableColumnsType, Tag } from 'antd'
import { Link } from 'wouter'
import { readFragment } from '../../../graphql/generated/fragment-masking'
import { graphql } from '../../../graphql/generated/gql'
import type { ReportTable_ReportFragment } from '../../../graphql/generated/graphql'
import { shownTime } from '../../../components/chinaTime'
import { DueDate } from '../DueDate'
import { ReleaseTags, releaseTags } from './ReleaseTags'
import styles from './ReportTable.module.css'
import { StatusTag } from '../StatusTag'
import { addressOf } from '../useGoTo'

export const reportTableRow = graphql(/* GraphQL */ `
  fragment ReportTable_report on Report {
    id
    year
    status
    revision
    due
    updatedAt
    permittedActions
    ...ReleaseTags_report
    agency {
      code
      name
    }
  }
`)

export type ReportRow = ReportTable_ReportFragment

interface ReportTableProps {
  rows: readonly ReportRow[]
  loading: boolean
  /** Reports with text kept only in this browser. */
  unsaved: ReadonlySet<string>
  /** Ids of those chosen to be published together; rows of other pages may be among them. */
  chosen: readonly string[]
  onChoose: (row: ReportRow, chosen: boolean) => void
}

/** 年度报告 one a line, last changed first. */
export function ReportTable({ rows, loading, unsaved, chosen, onChoose }: ReportTableProps) {
  const choosable = rows.some(isChoosable)
  return (
    <Table<ReportRow>
      rowKey="id"
      size="middle"
      columns={columnsFor(unsaved)}
      dataSource={rows}
      loading={loading}
      pagination={false}
      {...(choosable && {
        rowSelection: {
          preserveSelectedRowKeys: true,
          selectedRowKeys: [...chosen],
          columnWidth: 44,
          getCheckboxProps: (row: ReportRow) => ({ disabled: !isChoosable(row), 'aria-label': `选择${nameOf(row)}` }),
          onSelect: onChoose,
          onSelectAll: (all: boolean, _: ReportRow[], changed: ReportRow[]) =>
            changed.forEach((row) => onChoose(row, all)),
        },
      })}
      scroll={{ x: 720 }}
      locale={{ emptyText: '没有符合条件的报告' }}
    />
  )
}

/** What may be published now; only that can be chosen. */
function isChoosable({ permittedActions }: ReportRow): boolean {
  return permittedActions.includes('PUBLISH')
}

export function nameOf({ agency, year }: Pick<ReportRow, 'agency' | 'year'>): string {
  return `${agency.name}${year}年报告`
}

function columnsFor(unsaved: ReadonlySet<string>): TableColumnsType<ReportRow> {
  return [
    {
      title: '机关',
      render: (_, { id, agency, year }) => (
        <>
          <Link href={addressOf(id)} aria-label={nameOf({ agency, year })}>
            {agency.name}
          </Link>
          {unsaved.has(id) && <Tag color="warning">本机有未保存内容</Tag>}
        </>
      ),
    },
    { title: '年份', dataIndex: 'year' },
    {
      title: '状态',
      render: (_, row) => (
        <div className={styles.status}>
          <StatusTag status={row.status} />
          <ReleaseTags report={readFragment(releaseTags, row)} />
        </div>
      ),
    },
    { title: '版本', dataIndex: 'revision' },
    { title: '法定公布时限', render: (_, { due, status }) => <DueDate due={due} status={status} /> },
    { title: '最近修改', render: (_, { updatedAt }) => shownTime(updatedAt) },
  ]
}
