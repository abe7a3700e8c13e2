import { Alert, Modal } from 'antd'
import { type ReactNode, useState } from 'react'
import { useSession } from '../../auth/SessionContext'
import { SignInFresh } from '../../auth/SignInFresh'
import type { EditionForm } from '../report/form'
import type { GoTo } from '../report/useGoTo'
import type { Outcome, Refusal } from './deeds'
import { type KeptDeed, keptDeeds } from './keptDeed'
import { RefusalNotice } from './RefusalNotice'

/** The button to press once a sign-in has become fresh. */
const GO = 'step-go'

interface StepDialogProps {
  title: string
  go: string
  grave?: boolean
  /** Whether it holds more than a few lines. */
  wide?: boolean
  ready?: boolean
  /** The step as it is being taken. */
  doing: { data: Outcome | undefined; error: Error | null; submittedAt: number; isPending: boolean }
  onGo: () => void
  /** What is filled in, for where no sign-in window can be opened and the page has to be left; none where no step needs it. */
  said?: Omit<KeptDeed, 'person'>
  /** What is known to stand in its way before it is tried. */
  open?: Refusal | null
  form: EditionForm
  goTo: GoTo
  onClose: () => void
  /** What leads to a place of the report closes the dialog first. */
  children: ReactNode | ((goTo: GoTo) => ReactNode)
}

/** Asks once more before a step that others will see, and shows in place why it was not taken. */
export function StepDialog({
  title,
  go,
  grave = false,
  wide = false,
  ready = true,
  doing,
  onGo,
  said,
  open = null,
  form,
  goTo,
  onClose,
  children,
}: StepDialogProps) {
  const { person } = useSession()
  // The closing dialog gives the focus back to its button before anything else may have it.
  const [left, leaveFor] = useState<Parameters<GoTo> | null>(null)
  const { data, error, submittedAt } = doing
  return (
    <Modal
      open={!left}
      afterClose={() => {
        onClose()
        if (left) goTo(...left)
      }}
      title={title}
      {...(wide && { width: 760 })}
      okText={go}
      okButtonProps={{ id: GO, danger: grave, disabled: !ready }}
      confirmLoading={doing.isPending}
      onOk={onGo}
      onCancel={onClose}
    >
      {open && !data && <RefusalNotice refusal={open} form={form} goTo={(...meant) => leaveFor(meant)} />}
      {typeof children === 'function' ? children((...meant) => leaveFor(meant)) : children}
      {error && <Alert type="error" showIcon title={error.message} />}
      {data?.is === 'SignInNeeded' && (
        <SignInFresh
          key={submittedAt}
          message={data.message}
          go={go}
          keep={() => said && keptDeeds.keep({ person, ...said })}
          onConfirmed={() => document.getElementById(GO)?.focus()}
        />
      )}
      {data && data.is !== 'done' && data.is !== 'SignInNeeded' && (
        <RefusalNotice key={submittedAt} refusal={data} form={form} goTo={(...meant) => leaveFor(meant)} />
      )}
    </Modal>
  )
}
