import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useState } from 'react'
import { useRequest } from '../../account/request'
import type { EditionForm } from '../../report/form'
import { reportKey } from '../../report/saving/useAutosave'
import type { GoTo } from '../../report/useGoTo'
import { type Deed, does, type Said, type Subject } from '../deeds'
import { anew, deedWords } from '../deedWords'
import { ReleaseText } from '../ReleaseText'
import { StepDialog } from '../StepDialog'

interface DeedDialogProps {
  deed: Deed
  subject: Subject
  /** Whether what was published is withdrawn, so that it is written anew and not corrected. */
  withdrawn: boolean
  form: EditionForm
  goTo: GoTo
  /** What was filled in before the page was left to sign in. */
  begun?: Said | undefined
  onClose: () => void
}

/** Takes the comment or reason that goes with a step. */
export function DeedDialog({ deed, subject, withdrawn, form, goTo, begun, onClose }: DeedDialogProps) {
  const request = useRequest()
  const queries = useQueryClient()
  const { message } = App.useApp()
  const [text, setText] = useState(begun?.text ?? '')
  const words = deed === 'CORRECT' && withdrawn ? anew : deedWords[deed]
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
