import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Input, Switch } from 'antd'
import { useId, useState } from 'react'
import { graphql } from '../../graphql/generated/gql'
import type { OnlineGuideQuery } from '../../graphql/generated/graphql'
import { useRequest } from '../account/request'
import { Lines } from './DeedDialog'
import styles from './Request.module.css'
import { requestsKey } from './requests'

export const onlineGuide = graphql(/* GraphQL */ `
  query OnlineGuide($agency: ID!) {
    applyGuide(agency: $agency) {
      open
      hours
      address
      post
      phone
      note
    }
  }
`)

const setApplyGuide = graphql(/* GraphQL */ `
  mutation SetApplyGuide($input: SetApplyGuideInput!) {
    setApplyGuide(input: $input) {
      __typename
      ... on ApplyGuideSet {
        guide {
          open
        }
      }
      ... on ApplyRefused {
        messages
      }
    }
  }
`)

const lines = [
  { name: 'address', label: '办公地址', hint: '当面提交申请的地方，写到房间号。' },
  { name: 'hours', label: '办公时间', hint: '例如：工作日 9:00–12:00、13:30–17:30。' },
  { name: 'post', label: '邮寄地址', hint: '带邮政编码和收件单位。' },
  { name: 'phone', label: '咨询电话', hint: '带区号。' },
] as const

interface Props {
  agency: string
  guide: OnlineGuideQuery['applyGuide']
}

/** 网上申请: the switch, and the guide that the public reads before it applies. */
export function OnlineForm({ agency, guide }: Props) {
  const ask = useRequest()
  const queries = useQueryClient()
  const id = useId()
  const [open, setOpen] = useState(guide?.open ?? false)
  const [said, setSaid] = useState<Readonly<Record<string, string>>>(() => ({
    hours: guide?.hours ?? '',
    address: guide?.address ?? '',
    post: guide?.post ?? '',
    phone: guide?.phone ?? '',
    note: guide?.note ?? '',
  }))
  const text = (name: string) => said[name] ?? ''
  const say = (name: string, value: string) => {
    saving.reset()
    setSaid((before) => ({ ...before, [name]: value }))
  }
  const saving = useMutation({
    mutationFn: async () => {
      const { setApplyGuide: outcome } = await ask(setApplyGuide, {
        input: {
          agency,
          open,
          hours: text('hours'),
          address: text('address'),
          post: text('post'),
          phone: text('phone'),
          note: text('note') || null,
        },
      })
      if (outcome.__typename === 'ApplyGuideSet') await queries.invalidateQueries({ queryKey: requestsKey })
      return outcome
    },
  })
  const outcome = saving.data
  return (
    <form
      className={styles.form}
      aria-label="网上申请"
      onSubmit={(event) => {
        event.preventDefault()
        saving.mutate()
      }}
    >
      <fieldset>
        <legend>是否开通</legend>
        <div className={styles.field}>
          <label htmlFor={`${id}-open`}>接受网上申请</label>
          <span>
            <Switch
              id={`${id}-open`}
              checked={open}
              onChange={(next) => {
                saving.reset()
                setOpen(next)
              }}
            />
          </span>
          <small className={styles.quiet}>
            开通后，公众在网站的“依申请公开”里向本机关提交申请；提交成功之日即为收到之日，期限自次日起算，不论有没有人打开。
          </small>
        </div>
      </fieldset>
      <fieldset>
        <legend>申请指南</legend>
        {lines.map(({ name, label, hint }) => (
          <div key={name} className={styles.field}>
            <label htmlFor={`${id}-${name}`}>{label}</label>
            <Input
              id={`${id}-${name}`}
              maxLength={200}
              value={text(name)}
              onChange={(event) => say(name, event.target.value)}
            />
            <small className={styles.quiet}>{hint}</small>
          </div>
        ))}
        <div className={styles.field}>
          <label htmlFor={`${id}-note`}>补充说明（可不填）</label>
          <Input.TextArea
            id={`${id}-note`}
            autoSize={{ minRows: 2, maxRows: 8 }}
            maxLength={1000}
            value={text('note')}
            onChange={(event) => say('note', event.target.value)}
          />
        </div>
      </fieldset>
      {saving.error && <Alert type="error" showIcon title={saving.error.message} />}
      {outcome?.__typename === 'ApplyRefused' && (
        <Alert type="error" showIcon title="没有保存" description={<Lines lines={outcome.messages} />} />
      )}
      {outcome?.__typename === 'ApplyGuideSet' && (
        <Alert
          type="success"
          showIcon
          title={outcome.guide.open ? '已保存，网上申请已开通。' : '已保存，网上申请没有开通。'}
        />
      )}
      <div className={styles.bar}>
        <Button type="primary" htmlType="submit" loading={saving.isPending}>
          保存
        </Button>
      </div>
    </form>
  )
}
