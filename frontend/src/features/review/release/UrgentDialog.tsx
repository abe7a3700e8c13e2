import { App } from 'antd'
import { useState } from 'react'
import type { Finding } from '../../report/editedReport'
import type { EditionForm } from '../../report/form'
import { Unprintable } from '../../report/page/Unprintable'
import type { GoTo } from '../../report/useGoTo'
import type { Said } from '../deeds'
import { useRelease } from './publishing'
import { ReasonFields } from '../ReasonFields'
import { givenReasons, openWarnings, useReasons } from '../reasons'
import styles from './Release.module.css'
import { ReleaseText } from '../ReleaseText'
import type { Reviewed } from '../reviewing'
import { StepDialog } from '../StepDialog'

interface UrgentDialogProps {
  reviewed: Reviewed
  findings: readonly Finding[]
  /** What was filled in before the page was left to sign in. */
  begun?: Said | undefined
  form: EditionForm
  goTo: GoTo
  onClose: () => void
}

/** 紧急发布: says what it means and what remains to be done, before it is done. */
export function UrgentDialog({ reviewed, findings, begun, form, goTo, onClose }: UrgentDialogProps) {
  const { message } = App.useApp()
  const [reason, setReason] = useState(begun?.text ?? '')
  const { reasons, say, clear } = useReasons(reviewed.report)
  const open = openWarnings(findings)
  const given = givenReasons(findings, reasons)
  const releasing = useRelease(reviewed.report, () => {
    clear()
    void message.warning('已紧急发布，请尽快补办审签。')
    onClose()
  })
  return (
    <StepDialog
      title="紧急发布"
      go="紧急发布"
      grave
      wide={open.length > 0}
      ready={reason.trim() !== '' && given.length === open.length}
      doing={releasing}
      onGo={() =>
        releasing.mutate({ do: 'urgent', revision: reviewed.revision, reason: reason.trim(), reasons: given })
      }
      said={{ report: reviewed.report, deed: 'PUBLISH_URGENTLY', said: { text: reason } }}
      form={form}
      goTo={goTo}
      onClose={onClose}
    >
      {(leaveFor) => (
        <>
          <p>
            <strong>这份报告的审核还没有完成。</strong>确有必要立即公开时才用。
          </p>
          <ul className={styles.points}>
            <li>版本 {reviewed.revision} 立即公开，任何人都能看到；有错误的仍然不能发布。</li>
            <li>报告会标为“紧急发布待补签”，直到没有参与编写和发布的终审人员补办审签。</li>
            <li>您的姓名、时间和原因记入留痕，不对外公开。</li>
          </ul>
          <Unprintable />
          <ReleaseText asked="紧急发布的原因" required value={reason} onChange={setReason} />
          <ReasonFields
            report={reviewed.report}
            form={form}
            open={open}
            reasons={reasons}
            onSay={say}
            goTo={leaveFor}
          />
        </>
      )}
    </StepDialog>
  )
}
