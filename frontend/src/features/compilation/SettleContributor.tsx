import { Alert, Button, Input, Modal } from 'antd'
import { useId, useState } from 'react'
import type { SettlementKind } from '../../graphql/generated/graphql'
import { useSumsDeed } from './compiling'
import type { SummedReport } from './sumsQuery'

interface SettleContributorProps {
  report: SummedReport
  code: string
  name: string
  as: SettlementKind
  /** What was said before; null for nothing. */
  before: string | null
  onClose: () => void
}

/** Why a contributor stays as it is: public with the report. */
export function SettleContributor({ report, code, name, as, before, onClose }: SettleContributorProps) {
  const id = useId()
  const [reason, setReason] = useState(before ?? '')
  const deed = useSumsDeed(report.id, report.revision, onClose)
  const say = (said: string | null) => deed.mutate({ deed: 'settle', input: { contributor: code, as, reason: said } })
  return (
    <Modal
      open
      title={as === 'NONE' ? `${name}没有数字` : `暂不采用${name}的新版`}
      okText="确定"
      okButtonProps={{ disabled: reason.trim() === '' }}
      confirmLoading={deed.isPending}
      onOk={() => say(reason.trim())}
      onCancel={onClose}
    >
      <label htmlFor={id}>原因（随报告公开）</label>
      <Input.TextArea
        id={id}
        autoSize={{ minRows: 2 }}
        maxLength={500}
        showCount
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      {before && (
        <Button size="small" onClick={() => say(null)}>
          撤销说明
        </Button>
      )}
      {deed.error && <Alert type="error" showIcon title={deed.error.message} />}
    </Modal>
  )
}
