import { Alert, Button, Input, Modal } from 'antd'
import { useId, useState } from 'react'
import { useSumsDeed } from './compiling'
import type { SummedReport } from './sumsQuery'

/** 不再汇总: gives the sums up, with a reason that the trail keeps. */
export function EndCompilation({ report }: { report: SummedReport }) {
  const id = useId()
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const end = useSumsDeed(report.id, report.revision)
  return (
    <>
      <Button type="text" onClick={() => setOpen(true)}>
        不再汇总，改为直接填写
      </Button>
      <Modal
        open={open}
        title="不再汇总？"
        okText="不再汇总"
        okButtonProps={{ disabled: reason.trim() === '' }}
        confirmLoading={end.isPending}
        onOk={() => end.mutate({ deed: 'end', input: { reason: reason.trim() } })}
        onCancel={() => setOpen(false)}
      >
        <p>现有的数保留，此后由人填写；来源和调整只留在历史版本里。</p>
        <label htmlFor={id}>原因（记入留痕）</label>
        <Input.TextArea
          id={id}
          autoSize={{ minRows: 2 }}
          maxLength={500}
          showCount
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        {end.error && <Alert type="error" showIcon title={end.error.message} />}
      </Modal>
    </>
  )
}
