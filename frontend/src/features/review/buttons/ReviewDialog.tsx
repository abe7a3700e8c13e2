import { Alert, App, Radio } from 'antd'
import { useState } from 'react'
import { shownTime } from '../../../components/chinaTime'
import { AmendmentItem } from '../../comment/AmendmentItem'
import { openAmendments } from '../../comment/commentThread'
import { useDiscussion } from '../../comment/Discussion'
import type { Finding } from '../../report/editedReport'
import type { EditionForm } from '../../report/form'
import { useEditing } from '../../report/saving/Editing'
import type { GoTo } from '../../report/useGoTo'
import { partName } from '../../revision/partName'
import type { Said } from '../deeds'
import { ReleaseText } from '../ReleaseText'
import { doneWords, nextWords, useNextSteps } from '../nextSteps'
import { type Reviewed, useDecision } from '../reviewing'
import type { Step } from '../ReviewSteps'
import { SignedOnPaper } from './SignedOnPaper'
import { StepDialog } from '../StepDialog'
import { WarningsHere } from '../WarningsHere'
import { beginClearance, conclusionOf, decidedOf, isComplete, itemsOf } from '../clearance'
import { ClearanceFields } from './ClearanceFields'

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
  APPROVE: { title: '通过', explained: '通过后转入下一环节。', done: '已通过。' },
  PROOFREAD: { title: '校对确认', explained: '确认后，由另一人审核通过。', done: '已确认校对。' },
}

/**
 * Approves a step, or confirms its 校对, in one press that says both. A secrecy review has its own form: with any other
 * conclusion than that all may be public, the same press returns the report.
 */
export function ReviewDialog({ deed, reviewed, findings, steps, form, goTo, begun, onClose }: ReviewDialogProps) {
  const { message } = App.useApp()
  const { report } = useEditing()
  const [name, setName] = useState(begun?.step ?? steps[0]?.name ?? null)
  const [comment, setComment] = useState(begun?.text ?? '')
  const [signed, setSigned] = useState(begun?.signedOnPaper ?? null)
  const { title, explained, done } = words[deed]
  const step = steps.find((one) => one.name === name)
  const confirmed = deed === 'APPROVE' ? step?.proofreading : null
  const secrecy = deed === 'APPROVE' && step?.role === 'SECRECY_REVIEWER' ? step : undefined
  const [clearance, clear] = useState(() => begun?.clearance ?? beginClearance(secrecy ?? steps[0]))
  const toClear = secrecy?.toClear ?? []
  // What is decided one by one above need not be told again below.
  const others = findings.filter(({ key }) => !toClear.some((one) => one.key === key))
  const warns = others.some(({ severity, accepted }) => severity === 'WARN' || accepted)
  const conclusion = secrecy ? conclusionOf(clearance, toClear) : 'PUBLIC'
  const goesBack = conclusion !== 'PUBLIC'
  const items = goesBack ? itemsOf(form, report.content, clearance, toClear) : []
  const own = openAmendments(useDiscussion()?.comments ?? [])
  const next = useNextSteps(reviewed.report, reviewed.revision, {
    after: name,
    wanted: deed === 'APPROVE' && !goesBack,
  })
  const leadsOn = deed === 'APPROVE' && next && next.length > 0 ? `通过后转入${nextWords(next)}。` : explained
  const deciding = useDecision(reviewed, (now) => {
    void message.success(goesBack ? '已退回编写人员。' : doneWords(done, now))
    onClose()
  })
  const go = () =>
    goesBack
      ? deciding.mutate({ deed: 'RETURN', reason: comment.trim(), items, whole: items.length === 0, conclusion })
      : deciding.mutate({
          deed,
          step: name,
          comment: comment.trim(),
          signedOnPaper: deed === 'APPROVE' ? signed : null,
          clearance: secrecy && {
            conclusion,
            decisions: toClear.map((finding) => ({
              finding: finding.key,
              reason: decidedOf(clearance, finding).reason.trim(),
            })),
          },
        })
  return (
    <StepDialog
      title={step ? `${step.name}：${title}` : title}
      go={goesBack ? '退回' : deed === 'PROOFREAD' ? '确认校对' : confirmed ? '通过' : '已校对，通过'}
      grave={goesBack}
      wide={toClear.length > 0 || own.length > 0}
      ready={
        signed !== '' &&
        (!secrecy || (isComplete(clearance, toClear) && (!goesBack || items.length > 0 || comment.trim() !== '')))
      }
      doing={deciding}
      onGo={go}
      said={{ report: reviewed.report, deed, said: { text: comment, step: name, clearance, signedOnPaper: signed } }}
      form={form}
      goTo={goTo}
      onClose={onClose}
    >
      {(leave) => (
        <>
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
            {confirmed
              ? `校对已由${confirmed.by}于 ${shownTime(confirmed.at)} 确认。`
              : '请先校对本次改动的数字、文字、格式，再确认。'}
            {goesBack ? whatOpens(items.length, own.length) : leadsOn}
          </p>
          {own.length > 0 && deed === 'APPROVE' && (
            <section aria-label="没有办理的修改建议">
              <Alert
                type="warning"
                showIcon
                title={`还有 ${own.length} 条修改建议没有办理。您提出的须先撤回，或者退回修改；通过后编写人员不再看到它们。`}
              />
              {own.map((one) => (
                <div key={one.id}>
                  <strong>{partName(form, one.amendment.part)}</strong>
                  <AmendmentItem report={reviewed.report} comment={one} label={partName(form, one.amendment.part)} />
                </div>
              ))}
            </section>
          )}
          {secrecy && (
            <ClearanceFields form={form} findings={toClear} draft={clearance} onChange={clear} goTo={leave} />
          )}
          {deed === 'APPROVE' && !goesBack && <SignedOnPaper reviewed={reviewed} day={signed} onChange={setSigned} />}
          {deed === 'APPROVE' && (toClear.length === 0 || warns) && <WarningsHere findings={others} />}
          <ReleaseText
            asked={goesBack ? '退回原因' : '意见'}
            required={goesBack && items.length === 0}
            value={comment}
            onChange={setComment}
          />
        </>
      )}
    </StepDialog>
  )
}

/** Where a return cannot name all that must go, none of it is locked. */
function whatOpens(items: number, suggested: number): string {
  return items === 0
    ? '退回后全部内容开放修改。'
    : `退回后只开放须处理的 ${items} 处${suggested > 0 ? '和没有办理的修改建议所指各处' : ''}。`
}
