import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, Input, Modal, Select } from 'antd'
import { useId, useState } from 'react'
import { chinaToday } from '../../components/chinaTime'
import type { DisputeAction, DisputeDeed, DisputeOutcome } from '../../graphql/generated/graphql'
import { disputeActionWord } from '../../graphql/generated/words/disputeActionWord'
import { disputeOutcomeWord } from '../../graphql/generated/words/disputeOutcomeWord'
import { useRequest } from '../account/request'
import { type DisputeLine, endsSo, recordDispute } from './disputes'
import styles from './Request.module.css'
import { requestsKey } from './requests'
import { YearReason } from './YearReason'

interface DisputeDeedDialogProps {
  dispute: DisputeLine
  action: DisputeAction
  onClose: () => void
}

/** What happened in a dispute, put down with its day. */
export function DisputeDeedDialog({ dispute, action, onClose }: DisputeDeedDialogProps) {
  const ask = useRequest()
  const queries = useQueryClient()
  const id = useId()
  const [on, setOn] = useState(chinaToday())
  const [caseNumber, setCaseNumber] = useState('')
  const [outcome, setOutcome] = useState<DisputeOutcome | null>(null)
  const [reason, setReason] = useState('')
  const [yearReason, setYearReason] = useState('')
  const last = dispute.facts.find(({ mayStrike }) => mayStrike)
  const deed = deedOf(action, { on, caseNumber, outcome, reason, number: last?.number ?? 0 })
  const recording = useMutation({
    mutationFn: async (said: DisputeDeed) => {
      const { recordDispute: came } = await ask(recordDispute, {
        input: { dispute: dispute.id, entries: dispute.entries, deed: said, yearReason: yearReason || null },
      })
      if (came.__typename !== 'DisputeRefused') await queries.invalidateQueries({ queryKey: requestsKey })
      return came
    },
    onSuccess: (came) => {
      if (came.__typename === 'DisputeRecorded') onClose()
    },
  })
  const said = recording.data
  return (
    <Modal
      open
      title={disputeActionWord[action]}
      okText={disputeActionWord[action]}
      cancelText="返回"
      okButtonProps={{ disabled: deed === null }}
      confirmLoading={recording.isPending}
      onOk={() => deed && recording.mutate(deed)}
      onCancel={onClose}
    >
      <div className={styles.fields}>
        {action === 'STRIKE' ? (
          <>
            <p>删去最后一项登记：“{last?.sentence}”删去的仍可查看，不再计数。</p>
            <div className={styles.field}>
              <label htmlFor={`${id}-reason`}>理由</label>
              <Input
                id={`${id}-reason`}
                maxLength={200}
                value={reason}
                onChange={(event) => setReason(event.target.value)}
              />
            </div>
          </>
        ) : (
          <div className={styles.field}>
            <label htmlFor={`${id}-on`}>日期</label>
            <Input
              id={`${id}-on`}
              type="date"
              max={chinaToday()}
              value={on}
              onChange={(event) => setOn(event.target.value)}
            />
          </div>
        )}
        {action === 'ACCEPT' && (
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
        {action === 'DECIDE' && (
          <div className={styles.field}>
            <label htmlFor={`${id}-outcome`}>结果（按文书的写法）</label>
            <Select<DisputeOutcome | null>
              id={`${id}-outcome`}
              value={outcome}
              options={(Object.entries(disputeOutcomeWord) as [DisputeOutcome, string][])
                .filter(([value]) => endsSo(dispute.kind, value))
                .map(([value, label]) => ({ value, label }))}
              onChange={setOutcome}
            />
            <small className={styles.quiet}>判决后有人上诉的，再登记上诉；二审审结前仍计为尚未审结。</small>
          </div>
        )}
      </div>
      {recording.error && <Alert type="error" showIcon title={recording.error.message} />}
      {said && said.__typename !== 'DisputeRecorded' && <Alert type="error" showIcon title={said.message} />}
      {said?.__typename === 'DisputeRefused' && said.reasonNeeded && (
        <YearReason value={yearReason} onChange={setYearReason} />
      )}
    </Modal>
  )
}

interface FilledIn {
  on: string
  caseNumber: string
  outcome: DisputeOutcome | null
  reason: string
  number: number
}

/** Null while something that is needed is missing. */
function deedOf(action: DisputeAction, { on, caseNumber, outcome, reason, number }: FilledIn): DisputeDeed | null {
  if (action === 'STRIKE') return reason.trim() && number ? { strike: { number, reason } } : null
  if (!on) return null
  switch (action) {
    case 'ACCEPT':
      return { accept: { on, caseNumber: caseNumber || null } }
    case 'REFUSE':
      return { refuse: { on } }
    case 'DECIDE':
      return outcome ? { decide: { on, outcome } } : null
    case 'APPEAL':
      return { appeal: { on } }
  }
}
