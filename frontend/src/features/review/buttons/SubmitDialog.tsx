import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useState } from 'react'
import { useRequest } from '../../account/request'
import type { Finding } from '../../report/editedReport'
import type { EditionForm } from '../../report/form'
import { reportKey } from '../../report/saving/useAutosave'
import type { GoTo } from '../../report/useGoTo'
import { notAccepted, submit } from '../deeds'
import { ReasonFields } from '../ReasonFields'
import { givenReasons, openWarnings, useReasons } from '../reasons'
import { doneWords, nextWords, useNextSteps } from '../nextSteps'
import { ReleaseText } from '../ReleaseText'
import type { Reviewed } from '../reviewing'
import { StepDialog } from '../StepDialog'

interface SubmitDialogProps {
  reviewed: Reviewed
  findings: readonly Finding[]
  form: EditionForm
  goTo: GoTo
  onClose: () => void
}

/** 报送: no warning goes on its way without a reason, and all of them are asked for here. */
export function SubmitDialog({ reviewed, findings, form, goTo, onClose }: SubmitDialogProps) {
  const { report, revision } = reviewed
  const request = useRequest()
  const queries = useQueryClient()
  const { message } = App.useApp()
  const [comment, setComment] = useState('')
  const { reasons, say, clear } = useReasons(report)
  const next = useNextSteps(report, revision)
  const open = openWarnings(findings)
  const given = givenReasons(findings, reasons)
  const errors = findings.filter(({ severity }) => severity === 'BLOCK').length
  const submitting = useMutation({
    mutationFn: () => submit(request, { id: report, revision, comment: comment.trim() || null, reasons: given }),
    onSuccess: async (outcome) => {
      // Also after a refusal: it says that this page is no longer up to date.
      await queries.invalidateQueries({ queryKey: reportKey(report) })
      if (outcome.is !== 'done') return
      clear()
      void message.success(doneWords('已报送，进入审核。', outcome.next))
      onClose()
    },
  })
  return (
    <StepDialog
      title="报送审核"
      go="报送"
      wide={open.length > 0}
      // The server's refusal lists the errors; nobody has to write reasons to get to see them.
      ready={errors > 0 || given.length === open.length}
      doing={submitting}
      onGo={() => submitting.mutate()}
      open={notAccepted(findings)}
      form={form}
      goTo={goTo}
      onClose={onClose}
    >
      {(leaveFor) => (
        <>
          {errors > 0 && (
            <p>
              <strong>还有 {errors} 处没有填写或者没有改正，</strong>办完之前不能报送。
              <Button size="small" type="link" onClick={() => leaveFor('remaining')}>
                逐项查看
              </Button>
            </p>
          )}
          <ReasonFields report={report} form={form} open={open} reasons={reasons} onSay={say} goTo={leaveFor} />
          <p>报送后{next && next.length > 0 ? `由${nextWords(next)}办理` : '进入审核'}，退回之前不能再修改。</p>
          <ReleaseText asked="报送说明" value={comment} onChange={setComment} />
        </>
      )}
    </StepDialog>
  )
}
