import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Input, Select } from 'antd'
import { type ReactNode, useId, useState } from 'react'
import { chinaToday } from '../../components/chinaTime'
import type { ApplicantKind, Arrival, IdentityKind, SupplyForm } from '../../graphql/generated/graphql'
import { applicantKindWord } from '../../graphql/generated/words/applicantKindWord'
import { arrivalWord } from '../../graphql/generated/words/arrivalWord'
import { identityKindWord } from '../../graphql/generated/words/identityKindWord'
import { supplyFormWord } from '../../graphql/generated/words/supplyFormWord'
import { useRequest } from '../account/request'
import { Lines } from './DeedDialog'
import styles from './Request.module.css'
import { registerRequest, requestsKey } from './requests'
import { YearReason } from './YearReason'

const choices = <Key extends string>(words: Readonly<Record<Key, string>>) =>
  (Object.keys(words) as Key[]).map((value) => ({ value, label: words[value] }))

/** Received only once it was confirmed with the applicant. */
const unconfirmed: ReadonlySet<Arrival> = new Set(['ORDINARY_POST', 'EMAIL', 'FAX'])

interface RegisterFormProps {
  agency: string
  onDone: (id: string, told: readonly string[]) => void
  onClose: () => void
}

/** 登记申请: a request as it came. What is sent twice by a double click or a lost answer is registered once. */
export function RegisterForm({ agency, onDone, onClose }: RegisterFormProps) {
  const ask = useRequest()
  const queries = useQueryClient()
  const [key] = useState(() => crypto.randomUUID())
  const [arrival, setArrival] = useState<Arrival>('IN_PERSON')
  const [arrivedOn, setArrivedOn] = useState(chinaToday)
  const [confirmedOn, setConfirmedOn] = useState('')
  const [kind, setKind] = useState<ApplicantKind>('PERSON')
  const [form, setForm] = useState<SupplyForm>('PAPER')
  const [paper, setPaper] = useState<IdentityKind | null>(null)
  const [words, setWords] = useState<Readonly<Record<string, string>>>({})
  const say = (name: string) => (value: string) => setWords((before) => ({ ...before, [name]: value }))
  const text = (name: string) => words[name]?.trim() || null
  const [yearReason, setYearReason] = useState('')
  const saving = useMutation({
    mutationFn: async () => {
      const agent = text('agent')
      const { registerRequest: outcome } = await ask(registerRequest, {
        input: {
          agency,
          key,
          yearReason: yearReason || null,
          arrival,
          arrivedOn,
          confirmedOn: unconfirmed.has(arrival) ? confirmedOn || null : null,
          kind,
          form,
          subject: text('subject') ?? '',
          words: text('words') ?? '',
          applicant: {
            name: text('name') ?? '',
            paper,
            number: text('number'),
            phone: text('phone'),
            mail: text('mail'),
            address: text('address'),
            agent: agent ? { name: agent, authority: text('authority') ?? '' } : null,
            others: (text('others') ?? '')
              .split(/[、，,\n]/u)
              .map((name) => name.trim())
              .filter(Boolean),
          },
        },
      })
      if (outcome.__typename === 'RequestRegistered') await queries.invalidateQueries({ queryKey: requestsKey })
      return outcome
    },
    onSuccess: (outcome) => {
      if (outcome.__typename === 'RequestRegistered') onDone(outcome.request.id, outcome.told)
    },
  })
  const outcome = saving.data
  const ready = text('name') && text('subject') && text('words') && (text('phone') || text('mail') || text('address'))
  return (
    <form
      className={styles.form}
      aria-label="登记申请"
      onSubmit={(event) => {
        event.preventDefault()
        saving.mutate()
      }}
    >
      <fieldset>
        <legend>怎样收到</legend>
        <Labelled label="收到方式">
          {(id) => <Select<Arrival> id={id} value={arrival} options={choices(arrivalWord)} onChange={setArrival} />}
        </Labelled>
        <Line label="到达日期" type="date" value={arrivedOn} onChange={setArrivedOn} />
        {unconfirmed.has(arrival) && (
          <Line
            label="与申请人确认收到的日期"
            type="date"
            value={confirmedOn}
            onChange={setConfirmedOn}
            hint="还没有确认的不填，确认之后再登记；期限自确认之日起算。"
          />
        )}
      </fieldset>
      <fieldset>
        <legend>申请什么</legend>
        <Line
          label="事项"
          value={words.subject}
          onChange={say('subject')}
          hint="用自己的话概括，不要写出任何人的姓名、证件号码、电话；列表、统计中显示的是它。"
        />
        <Labelled label="申请内容（申请人原话）">
          {(id) => (
            <Input.TextArea
              id={id}
              autoSize={{ minRows: 3, maxRows: 12 }}
              maxLength={20_000}
              value={words.words ?? ''}
              onChange={(event) => say('words')(event.target.value)}
            />
          )}
        </Labelled>
        <Labelled label="形式要求">
          {(id) => <Select<SupplyForm> id={id} value={form} options={choices(supplyFormWord)} onChange={setForm} />}
        </Labelled>
      </fieldset>
      <fieldset>
        <legend>谁申请</legend>
        <p className={styles.quiet}>申请人信息加密另存，列表、统计和上级机关都看不到；查看须写明目的并留痕。</p>
        <Labelled label="申请人类型">
          {(id) => (
            <Select<ApplicantKind> id={id} value={kind} options={choices(applicantKindWord)} onChange={setKind} />
          )}
        </Labelled>
        <Line label="姓名或者名称" value={words.name} onChange={say('name')} />
        <Labelled label="证件">
          {(id) => (
            <Select<IdentityKind | ''>
              id={id}
              value={paper ?? ''}
              options={[{ value: '', label: '居民身份证或者统一社会信用代码' }, ...choices(identityKindWord)]}
              onChange={(chosen) => setPaper(chosen || null)}
            />
          )}
        </Labelled>
        <Line label="证件号码" value={words.number} onChange={say('number')} hint="当面核验、没有留存的可不填。" />
        <Line label="联系电话" value={words.phone} onChange={say('phone')} />
        <Line label="电子邮箱" value={words.mail} onChange={say('mail')} />
        <Line
          label="通信地址"
          value={words.address}
          onChange={say('address')}
          hint="联系电话、电子邮箱、通信地址至少填写一项。"
        />
        <Line label="代理人（没有的不填）" value={words.agent} onChange={say('agent')} />
        {text('agent') && <Line label="授权委托情况" value={words.authority} onChange={say('authority')} />}
        <Line
          label="共同申请人（没有的不填）"
          value={words.others}
          onChange={say('others')}
          hint="以顿号分开；几人共同申请为一件，按代表人的类型计。"
        />
      </fieldset>
      {saving.error && <Alert type="error" showIcon title={saving.error.message} />}
      {outcome?.__typename === 'RequestRefused' && (
        <Alert type="error" showIcon title="没有登记" description={<Lines lines={outcome.messages} />} />
      )}
      {outcome?.__typename === 'RequestRefused' && outcome.reasonNeeded && (
        <YearReason value={yearReason} onChange={setYearReason} />
      )}
      <div className={styles.bar}>
        <Button type="primary" htmlType="submit" loading={saving.isPending} disabled={!ready}>
          登记
        </Button>
        <Button onClick={onClose}>返回</Button>
      </div>
    </form>
  )
}

function Labelled({ label, hint, children }: { label: string; hint?: string; children: (id: string) => ReactNode }) {
  const id = useId()
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {children(id)}
      {hint && <small className={styles.quiet}>{hint}</small>}
    </div>
  )
}

interface LineProps {
  label: string
  value: string | undefined
  onChange: (value: string) => void
  type?: 'date'
  hint?: string
}

function Line({ label, value, onChange, type, hint }: LineProps) {
  return (
    <Labelled label={label} {...(hint && { hint })}>
      {(id) => (
        <Input
          id={id}
          {...(type && { type })}
          maxLength={200}
          autoComplete="off"
          value={value ?? ''}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Labelled>
  )
}
