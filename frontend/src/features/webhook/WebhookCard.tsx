import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Popconfirm, Tag } from 'antd'
import { useState } from 'react'
import { shownTime } from '../../components/chinaTime'
import { eventKindWord } from '../../graphql/generated/words/eventKindWord'
import { useRequest } from '../account/request'
import { DeliveryTable } from './DeliveryTable'
import { answerText, changeWebhook, removeWebhook, testWebhook, type Webhook, webhooksKey } from './webhooks'
import styles from './Webhooks.module.css'

/** One webhook with all that can be done with it. */
export function WebhookCard({ webhook, onChange }: { webhook: Webhook; onChange: () => void }) {
  const request = useRequest()
  const queries = useQueryClient()
  const [open, setOpen] = useState(false)
  const fresh = { onSettled: () => queries.invalidateQueries({ queryKey: webhooksKey }) }
  const { id, name, url, kinds, active, agency, undelivered } = webhook
  const testing = useMutation({ mutationFn: async () => (await request(testWebhook, { id })).testWebhook, ...fresh })
  const stopping = useMutation({
    mutationFn: () => request(changeWebhook, { input: { id, name, url, kinds: [...kinds], active: !active } }),
    ...fresh,
  })
  const removing = useMutation({ mutationFn: () => request(removeWebhook, { id }), ...fresh })
  const problem = testing.error ?? stopping.error ?? removing.error
  const tested = testing.data
  return (
    <section className={styles.webhook} aria-label={name}>
      <h2>
        {name} {!active && <Tag>已停用</Tag>}
        {undelivered > 0 && <Tag color="error">{undelivered} 条未送达</Tag>}
      </h2>
      <p className={styles.url}>{url}</p>
      <p className={styles.quiet}>
        {agency.name}及下级机关；{kinds.map((kind) => eventKindWord[kind]).join('、')}。{webhook.by}，
        {shownTime(webhook.at)}
      </p>
      <div className={styles.bar}>
        <Button loading={testing.isPending} onClick={() => testing.mutate()}>
          发送测试
        </Button>
        <Button aria-expanded={open} onClick={() => setOpen(!open)}>
          投递记录
        </Button>
        <Button onClick={onChange}>更改</Button>
        <Button loading={stopping.isPending} onClick={() => stopping.mutate()}>
          {active ? '停用' : '启用'}
        </Button>
        <Popconfirm
          title={`删除推送“${name}”？还没有送到的不再发送。`}
          okText="删除"
          cancelText="返回"
          onConfirm={() => removing.mutate()}
        >
          <Button danger loading={removing.isPending}>
            删除
          </Button>
        </Popconfirm>
      </div>
      {tested && (
        <Alert
          type={tested.state === 'SENT' ? 'success' : 'error'}
          showIcon
          role="status"
          title={`${tested.state === 'SENT' ? '测试消息已送达' : '测试消息没有送达'}。${answerText(tested)}`}
        />
      )}
      {problem && <Alert type="error" showIcon title={problem.message} />}
      {open && <DeliveryTable webhook={id} />}
    </section>
  )
}
