import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, Input, Modal, Radio } from 'antd'
import { useId, useState } from 'react'
import type { RetentionChoice } from '../../graphql/generated/graphql'
import { retentionChoiceWord } from '../../graphql/generated/words/retentionChoiceWord'
import { useRequest } from '../account/request'
import styles from './Request.module.css'
import { requestsKey } from './requests'
import { decideRetention, type FileKept } from './retentions'

/** 鉴定: what becomes of a file whose period is over. */
export function DecideRetention({ file, onClose }: { file: FileKept; onClose: () => void }) {
  const ask = useRequest()
  const queries = useQueryClient()
  const id = useId()
  const [choice, setChoice] = useState<RetentionChoice>('KEEP_UNTIL')
  const [until, setUntil] = useState('')
  const [reason, setReason] = useState('')
  const deciding = useMutation({
    mutationFn: async () => {
      const { decideRetention: outcome } = await ask(decideRetention, {
        input: { request: file.request, choice, until: choice === 'KEEP_UNTIL' ? until : null, reason },
      })
      if (outcome.__typename === 'RetentionDecided') await queries.invalidateQueries({ queryKey: requestsKey })
      return outcome
    },
    onSuccess: (outcome) => {
      if (outcome.__typename === 'RetentionDecided') onClose()
    },
  })
  return (
    <Modal
      open
      title={`鉴定：申请${file.number}`}
      okText="决定"
      cancelText="返回"
      okButtonProps={{
        danger: choice === 'ANONYMISE',
        disabled: !reason.trim() || (choice === 'KEEP_UNTIL' && !until),
      }}
      confirmLoading={deciding.isPending}
      onOk={() => deciding.mutate()}
      onCancel={onClose}
    >
      <div className={styles.fields}>
        <Radio.Group
          aria-label="怎样处理"
          value={choice}
          options={(Object.entries(retentionChoiceWord) as [RetentionChoice, string][]).map(([value, label]) => ({
            value,
            label,
          }))}
          onChange={(event) => setChoice(event.target.value as RetentionChoice)}
        />
        {choice === 'ANONYMISE' && (
          <Alert
            type="warning"
            showIcon
            title="申请人信息、申请内容和全部材料将永久删除，不能恢复；统计数字和办理日期不变。"
          />
        )}
        {choice === 'KEEP_UNTIL' && (
          <div className={styles.field}>
            <label htmlFor={`${id}-until`}>续存到哪一天</label>
            <Input id={`${id}-until`} type="date" value={until} onChange={(event) => setUntil(event.target.value)} />
          </div>
        )}
        <div className={styles.field}>
          <label htmlFor={`${id}-reason`}>理由</label>
          <Input
            id={`${id}-reason`}
            maxLength={200}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </div>
      </div>
      {deciding.error && <Alert type="error" showIcon title={deciding.error.message} />}
      {deciding.data?.__typename === 'RetentionRefused' && (
        <Alert type="error" showIcon title={deciding.data.message} />
      )}
    </Modal>
  )
}
