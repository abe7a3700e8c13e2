import { useQuery } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { readFragment } from '../../graphql/generated/fragment-masking'
import { useRequest } from '../account/request'
import { WebhookCard } from './WebhookCard'
import { WebhookDialog } from './WebhookDialog'
import { type Webhook, webhookOf, webhooksKey, webhooksQuery } from './webhooks'
import styles from './Webhooks.module.css'

/** 消息推送: where other systems are told of what happens to reports. */
export function WebhookList({ within }: { within: string }) {
  const request = useRequest()
  const [edited, setEdited] = useState<Webhook | 'new' | null>(null)
  const { data, error } = useQuery({
    queryKey: [...webhooksKey, 'list'],
    queryFn: ({ signal }) => request(webhooksQuery, {}, signal),
    staleTime: 0,
  })
  const webhooks = data?.webhooks.map((one) => readFragment(webhookOf, one))
  return (
    <>
      <p className={styles.quiet}>
        报告有了进展时，向其他系统（如政务钉钉、企业微信、短信的转发服务）推送一条签名的消息，只说哪份报告、发生了什么，不含报告内容和人员姓名。没有送到的，十余小时内多次重试。
      </p>
      <div className={styles.bar}>
        <Button type="primary" onClick={() => setEdited('new')}>
          设置推送
        </Button>
      </div>
      {error && <Alert type="error" showIcon title={error.message} />}
      {webhooks?.length === 0 && <p>还没有设置推送。先请接收方提供网址，再点“设置推送”，保存后发送一条测试消息。</p>}
      {webhooks?.map((webhook) => (
        <WebhookCard key={webhook.id} webhook={webhook} onChange={() => setEdited(webhook)} />
      ))}
      {edited && (
        <WebhookDialog within={within} webhook={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />
      )}
    </>
  )
}
