import { Alert } from 'antd'
import type { ReportStatus } from '../../../graphql/generated/graphql'

interface LockedProps {
  status: ReportStatus
  /** Whether the caller is asked to write or to decide; whoever is not is told why he or she only looks. */
  atWork: boolean
}

const why: Record<ReportStatus, string> = {
  DRAFT: '报告正在编写，您没有编写权限。',
  IN_REVIEW: '报告正在审核，退回之前不能修改。',
  RETURNED: '报告已退回编写人员修改，您没有编写权限。',
  APPROVED: '报告已通过审核，等待发布，不能修改。',
  PUBLISHED: '报告已发布。需要修改时，请由编写人员提起更正。',
  WITHDRAWN: '报告已撤回，没有公开的内容。需要重新公开时，请由编写人员重新编写，审核后作为新的一版发布。',
}

/** Why the page is read-only. */
export function Locked({ status, atWork }: LockedProps) {
  return atWork ? null : <Alert type="info" showIcon title={why[status]} />
}
