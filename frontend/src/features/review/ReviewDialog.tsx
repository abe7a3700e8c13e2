import { Alert, App, Checkbox, Input, Modal, Radio } from 'antd'
import { useId, useState } from 'react'
import { useSession } from '../../auth/SessionContext'
import { SignInFresh } from '../../auth/SignInFresh'
import { shownTime } from '../report/days'
import type { EditionForm } from '../report/form'
import type { GoTo } from '../report/useGoTo'
import styles from './DeedDialog.module.css'
import type { Said } from './deeds'
import { keepDeed } from './keptDeed'
import { RefusalNotice } from './RefusalNotice'
import { type Reviewed, useDecision } from './reviewing'
import type { Step } from './ReviewSteps'

interface ReviewDialogProps {
  deed: 'APPROVE' | 'PROOFREAD'
  reviewed: Reviewed
  /** The open steps in which the caller may do it. */
  steps: readonly Step[]
  form: EditionForm
  goTo: GoTo
  /** What was filled in before the page was left to sign in. */
  begun?: Said | undefined
  onClose: () => void
}

/** The button to press once a sign-in has become fresh. */
const GO = 'review-go'

const words = {
  APPROVE: { title: '通过', explained: '通过后转入下一环节。', go: '通过', done: '已通过。' },
  PROOFREAD: { title: '校对确认', explained: '确认后，由另一人审核通过。', go: '确认校对', done: '已确认校对。' },
}

/** Approves a step, or confirms its 校对: nobody does either without saying that he or she has proofread what changed. */
export function ReviewDialog({ deed, reviewed, steps, form, goTo, begun, onClose }: ReviewDialogProps) {
  const { message } = App.useApp()
  const { person } = useSession()
  const id = useId()
  const [name, setName] = useState(begun?.step ?? steps[0]?.name ?? null)
  const [proofread, setProofread] = useState(begun?.proofread ?? false)
  const [comment, setComment] = useState(begun?.text ?? '')
  const { title, explained, go, done } = words[deed]
  const step = steps.find((one) => one.name === name)
  const confirmed = deed === 'APPROVE' ? step?.proofreading : null
  const deciding = useDecision(reviewed, () => {
    void message.success(done)
    onClose()
  })
  // The closing dialog gives the focus back to its button before anything else may have it.
  const [left, leaveFor] = useState<Parameters<GoTo> | null>(null)
  const refusal = deciding.data && deciding.data.is !== 'done' ? deciding.data : null
  return (
    <Modal
      open={!left}
      afterClose={() => {
        onClose()
        if (left) goTo(...left)
      }}
      title={step ? `${step.name}：${title}` : title}
      okText={go}
      okButtonProps={{ id: GO, disabled: !proofread && !confirmed }}
      confirmLoading={deciding.isPending}
      onOk={() => deciding.mutate({ deed, step: name, comment: comment.trim() })}
      onCancel={onClose}
    >
      {steps.length > 1 && (
        <Radio.Group
          aria-label="办理的环节"
          value={name}
          options={steps.map((one) => ({ value: one.name, label: one.name }))}
          onChange={(event) => setName(String(event.target.value))}
        />
      )}
      <p>您审核的是版本 {reviewed.revision}。{explained}</p>
      {confirmed
        ? <p>✓ 校对已由{confirmed.by}于 {shownTime(confirmed.at)} 确认。</p>
        : (
          <p>
            <Checkbox checked={proofread} onChange={(event) => setProofread(event.target.checked)}>我已校对本次改动（数字、文字、格式）</Checkbox>
          </p>
        )}
      <div className={styles.text}>
        <label htmlFor={id}>意见（可不填）</label>
        <Input.TextArea
          id={id}
          autoSize={{ minRows: 2 }}
          maxLength={500}
          value={comment}
          onChange={(event) => setComment(event.target.value)}
        />
      </div>
      {deciding.error && <Alert type="error" showIcon title={deciding.error.message} />}
      {refusal?.is === 'SignInNeeded' && (
        <SignInFresh
          key={deciding.submittedAt}
          message={refusal.message}
          go={go}
          keep={() => keepDeed({ person, report: reviewed.report, deed, said: { text: comment, step: name, proofread } })}
          onConfirmed={() => document.getElementById(GO)?.focus()}
        />
      )}
      {refusal && refusal.is !== 'SignInNeeded' && (
        <RefusalNotice key={deciding.submittedAt} refusal={refusal} form={form} goTo={(...meant) => leaveFor(meant)} />
      )}
    </Modal>
  )
}
