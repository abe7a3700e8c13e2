import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, Checkbox, Input, Modal, Typography } from 'antd'
import { useState } from 'react'
import type { EventKind } from '../../graphql/generated/graphql'
import { useRequest } from '../account/request'
import { AgencySelect } from '../report/AgencySelect'
import { changeWebhook, createWebhook, kindChoices, type Webhook, webhooksKey } from './webhooks'
import styles from './Webhooks.module.css'

interface WebhookDialogProps {
  within: string
  /** Null for a new one. */
  webhook: Webhook | null
  onClose: () => void
}

const usual: EventKind[] = ['SUBMITTED', 'RETURNED', 'FAILED', 'PUBLISHED', 'WITHDRAWN', 'URGED']

/** Sets up where another system is told of events, or changes it; the secret is shown when it is set up, and never again. */
export function WebhookDialog({ within, webhook, onClose }: WebhookDialogProps) {
  const request = useRequest()
  const queries = useQueryClient()
  const [name, setName] = useState(webhook?.name ?? '')
  const [url, setUrl] = useState(webhook?.url ?? '')
  const [agency, setAgency] = useState<string | null>(webhook?.agency.code ?? within)
  const [kinds, setKinds] = useState<EventKind[]>([...(webhook?.kinds ?? usual)])
  const saving = useMutation({
    mutationFn: async () => {
      const said = { name, url, kinds }
      const outcome = webhook
        ? (await request(changeWebhook, { input: { ...said, id: webhook.id, active: webhook.active } })).changeWebhook
        : (await request(createWebhook, { input: { ...said, agency: agency ?? within } })).createWebhook
      await queries.invalidateQueries({ queryKey: webhooksKey })
      return outcome
    },
    onSuccess: (outcome) => {
      if (outcome.__typename === 'WebhookChanged') onClose()
    },
  })
  const outcome = saving.data
  if (outcome?.__typename === 'WebhookCreated') {
    return (
      <Modal
        open
        title="推送已设置"
        okText="已妥善保存"
        cancelButtonProps={{ style: { display: 'none' } }}
        onOk={onClose}
        onCancel={onClose}
      >
        <p>请把下面的签名密钥交给接收方保存。它只显示这一次，遗失后须删除此推送、重新设置。</p>
        <Typography.Text code copyable>
          {outcome.secret}
        </Typography.Text>
      </Modal>
    )
  }
  return (
    <Modal
      open
      title={webhook ? `更改推送：${webhook.name}` : '设置推送'}
      okText="保存"
      cancelText="返回"
      okButtonProps={{ disabled: !name.trim() || !url.trim() || kinds.length === 0 }}
      confirmLoading={saving.isPending}
      onOk={() => saving.mutate()}
      onCancel={onClose}
    >
      <div className={styles.fields}>
        <label htmlFor="webhook-name">接收方</label>
        <Input
          id="webhook-name"
          maxLength={50}
          placeholder="如：市政务钉钉转发服务"
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <label htmlFor="webhook-url">网址</label>
        <Input
          id="webhook-url"
          maxLength={500}
          placeholder="https://"
          value={url}
          onChange={(event) => setUrl(event.target.value)}
        />
        {!webhook && (
          <>
            <span aria-hidden>哪些机关（含下级）</span>
            <AgencySelect label="哪些机关（含下级）" within={within} value={agency} onChange={setAgency} />
          </>
        )}
        <fieldset className={styles.kinds}>
          <legend>推送哪些事项</legend>
          <Checkbox.Group options={kindChoices} value={kinds} onChange={(chosen) => setKinds(chosen)} />
        </fieldset>
      </div>
      {outcome?.__typename === 'UnfitAddress' && <Alert type="error" showIcon title={outcome.message} />}
      {saving.error && <Alert type="error" showIcon title={saving.error.message} />}
    </Modal>
  )
}
