import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, Input, Modal, Select } from 'antd'
import { useId, useState } from 'react'
import { chinaToday } from '../../components/chinaTime'
import type { DisputeKind, DisputeRole } from '../../graphql/generated/graphql'
import { disputeKindWord } from '../../graphql/generated/words/disputeKindWord'
import { disputeRoleWord } from '../../graphql/generated/words/disputeRoleWord'
import { useRequest } from '../account/request'
import { openDispute } from './disputes'
import styles from './Request.module.css'
import { requestsKey } from './requests'
import { YearReason } from './YearReason'

interface OpenDisputeProps {
  agency: string
  /** On which it hangs; null for one that hangs on nothing registered. */
  request: { id: string; number: string } | null
  onClose: () => void
}

const choices = <T extends string>(words: Readonly<Record<T, string>>) =>
  (Object.entries(words) as [T, string][]).map(([value, label]) => ({ value, label }))

/** 登记复议、诉讼: what is filled in stays until it is put down. */
export function OpenDispute({ agency, request, onClose }: OpenDisputeProps) {
  const ask = useRequest()
  const queries = useQueryClient()
  const id = useId()
  const [key] = useState(() => crypto.randomUUID())
  const [kind, setKind] = useState<DisputeKind>('RECONSIDERATION')
  const [role, setRole] = useState<DisputeRole>('RESPONDENT')
  const [about, setAbout] = useState('')
  const [body, setBody] = useState('')
  const [filedOn, setFiledOn] = useState(chinaToday())
  const [acceptedOn, setAcceptedOn] = useState('')
  const [caseNumber, setCaseNumber] = useState('')
  const [yearReason, setYearReason] = useState('')
  const opening = useMutation({
    mutationFn: async () => {
      const { openDispute: outcome } = await ask(openDispute, {
        input: {
          agency,
          request: request?.id ?? null,
          kind,
          role,
          about: about || null,
          body,
          filedOn,
          acceptedOn: acceptedOn || null,
          caseNumber: caseNumber || null,
          key,
          yearReason: yearReason || null,
        },
      })
      if (outcome.__typename === 'DisputeRecorded') await queries.invalidateQueries({ queryKey: requestsKey })
      return outcome
    },
    onSuccess: (outcome) => {
      if (outcome.__typename === 'DisputeRecorded') onClose()
    },
  })
  const court = kind !== 'RECONSIDERATION'
  return (
    <Modal
      open
      title={request ? `登记复议、诉讼：申请${request.number}` : '登记复议、诉讼'}
      okText="登记"
      cancelText="返回"
      okButtonProps={{ disabled: !body.trim() || !filedOn || (!request && !about.trim()) }}
      confirmLoading={opening.isPending}
      onOk={() => opening.mutate()}
      onCancel={onClose}
    >
      <div className={styles.fields}>
        <div className={styles.field}>
          <label htmlFor={`${id}-kind`}>类别</label>
          <Select id={`${id}-kind`} value={kind} options={choices(disputeKindWord)} onChange={setKind} />
        </div>
        <div className={styles.field}>
          <label htmlFor={`${id}-role`}>本机关的地位</label>
          <Select id={`${id}-role`} value={role} options={choices(disputeRoleWord)} onChange={setRole} />
          {role === 'THIRD_PARTY' && <small className={styles.quiet}>本机关是第三人的，不计入表四。</small>}
        </div>
        <div className={styles.field}>
          <label htmlFor={`${id}-about`}>
            事由{request && <span className={styles.quiet}>（不填的，用申请的事项）</span>}
          </label>
          <Input id={`${id}-about`} maxLength={200} value={about} onChange={(event) => setAbout(event.target.value)} />
          <small className={styles.quiet}>不写申请人、原告的姓名。</small>
        </div>
        <div className={styles.field}>
          <label htmlFor={`${id}-body`}>{court ? '人民法院' : '复议机关'}</label>
          <Input id={`${id}-body`} maxLength={200} value={body} onChange={(event) => setBody(event.target.value)} />
        </div>
        <div className={styles.field}>
          <label htmlFor={`${id}-filed`}>{court ? '起诉日期' : '申请复议日期'}</label>
          <Input
            id={`${id}-filed`}
            type="date"
            max={chinaToday()}
            value={filedOn}
            onChange={(event) => setFiledOn(event.target.value)}
          />
        </div>
        <div className={styles.field}>
          <label htmlFor={`${id}-accepted`}>
            {court ? '立案日期' : '受理日期'}
            <span className={styles.quiet}>（可不填）</span>
          </label>
          <Input
            id={`${id}-accepted`}
            type="date"
            max={chinaToday()}
            value={acceptedOn}
            onChange={(event) => setAcceptedOn(event.target.value)}
          />
          <small className={styles.quiet}>登记了{court ? '立案' : '受理'}日期才计入表四。</small>
        </div>
        {acceptedOn && (
          <div className={styles.field}>
            <label htmlFor={`${id}-case`}>
              案号<span className={styles.quiet}>（可不填）</span>
            </label>
            <Input
              id={`${id}-case`}
              maxLength={200}
              value={caseNumber}
              onChange={(event) => setCaseNumber(event.target.value)}
            />
          </div>
        )}
      </div>
      {opening.error && <Alert type="error" showIcon title={opening.error.message} />}
      {opening.data?.__typename === 'DisputeRefused' && <Alert type="error" showIcon title={opening.data.message} />}
      {opening.data?.__typename === 'DisputeRefused' && opening.data.reasonNeeded && (
        <YearReason value={yearReason} onChange={setYearReason} />
      )}
    </Modal>
  )
}
