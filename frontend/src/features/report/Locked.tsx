import { Alert, Button } from 'antd'
import type { ReportStatus } from '../../graphql/generated/graphql'
import { type EditionForm, partLabel } from './form'
import type { PartKey } from './parts'
import { placeOfPart } from './places'
import type { GoTo } from './useGoTo'

interface LockedProps {
  status: ReportStatus
  canEdit: boolean
  /** After a partial return, what was opened; null when nothing was singled out. */
  opened: readonly PartKey[] | null
  form: EditionForm
  goTo: GoTo
  returnReason: string | null
  correction: string | null
}

const why: Record<ReportStatus, string> = {
  DRAFT: '报告在编写中，您没有编辑它的权限。',
  IN_REVIEW: '报告正在审核，退回之前不能修改。',
  RETURNED: '报告已退回编写人修改，您没有编辑它的权限。',
  APPROVED: '报告已通过审核，等待发布，不能修改。',
  PUBLISHED: '报告已发布。需要修改时，请由编辑人员提起更正。',
}

/** Why the page is read-only, or what it was returned for. */
export function Locked({ status, canEdit, opened, form, goTo, returnReason, correction }: LockedProps) {
  return (
    <>
      {status === 'RETURNED' && returnReason && (
        <Alert
          type="error"
          showIcon
          title={`退回原因：${returnReason}`}
          description={opened && <Opened parts={opened} form={form} goTo={goTo} />}
        />
      )}
      {correction && <Alert type="info" showIcon title={`正在更正：${correction}`} description="更正发布之前，原报告仍然有效。" />}
      {!canEdit && <Alert type="info" showIcon title={why[status]} />}
    </>
  )
}

const most = 12

function Opened({ parts, form, goTo }: { parts: readonly PartKey[]; form: EditionForm; goTo: GoTo }) {
  return (
    <>
      只开放以下 {parts.length} 处，其余内容已锁定：
      {parts.slice(0, most).map((part) => (
        <Button key={part} type="link" size="small" onClick={() => goTo(placeOfPart(form, part), part)}>
          {partLabel(form, part)}
        </Button>
      ))}
      {parts.length > most && '等'}
    </>
  )
}
