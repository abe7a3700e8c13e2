import { useQueries } from '@tanstack/react-query'
import { Alert, App, Button, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { graphql } from '../../graphql/generated/gql'
import { useRequest } from '../account/request'
import { useHandOver } from './claiming'
import styles from './Queue.module.css'
import { queueKey, type Task, taskName, taskTitle } from './task'
import { TaskOutcomes } from './TaskOutcomes'

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

interface HandOverProps {
  tasks: readonly Task[]
  onClose: () => void
}

/** 转交: to a colleague who may take the step, or each of several; who never signed in is not known. */
export function HandOver({ tasks, onClose }: HandOverProps) {
  const { message } = App.useApp()
  const [to, setTo] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const { takers, error } = useTakers(tasks)
  const name = takers?.find(({ id }) => id === to)?.name ?? ''
  const handing = useHandOver()
  const refused = handing.data?.some(({ refusal }) => refusal !== null) ?? false
  const [one] = tasks
  const single = tasks.length === 1 && one ? one : null
  const over = refused && !single
  const go = () =>
    to &&
    handing.mutate(
      { tasks, to, reason: reason.trim() },
      {
        onSuccess: (outcomes) => {
          if (outcomes.some(({ refusal }) => refusal !== null)) return
          void message.success(`已转交${name}。`)
          onClose()
        },
      },
    )
  return (
    <Modal
      open
      title={single ? `转交：${taskName(single)}` : `转交 ${tasks.length} 项`}
      okText="转交"
      okButtonProps={{ disabled: !to }}
      confirmLoading={handing.isPending}
      onOk={go}
      onCancel={onClose}
      footer={
        over ? (
          <Button type="primary" onClick={onClose}>
            关闭
          </Button>
        ) : undefined
      }
    >
      <p>
        {single && `${single.report.agency.name} ${single.report.year} 年度报告。`}
        转交后由对方认领，三天内其他同事不能办理。
      </p>
      {!single && !handing.data && (
        <ul className={styles.several} aria-label="要转交的">
          {tasks.map((task) => (
            <li key={`${task.report.id} ${task.step}`}>
              {taskName(task)}：{taskTitle(task)}
            </li>
          ))}
        </ul>
      )}
      {takers?.length === 0 && (
        <Alert
          type="info"
          showIcon
          title={
            single
              ? '没有可以转交的同事：须登录过本系统，有相应角色，没有编写过本报告，也没有办理过本轮的其他环节。'
              : '没有可以一并接手这几项的同事。请减少所选，或者逐项转交。'
          }
        />
      )}
      {takers && takers.length > 0 && !over && (
        <div className={styles.fields}>
          <label htmlFor="hand-over-to">转交给</label>
          <Select
            id="hand-over-to"
            value={to}
            placeholder="选择同事"
            options={takers.map(({ id, name: label }) => ({ value: id, label }))}
            onChange={setTo}
          />
          <label htmlFor="hand-over-reason">说明（选填）</label>
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
      {single
        ? refused && <Alert type="error" showIcon title={handing.data?.[0]?.refusal} />
        : handing.data && <TaskOutcomes outcomes={handing.data} done="已转交" />}
    </Modal>
  )
}

/** Who may take each of the tasks; null while that is not known of all. */
function useTakers(tasks: readonly Task[]) {
  const request = useRequest()
  const asked = useQueries({
    queries: tasks.map(({ report, step }) => ({
      queryKey: [...queueKey, 'takers', report.id, step],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        request(takersQuery, { id: report.id, step: step ?? '' }, signal),
      staleTime: 0,
    })),
  })
  const error = asked.find((one) => one.error)?.error ?? null
  const [first, ...rest] = asked.map(({ data }) => data?.report?.takers ?? (data ? [] : null))
  if (!first || rest.includes(null)) return { takers: null, error }
  return { takers: first.filter(({ id }) => rest.every((some) => some?.some((one) => one.id === id))), error }
}
