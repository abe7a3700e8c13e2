import { Alert, App, Button } from 'antd'
import { useState } from 'react'
import { useSession } from '../../../auth/SessionContext'
import { graphql } from '../../../graphql/generated/gql'
import type { UrgencyNotice_UrgencyFragment } from '../../../graphql/generated/graphql'
import { shownTime } from '../../../components/chinaTime'
import { useEditing } from '../../report/saving/Editing'
import type { EditionForm } from '../../report/form'
import type { GoTo } from '../../report/useGoTo'
import type { Said } from '../deeds'
import { keptDeed } from '../keptDeed'
import { useRelease } from './publishing'
import styles from './Release.module.css'
import { ReleaseText } from '../ReleaseText'
import { StepDialog } from '../StepDialog'
import { WarningsHere } from '../WarningsHere'

export const urgencyNotice = graphql(/* GraphQL */ `
  fragment UrgencyNotice_urgency on Urgency {
    reason
    by
    at
    number
    ratified {
      at
    }
  }
`)

interface UrgencyNoticeProps {
  urgency: UrgencyNotice_UrgencyFragment
  form: EditionForm
  goTo: GoTo
}

/** The flag on what was published before its review was complete; gone once somebody has approved it afterwards. */
export function UrgencyNotice({ urgency, form, goTo }: UrgencyNoticeProps) {
  const { report } = useEditing()
  const { person } = useSession()
  const [kept] = useState(() => keptDeed(person, report.id))
  const begun = kept?.deed === 'RATIFY' ? kept.said : undefined
  const [asked, setAsked] = useState(begun !== undefined && report.permittedActions.includes('RATIFY'))
  if (urgency.ratified) return null
  const { number, by, at, reason } = urgency
  return (
    <>
      <Alert
        type="warning"
        showIcon
        title={`第 ${number} 版是紧急发布，待补办审签`}
        description={
          <>
            <p className={styles.said}>
              {by}于 {shownTime(at)} 在审核完成之前发布。原因：{reason}
            </p>
            {report.permittedActions.includes('RATIFY') ? (
              <div className={styles.does}>
                <Button type="primary" onClick={() => setAsked(true)}>
                  补办审签
                </Button>
              </div>
            ) : (
              <p className={styles.said}>须由没有参与编写和发布的终审人员补办。</p>
            )}
          </>
        }
      />
      {asked && <Ratify number={number} begun={begun} form={form} goTo={goTo} onClose={() => setAsked(false)} />}
    </>
  )
}

interface RatifyProps extends Omit<UrgencyNoticeProps, 'urgency'> {
  number: number
  /** What was filled in before the page was left to sign in. */
  begun: Said | undefined
  onClose: () => void
}

function Ratify({ number, begun, form, goTo, onClose }: RatifyProps) {
  const { report } = useEditing()
  const { message } = App.useApp()
  const [comment, setComment] = useState(begun?.text ?? '')
  const releasing = useRelease(report.id, () => {
    void message.success('已补办审签。')
    onClose()
  })
  return (
    <StepDialog
      title={`补办审签：第 ${number} 版`}
      go="补办审签"
      doing={releasing}
      onGo={() =>
        releasing.mutate({ do: 'ratify', publication: `${report.id}:${number}`, comment: comment.trim() || null })
      }
      said={{ report: report.id, deed: 'RATIFY', said: { text: comment } }}
      form={form}
      goTo={goTo}
      onClose={onClose}
    >
      <p>请先核对公开的第 {number} 版。补办后，这次紧急发布视为经您审签，记入留痕；内容有误的，请撤回或更正。</p>
      <WarningsHere findings={report.findings} />
      <ReleaseText asked="意见" value={comment} onChange={setComment} />
    </StepDialog>
  )
}
