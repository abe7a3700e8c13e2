import { useMutation } from '@tanstack/react-query'
import { Alert, App, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { graphql } from '../../graphql/generated/gql'
import { roleWord } from '../../graphql/generated/words/roleWord'
import { useRequest } from '../account/request'
import styles from './Deputies.module.css'
import type { Colleague } from './deputyship'

const nameDeputy = graphql(/* GraphQL */ `
  mutation NameDeputy($input: NameDeputyInput!) {
    nameDeputy(input: $input) {
      __typename
      ... on DeputyTaken {
        message
      }
    }
  }
`)

const optionOf = ({ id, name, roles }: Colleague) => ({
  value: id,
  label: `${name}（${roles.map((role) => roleWord[role]).join('、')}）`,
})

/** 指定代理人: for oneself, or for a colleague where one may; from the first to the last day. */
export function NameDeputy({ colleagues, onClose }: { colleagues: readonly Colleague[]; onClose: () => void }) {
  const request = useRequest()
  const { message } = App.useApp()
  const nameable = colleagues.filter(({ mayNameDeputy }) => mayNameDeputy)
  const [absent, setAbsent] = useState((nameable.find(({ self }) => self) ?? nameable[0])?.id ?? '')
  const [deputy, setDeputy] = useState<string | null>(null)
  const [from, setFrom] = useState('')
  const [until, setUntil] = useState('')
  // Nobody names himself or herself to stand in for another.
  const able = colleagues.filter(({ id, self }) => id !== absent && !self)
  const naming = useMutation({
    mutationFn: (chosen: string) => request(nameDeputy, { input: { absent, deputy: chosen, from, until } }),
    onSuccess: ({ nameDeputy: result }) => {
      if (result.__typename === 'DeputyTaken') return
      void message.success('已指定代理人。')
      onClose()
    },
  })
  const taken = naming.data?.nameDeputy.__typename === 'DeputyTaken' ? naming.data.nameDeputy.message : null
  const complete = deputy !== null && deputy !== absent && from !== '' && until >= from
  return (
    <Modal
      open
      title="指定代理人"
      okText="指定"
      okButtonProps={{ disabled: !complete }}
      confirmLoading={naming.isPending}
      onOk={() => deputy && naming.mutate(deputy)}
      onCancel={onClose}
    >
      <p>代理人在这些天里可以办理其审核、发布和申请，以自己的名义并注明代谁。只有登录过本系统的同事才能选择。</p>
      {able.length === 0 && <Alert type="info" showIcon title="还没有可以选择的同事。" />}
      <div className={styles.fields}>
        <label htmlFor="deputy-absent">被代理人</label>
        <Select
          id="deputy-absent"
          value={absent}
          disabled={nameable.length < 2}
          options={nameable.map(optionOf)}
          onChange={setAbsent}
        />
        <label htmlFor="deputy-deputy">代理人</label>
        <Select
          id="deputy-deputy"
          value={deputy}
          placeholder="选择同事"
          options={able.map(optionOf)}
          onChange={setDeputy}
        />
        <span id="deputy-days">日期</span>
        <div className={styles.days} role="group" aria-labelledby="deputy-days">
          <Input type="date" aria-label="第一天" value={from} onChange={(event) => setFrom(event.target.value)} />
          至
          <Input
            type="date"
            aria-label="最后一天"
            min={from}
            value={until}
            onChange={(event) => setUntil(event.target.value)}
          />
        </div>
      </div>
      {naming.error && <Alert type="error" showIcon title={naming.error.message} />}
      {taken && <Alert type="error" showIcon title={taken} />}
    </Modal>
  )
}
