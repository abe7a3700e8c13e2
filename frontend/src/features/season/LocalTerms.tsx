import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Input, Modal, Radio, Select } from 'antd'
import { useState } from 'react'
import { dayText } from '../../components/chinaTime'
import { graphql } from '../../graphql/generated/gql'
import type { AgencyKind, TermEvent } from '../../graphql/generated/graphql'
import { agencyKindWord } from '../../graphql/generated/words/agencyKindWord'
import { termEventWord } from '../../graphql/generated/words/termEventWord'
import { useRequest } from '../account/request'
import { optionsOf } from '../report/words'
import styles from './Season.module.css'
import { statutory } from './seasonFilter'
import type { TermTotal } from './seasonTotals'

const setTerm = graphql(/* GraphQL */ `
  mutation SetLocalTerm($input: SetLocalTermInput!) {
    setLocalTerm(input: $input) {
      year
    }
  }
`)

const dropTerm = graphql(/* GraphQL */ `
  mutation DropLocalTerm($input: DropLocalTermInput!) {
    dropLocalTerm(input: $input) {
      year
    }
  }
`)

/** 地方时限: earlier dates that the office sets by its own notice, beside the legal one. */
export function LocalTerms({ year, within, terms }: { year: number; within: string; terms: readonly TermTotal[] }) {
  const [adding, setAdding] = useState(false)
  const [dropping, setDropping] = useState<TermTotal | null>(null)
  const local = terms.filter(({ id }) => id !== statutory)
  return (
    <div className={styles.local}>
      {local.map((term) => (
        <span key={term.id}>
          {term.day && dayText(term.day)}前{termEventWord[term.event]}（{term.name}）
          <Button type="link" size="small" aria-label={`取消地方时限：${term.name}`} onClick={() => setDropping(term)}>
            取消
          </Button>
        </span>
      ))}
      <Button size="small" onClick={() => setAdding(true)}>
        设置地方时限
      </Button>
      {adding && <TermDialog year={year} within={within} onClose={() => setAdding(false)} />}
      {dropping && <DropDialog key={dropping.id} year={year} term={dropping} onClose={() => setDropping(null)} />}
    </div>
  )
}

function TermDialog({ year, within, onClose }: { year: number; within: string; onClose: () => void }) {
  const request = useRequest()
  const queries = useQueryClient()
  const [event, setEvent] = useState<TermEvent>('SUBMISSION')
  const [kinds, setKinds] = useState<AgencyKind[]>(['DEPARTMENT', 'OFFICE', 'TOWNSHIP', 'INSTITUTION'])
  const [day, setDay] = useState('')
  const [notice, setNotice] = useState('')
  const [reason, setReason] = useState('')
  const setting = useMutation({
    mutationFn: () => request(setTerm, { input: { year, within, event, kinds, day, notice, reason } }),
    onSuccess: async () => {
      onClose()
      await queries.invalidateQueries({ queryKey: ['seasonBoard'] })
    },
  })
  return (
    <Modal
      open
      title={`设置 ${year} 年度的地方时限`}
      okText="设置"
      cancelText="返回"
      okButtonProps={{ disabled: !day || !notice.trim() || !reason.trim() || kinds.length === 0 }}
      confirmLoading={setting.isPending}
      onOk={() => setting.mutate()}
      onCancel={onClose}
    >
      <p className={styles.quiet}>早于法定时限，由本级通知规定；编写人员在法定时限旁边同时看到。法定时限不变。</p>
      <div className={styles.fields}>
        <span id="term-event">事项</span>
        <Radio.Group
          aria-labelledby="term-event"
          value={event}
          options={optionsOf(termEventWord)}
          onChange={({ target }) => setEvent(target.value as TermEvent)}
        />
        <label htmlFor="term-kinds">适用机关</label>
        <Select id="term-kinds" mode="multiple" value={kinds} options={optionsOf(agencyKindWord)} onChange={setKinds} />
        <label htmlFor="term-day">最后一天</label>
        <Input id="term-day" type="date" value={day} onChange={({ target }) => setDay(target.value)} />
        <label htmlFor="term-notice">通知名称</label>
        <Input
          id="term-notice"
          maxLength={100}
          placeholder="例如：关于做好年度报告编制工作的通知"
          value={notice}
          onChange={({ target }) => setNotice(target.value)}
        />
        <label htmlFor="term-reason">依据或原因</label>
        <Input.TextArea
          id="term-reason"
          autoSize={{ minRows: 2 }}
          maxLength={500}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      </div>
      {setting.error && <Alert type="error" showIcon title={setting.error.message} />}
    </Modal>
  )
}

function DropDialog({ year, term, onClose }: { year: number; term: TermTotal; onClose: () => void }) {
  const request = useRequest()
  const queries = useQueryClient()
  const [reason, setReason] = useState('')
  const dropping = useMutation({
    mutationFn: () => request(dropTerm, { input: { year, id: term.id, reason } }),
    onSuccess: async () => {
      onClose()
      await queries.invalidateQueries({ queryKey: ['seasonBoard'] })
    },
  })
  return (
    <Modal
      open
      title={`取消地方时限：${term.name}`}
      okText="取消时限"
      cancelText="返回"
      okButtonProps={{ disabled: !reason.trim() }}
      confirmLoading={dropping.isPending}
      onOk={() => dropping.mutate()}
      onCancel={onClose}
    >
      <label htmlFor="drop-reason">依据或原因</label>
      <Input.TextArea
        id="drop-reason"
        autoSize={{ minRows: 2 }}
        maxLength={500}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
      {dropping.error && <Alert type="error" showIcon title={dropping.error.message} />}
    </Modal>
  )
}
