import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, App, Input, Modal } from 'antd'
import { useState } from 'react'
import { useRequest } from '../account/request'
import type { EditionForm } from '../report/form'
import type { GoTo } from '../report/useGoTo'
import { reportKey } from '../report/useAutosave'
import styles from './DeedDialog.module.css'
import { type Deed, does, type Subject } from './deeds'
import { deedWords } from './deedWords'
import { RefusalNotice } from './RefusalNotice'

interface DeedDialogProps {
  deed: Deed
  subject: Subject
  form: EditionForm
  goTo: GoTo
  onClose: () => void
}

/** Asks once more before a step that others will see, takes the comment or reason, and shows a refusal in place. */
export function DeedDialog({ deed, subject, form, goTo, onClose }: DeedDialogProps) {
  const request = useRequest()
  const queries = useQueryClient()
  const { message } = App.useApp()
  const [text, setText] = useState('')
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

  return (
    <Modal
      open={!left}
      afterClose={() => {
        onClose()
        if (left) goTo(...left)
      }}
      title={words.title}
      okText={words.go}
      okButtonProps={{ danger: words.grave, disabled: words.required && text.trim() === '' }}
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
      {doing.data && doing.data.is !== 'done' && <RefusalNotice key={doing.submittedAt} refusal={doing.data} form={form} goTo={(...meant) => leaveFor(meant)} />}
    </Modal>
  )
}
