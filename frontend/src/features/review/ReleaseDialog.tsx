import { Alert, Modal } from 'antd'
import { type ReactNode, useState } from 'react'
import type { EditionForm } from '../report/form'
import type { GoTo } from '../report/useGoTo'
import type { Releasing } from './publishing'
import { RefusalNotice } from './RefusalNotice'

interface ReleaseDialogProps {
  title: string
  go: string
  grave?: boolean
  ready?: boolean
  releasing: Releasing
  onGo: () => void
  form: EditionForm
  goTo: GoTo
  onClose: () => void
  children: ReactNode
}

/** Asks once more before a step towards the public, and shows in place why it was not taken. */
export function ReleaseDialog({ title, go, grave = false, ready = true, releasing, onGo, form, goTo, onClose, children }: ReleaseDialogProps) {
  // The closing dialog gives the focus back to its button before anything else may have it.
  const [left, leaveFor] = useState<Parameters<GoTo> | null>(null)
  const { data, error, submittedAt } = releasing
  return (
    <Modal
      open={!left}
      afterClose={() => {
        onClose()
        if (left) goTo(...left)
      }}
      title={title}
      okText={go}
      okButtonProps={{ danger: grave, disabled: !ready }}
      confirmLoading={releasing.isPending}
      onOk={onGo}
      onCancel={onClose}
    >
      {children}
      {error && <Alert type="error" showIcon title={error.message} />}
      {data && data.is !== 'done' && <RefusalNotice key={submittedAt} refusal={data} form={form} goTo={(...meant) => leaveFor(meant)} />}
    </Modal>
  )
}
