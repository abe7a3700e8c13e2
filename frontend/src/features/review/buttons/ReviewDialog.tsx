import { App, Checkbox, Radio } from 'antd'
import { useState } from 'react'
import { shownTime } from '../../../components/chinaTime'
import type { Finding } from '../../report/editedReport'
import type { EditionForm } from '../../report/form'
import type { GoTo } from '../../report/useGoTo'
import type { Said } from '../deeds'
import { ReleaseText } from '../ReleaseText'
import { doneWords, nextWords, useNextSteps } from '../nextSteps'
import { type Reviewed, useDecision } from '../reviewing'
import type { Step } from '../ReviewSteps'
import { SignedOnPaper } from './SignedOnPaper'
import { StepDialog } from '../StepDialog'
import { WarningsHere } from '../WarningsHere'

interface ReviewDialogProps {
  deed: 'APPROVE' | 'PROOFREAD'
  reviewed: Reviewed
  findings: readonly Finding[]
  /** The open steps in which the caller may do it. */
  steps: readonly Step[]
  form: EditionForm
  goTo: GoTo
  /** What was filled in before the page was left to sign in. */
  begun?: Said | undefined
  onClose: () => void
}

const words = {
  APPROVE: { title: '通过', explained: '通过后转入下一环节。', go: '通过', done: '已通过。' },
  PROOFREAD: { title: '校对确认', explained: '确认后，由另一人审核通过。', go: '确认校对', done: '已确认校对。' },
}

/** Approves a step, or confirms its 校对: nobody does either without saying that he or she has proofread what changed. */
export function ReviewDialog({ deed, reviewed, findings, steps, form, goTo, begun, onClose }: ReviewDialogProps) {
  const { message } = App.useApp()
  const [name, setName] = useState(begun?.step ?? steps[0]?.name ?? null)
  const [proofread, setProofread] = useState(begun?.proofread ?? false)
  const [comment, setComment] = useState(begun?.text ?? '')
  const [signed, setSigned] = useState(begun?.signedOnPaper ?? null)
  const { title, explained, go, done } = words[deed]
  const step = steps.find((one) => one.name === name)
  const confirmed = deed === 'APPROVE' ? step?.proofreading : null
  const next = useNextSteps(reviewed.report, reviewed.revision, { after: name, wanted: deed === 'APPROVE' })
  const deciding = useDecision(reviewed, (now) => {
    void message.success(doneWords(done, now))
    onClose()
  })
  return (
    <StepDialog
      title={step ? `${step.name}：${title}` : title}
      go={go}
      ready={(proofread || !!confirmed) && signed !== ''}
      doing={deciding}
      onGo={() =>
        deciding.mutate(
          deed === 'APPROVE'
            ? { deed, step: name, comment: comment.trim(), signedOnPaper: signed }
            : { deed, step: name, comment: comment.trim() },
        )
      }
      said={{ report: reviewed.report, deed, said: { text: comment, step: name, proofread, signedOnPaper: signed } }}
      form={form}
      goTo={goTo}
      onClose={onClose}
    >
      {steps.length > 1 && (
        <Radio.Group
          aria-label="办理的环节"
          value={name}
          options={steps.map((one) => ({ value: one.name, label: one.name }))}
          onChange={(event) => setName(String(event.target.value))}
        />
      )}
      <p>
        您审核的是版本 {reviewed.revision}。
        {deed === 'APPROVE' && next && next.length > 0 ? `通过后转入${nextWords(next)}。` : explained}
      </p>
      {confirmed ? (
        <p>
          ✓ 校对已由{confirmed.by}于 {shownTime(confirmed.at)} 确认。
        </p>
      ) : (
        <p>
          <Checkbox checked={proofread} onChange={(event) => setProofread(event.target.checked)}>
            我已校对本次改动（数字、文字、格式）
          </Checkbox>
        </p>
      )}
      {deed === 'APPROVE' && <SignedOnPaper reviewed={reviewed} day={signed} onChange={setSigned} />}
      {deed === 'APPROVE' && <WarningsHere findings={findings} />}
      <ReleaseText asked="意见" value={comment} onChange={setComment} />
    </StepDialog>
  )
}
