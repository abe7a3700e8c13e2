import { Alert, App, Button, Modal } from 'antd'
import { useState, useSyncExternalStore } from 'react'
import { useEditing } from '../report/saving/Editing'
import { useRestoreRevision } from './restoring'

/** Offers to make an earlier revision the newest one, to those who may edit all of the report. */
export function RestoreRevision({ number }: { number: number }) {
  const { autosave, report, partlyOpen } = useEditing()
  const { changes } = useSyncExternalStore(autosave.subscribe, autosave.snapshot)
  const restoring = useRestoreRevision(autosave)
  const { message } = App.useApp()
  const [asked, setAsked] = useState(false)
  if (partlyOpen || !report.permittedActions.includes('EDIT') || number >= report.revision) return null
  const restore = () =>
    restoring.mutate(number, {
      onSuccess: () => {
        setAsked(false)
        void message.success(`已恢复版本 ${number} 的内容。`)
      },
    })
  return (
    <>
      <Button disabled={changes.size > 0} onClick={() => setAsked(true)}>
        恢复这个版本
      </Button>
      <Modal
        open={asked}
        title={`恢复版本 ${number}`}
        okText="恢复"
        confirmLoading={restoring.isPending}
        onOk={restore}
        onCancel={() => setAsked(false)}
      >
        <p>
          报告的内容将变为版本 {number} 的内容，并存为新的版本。现在的版本 {report.revision}{' '}
          仍在历史中，可以再恢复回来。
        </p>
        {restoring.error && <Alert type="error" showIcon title={restoring.error.message} />}
      </Modal>
    </>
  )
}
