import { Table, type TableColumnsType, Tag } from 'antd'
import type { ReactNode } from 'react'
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
    since
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
  /** Ids of those chosen to do something with all of them; rows of other pages may be among them. */
  chosen: readonly string[]
  onChoose: (row: ReportRow, chosen: boolean) => void
  /** Why there is none, and what to do then. */
  empty: ReactNode
}

/** 年度报告 one a line, last changed first. */
export function ReportTable({ rows, loading, unsaved, chosen, onChoose, empty }: ReportTableProps) {
  return (
    // Moved sideways by its own frame: the library's would measure with a second, hidden box to choose all.
    <div className={styles.wide}>
      <Table<ReportRow>
        rowKey="id"
        size="middle"
        columns={columnsFor(unsaved)}
        dataSource={rows}
        loading={loading}
        pagination={false}
        {...(rows.length > 0 && {
          rowSelection: {
            preserveSelectedRowKeys: true,
            selectedRowKeys: [...chosen],
            columnWidth: 44,
            getCheckboxProps: (row: ReportRow) => ({ 'aria-label': `选择${nameOf(row)}` }),
            onSelect: onChoose,
            onSelectAll: (all: boolean, _: ReportRow[], changed: ReportRow[]) =>
              changed.forEach((row) => onChoose(row, all)),
          },
        })}
        locale={{ emptyText: loading ? '正在读取……' : empty }}
      />
    </div>
  )
}

/** What may be published now, be it alone or with others. */
export function isPublishable({ permittedActions }: ReportRow): boolean {
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
