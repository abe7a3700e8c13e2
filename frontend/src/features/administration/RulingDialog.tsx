import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, App, Input, Modal } from 'antd'
import { useState } from 'react'
import { useRequest } from '../account/request'
import { ruleOnReporting, type Wish } from './seasons'

/** Asks for the reason of an exception before it is made or taken back. */
export function RulingDialog({ year, wish, onClose }: { year: number; wish: Wish; onClose: () => void }) {
  const request = useRequest()
  const queries = useQueryClient()
  const { message } = App.useApp()
  const [reason, setReason] = useState('')
  const ruling = useMutation({
    mutationFn: () => request(ruleOnReporting, { input: { year, agency: wish.code, obliged: wish.obliged, reason } }),
    onSuccess: async () => {
      void message.success('报送范围已经更新')
      onClose()
      await queries.invalidateQueries({ queryKey: ['season'] })
    },
  })
  const title = wish.obliged === null ? '取消例外' : wish.obliged ? '要求报送' : '免报'
  return (
    <Modal
      open
      title={`${title}：${wish.name}，${year} 年度`}
      okText={title}
      cancelText="返回"
      okButtonProps={{ disabled: !reason.trim() }}
      confirmLoading={ruling.isPending}
      onOk={() => ruling.mutate()}
      onCancel={onClose}
    >
      <label htmlFor="ruling-reason">依据或原因</label>
      <Input.TextArea
        id="ruling-reason"
        autoSize={{ minRows: 2 }}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      {ruling.error && <Alert type="error" showIcon title={ruling.error.message} />}
    </Modal>
  )
}
