import { Tag } from 'antd'
import type { ReportStatus } from '../../graphql/generated/graphql'
import { reportStatusWord } from '../../graphql/generated/words/reportStatusWord'

const colours: Record<ReportStatus, string> = {
  DRAFT: 'default',
  IN_REVIEW: 'processing',
  RETURNED: 'error',
  APPROVED: 'warning',
  PUBLISHED: 'success',
  WITHDRAWN: 'error',
}

export function StatusTag({ status }: { status: ReportStatus }) {
  return <Tag color={colours[status]}>{reportStatusWord[status]}</Tag>
}
