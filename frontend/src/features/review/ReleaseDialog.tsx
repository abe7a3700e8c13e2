import { Alert, Modal } from 'antd'
import { type ReactNode, useState } from 'react'
import { SignInFresh } from '../../auth/SignInFresh'
import type { EditionForm } from '../report/form'
import type { GoTo } from '../report/useGoTo'
import type { Releasing } from './publishing'
import { RefusalNotice } from './RefusalNotice'

const GO = 'release-go'

/** Where no window can be opened the page is left, and what was typed here is little. */
const nothingKept = () => {}

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
      okButtonProps={{ id: GO, danger: grave, disabled: !ready }}
      confirmLoading={releasing.isPending}
      onOk={onGo}
      onCancel={onClose}
    >
      {children}
      {error && <Alert type="error" showIcon title={error.message} />}
      {data?.is === 'SignInNeeded' && (
        <SignInFresh key={submittedAt} message={data.message} go={go} keep={nothingKept} onConfirmed={() => document.getElementById(GO)?.focus()} />
      )}
      {data && data.is !== 'done' && data.is !== 'SignInNeeded' && <RefusalNotice key={submittedAt} refusal={data} form={form} goTo={(...meant) => leaveFor(meant)} />}
    </Modal>
  )
}
