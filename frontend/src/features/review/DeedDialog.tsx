import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, App, Input, Modal } from 'antd'
import { useState } from 'react'
import { useSession } from '../../auth/SessionContext'
import { SignInFresh } from '../../auth/SignInFresh'
import { useRequest } from '../account/request'
import type { EditionForm } from '../report/form'
import type { GoTo } from '../report/useGoTo'
import { reportKey } from '../report/useAutosave'
import styles from './DeedDialog.module.css'
import { type Deed, does, type Said, type Subject } from './deeds'
import { deedWords } from './deedWords'
import { keepDeed } from './keptDeed'
import { RefusalNotice } from './RefusalNotice'

/** The button to press once a sign-in has become fresh. */
const GO = 'deed-go'

interface DeedDialogProps {
  deed: Deed
  subject: Subject
  form: EditionForm
  goTo: GoTo
  /** What was filled in before the page was left to sign in. */
  begun?: Said | undefined
  onClose: () => void
}

/** Asks once more before a step that others will see, takes the comment or reason, and shows a refusal in place. */
export function DeedDialog({ deed, subject, form, goTo, begun, onClose }: DeedDialogProps) {
  const request = useRequest()
  const { person } = useSession()
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
  // The closing dialog gives the focus back to its button before anything else may have it.
  const [left, leaveFor] = useState<Parameters<GoTo> | null>(null)

  const refusal = doing.data && doing.data.is !== 'done' ? doing.data : null

  return (
    <Modal
      open={!left}
      afterClose={() => {
        onClose()
        if (left) goTo(...left)
      }}
      title={words.title}
      okText={words.go}
      okButtonProps={{ id: GO, danger: words.grave, disabled: words.required && text.trim() === '' }}
      confirmLoading={doing.isPending}
      onOk={() => doing.mutate()}
      onCancel={onClose}
    >
      <p>{words.explained}</p>
      <label className={styles.text}>
        <span>{words.asked}{!words.required && '（可不填）'}</span>
        <Input.TextArea
          autoSize={{ minRows: 3 }}
          maxLength={500}
          showCount
          required={words.required}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      {doing.error && <Alert type="error" showIcon title={doing.error.message} />}
      {refusal?.is === 'SignInNeeded' && (
        <SignInFresh
          key={doing.submittedAt}
          message={refusal.message}
          go={words.go}
          keep={() => keepDeed({ person, report: subject.report, deed, said: { text } })}
          onConfirmed={() => document.getElementById(GO)?.focus()}
        />
      )}
      {refusal && refusal.is !== 'SignInNeeded' && (
        <RefusalNotice key={doing.submittedAt} refusal={refusal} form={form} goTo={(...meant) => leaveFor(meant)} />
      )}
    </Modal>
  )
}
