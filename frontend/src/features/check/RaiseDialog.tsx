import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, App, Input, Modal } from 'antd'
import { useState } from 'react'
import { useRequest } from '../account/request'
import { raiseRule, type RaiseWish } from './raisedRules'

interface RaiseDialogProps {
  year: number
  /** For whose agencies. */
  scope: { code: string; name: string }
  wish: RaiseWish
  onClose: () => void
}

/** Says what it means that warnings must be corrected, or need not any longer, and asks why. */
export function RaiseDialog({ year, scope, wish, onClose }: RaiseDialogProps) {
  const request = useRequest()
  const queries = useQueryClient()
  const { message } = App.useApp()
  const [reason, setReason] = useState('')
  const title = wish.blocks ? '列为必须改正' : '不再必须改正'
  const raising = useMutation({
    mutationFn: () =>
      request(raiseRule, {
        input: { year, within: scope.code, rule: wish.rule, blocks: wish.blocks, reason: reason.trim() },
      }),
    onSuccess: async () => {
      void message.success(wish.blocks ? '已列为必须改正。' : '已改回警告。')
      onClose()
      await queries.invalidateQueries({ queryKey: ['season'] })
    },
  })
  return (
    <Modal
      open
      title={`${title}：${wish.rule}`}
      okText={title}
      cancelText="返回"
      okButtonProps={{ disabled: !reason.trim() }}
      confirmLoading={raising.isPending}
      onOk={() => raising.mutate()}
      onCancel={onClose}
    >
      <p>{wish.title}</p>
      <p>
        {wish.blocks
          ? `${scope.name}及以下机关 ${year} 年度的报告，这一条的警告必须改正，说明理由也不能报送、通过、发布；立即生效，已经发布的不受影响。`
          : `${scope.name}及以下机关 ${year} 年度的报告，这一条恢复为警告，可以改正，也可以说明理由。`}
      </p>
      <label htmlFor="raise-reason">依据或原因</label>
      <Input.TextArea
        id="raise-reason"
        autoSize={{ minRows: 2 }}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      {raising.error && <Alert type="error" showIcon title={raising.error.message} />}
    </Modal>
  )
}
