import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useState } from 'react'
import { useRequest } from '../account/request'
import { useEditing } from '../report/Editing'
import type { EditionForm } from '../report/form'
import { reportKey } from '../report/useAutosave'
import type { GoTo } from '../report/useGoTo'
import { type Deed, does, notAccepted, type Said, type Subject } from './deeds'
import { deedWords } from './deedWords'
import { ReleaseText } from './ReleaseText'
import { StepDialog } from './StepDialog'

interface DeedDialogProps {
  deed: Deed
  subject: Subject
  form: EditionForm
  goTo: GoTo
  /** What was filled in before the page was left to sign in. */
  begun?: Said | undefined
  onClose: () => void
}

/** Takes the comment or reason that goes with a step. */
export function DeedDialog({ deed, subject, form, goTo, begun, onClose }: DeedDialogProps) {
  const { findings } = useEditing().report
  const request = useRequest()
  const queries = useQueryClient()
  const { message } = App.useApp()
  const [text, setText] = useState(begun?.text ?? '')
  const words = deedWords[deed]
  const doing = useMutation({
    mutationFn: () => does(deed, request, subject, { text: text.trim() }),
    onSuccess: async (outcome) => {
      // Also after a refusal: it says that this page is no longer up to date.
      await queries.invalidateQueries({ queryKey: reportKey(subject.report) })
      if (outcome.is !== 'done') return
      void message.success(words.done)
      onClose()
    },
  })
  return (
    <StepDialog
      title={words.title}
      go={words.go}
      grave={words.grave}
      ready={!words.required || text.trim() !== ''}
      doing={doing}
      onGo={() => doing.mutate()}
      open={deed === 'SUBMIT' ? notAccepted(findings) : null}
      said={{ report: subject.report, deed, said: { text } }}
      form={form}
      goTo={goTo}
      onClose={onClose}
    >
      <p>{words.explained}</p>
      <ReleaseText asked={words.asked} required={words.required} value={text} onChange={setText} />
    </StepDialog>
  )
}
