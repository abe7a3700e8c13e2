import { Table, type TableColumnsType, Tag } from 'antd'
import { Link } from 'wouter'
import { graphql } from '../../graphql/generated/gql'
import type { ReportTable_ReportFragment } from '../../graphql/generated/graphql'
import { shownTime } from './days'
import { DueDate } from './DueDate'
import { StatusTag } from './StatusTag'
import { addressOf } from './useGoTo'

export const reportTableRow = graphql(/* GraphQL */ `
  fragment ReportTable_report on Report {
    id
    year
    status
    revision
    due
    updatedAt
    agency {
      code
      name
    }
  }
`)

type Row = ReportTable_ReportFragment

interface ReportTableProps {
  rows: readonly Row[]
  loading: boolean
  /** Reports with text kept only in this browser. */
  unsaved: ReadonlySet<string>
}

/** 年度报告 one a line, last changed first. */
export function ReportTable({ rows, loading, unsaved }: ReportTableProps) {
  return (
    <Table<Row>
      rowKey="id"
      size="middle"
      columns={columnsFor(unsaved)}
      dataSource={rows}
      loading={loading}
      pagination={false}
      scroll={{ x: 720 }}
      locale={{ emptyText: '没有符合条件的报告' }}
    />
  )
}

function columnsFor(unsaved: ReadonlySet<string>): TableColumnsType<Row> {
  return [
    {
      title: '机关',
      render: (_, { id, agency, year }) => (
        <>
          <Link href={addressOf(id)} aria-label={`${agency.name}${year}年报告`}>{agency.name}</Link>
          {unsaved.has(id) && <Tag color="warning">本机有未保存内容</Tag>}
        </>
      ),
    },
    { title: '年份', dataIndex: 'year' },
    { title: '状态', render: (_, { status }) => <StatusTag status={status} /> },
    { title: '版本', dataIndex: 'revision' },
    { title: '法定公布时限', render: (_, { due, status }) => <DueDate due={due} status={status} /> },
    { title: '最近修改', render: (_, { updatedAt }) => shownTime(updatedAt) },
  ]
}
