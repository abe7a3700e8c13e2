import { Tag } from 'antd'
import type { ReportStatus } from '../../graphql/generated/graphql'
import { statusWord } from './words'

const colours: Record<ReportStatus, string> = {
  DRAFT: 'default',
  IN_REVIEW: 'processing',
  RETURNED: 'error',
  APPROVED: 'warning',
  PUBLISHED: 'success',
  WITHDRAWN: 'error',
}

export function StatusTag({ status }: { status: ReportStatus }) {
  return <Tag color={colours[status]}>{statusWord[status]}</Tag>
}
