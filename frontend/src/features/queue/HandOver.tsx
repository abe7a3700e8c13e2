import { useQuery } from '@tanstack/react-query'
import { Alert, App, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { graphql } from '../../graphql/generated/gql'
import { useRequest } from '../account/request'
import { useHandOver } from './claiming'
import styles from './Queue.module.css'
import { queueKey, type Task, taskName } from './task'

const takersQuery = graphql(/* GraphQL */ `
  query Takers($id: ID!, $step: String!) {
    report(id: $id) {
      takers(step: $step) {
        id
        name
      }
    }
  }
`)

/** 转交: to a colleague who may take the step; who never signed in is not known. */
export function HandOver({ task, onClose }: { task: Task; onClose: () => void }) {
  const request = useRequest()
  const { message } = App.useApp()
  const [to, setTo] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const { data, error } = useQuery({
    queryKey: [...queueKey, 'takers', task.report.id, task.step],
    queryFn: ({ signal }) => request(takersQuery, { id: task.report.id, step: task.step ?? '' }, signal),
    staleTime: 0,
  })
  const takers = data?.report?.takers ?? []
  const name = takers.find(({ id }) => id === to)?.name ?? ''
  const handing = useHandOver(task)
  const go = () =>
    to &&
    handing.mutate(
      { to, reason: reason.trim() },
      {
        onSuccess: (refused) => {
          if (refused) return
          void message.success(`已转交${name}。`)
          onClose()
        },
      },
    )
  return (
    <Modal
      open
      title={`转交：${taskName(task)}`}
      okText="转交"
      okButtonProps={{ disabled: !to }}
      confirmLoading={handing.isPending}
      onOk={go}
      onCancel={onClose}
    >
      <p>
        {task.report.agency.name} {task.report.year} 年度报告。转交后由对方认领，三天内其他同事不能办理。
      </p>
      {data && takers.length === 0 && (
        <Alert
          type="info"
          showIcon
          title="没有可以转交的同事：须登录过本系统，有相应角色，没有编写过本报告，也没有办理过本轮的其他环节。"
        />
      )}
      {takers.length > 0 && (
        <div className={styles.fields}>
          <label htmlFor="hand-over-to">转交给</label>
          <Select
            id="hand-over-to"
            value={to}
            placeholder="选择同事"
            options={takers.map(({ id, name: label }) => ({ value: id, label }))}
            onChange={setTo}
          />
          <label htmlFor="hand-over-reason">说明（可不填）</label>
          <Input.TextArea
            id="hand-over-reason"
            autoSize={{ minRows: 2 }}
            maxLength={500}
            showCount
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </div>
      )}
      {(error ?? handing.error) && <Alert type="error" showIcon title={(error ?? handing.error)?.message} />}
      {handing.data && <Alert type="error" showIcon title={handing.data} />}
    </Modal>
  )
}
