import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, InputNumber, Modal, Radio } from 'antd'
import { useId, useState } from 'react'
import { shownDay } from '../../components/chinaTime'
import type { FeeBasis } from '../../graphql/generated/graphql'
import { feeBasisWord } from '../../graphql/generated/words/feeBasisWord'
import { useRequest } from '../account/request'
import { Lines } from './DeedDialog'
import type { DeedRequest } from './deedForm'
import { processingFeeQuery } from './letters'
import styles from './Reply.module.css'
import { recordRequest, requestsKey } from './requests'

interface FeeDialogProps {
  request: DeedRequest
  onClose: () => void
  onDone: (told: readonly string[]) => void
}

/** 提出收费: the register counts, and shows what the fee comes to and why. */
export function FeeDialog({ request, onClose, onDone }: FeeDialogProps) {
  const ask = useRequest()
  const queries = useQueryClient()
  const id = useId()
  const [basis, setBasis] = useState<FeeBasis>('ITEMS')
  const [typed, setTyped] = useState<number | null>(null)
  const { data, error } = useQuery({
    queryKey: [...requestsKey, 'fee', request.id, basis, typed],
    queryFn: ({ signal }) => ask(processingFeeQuery, { request: request.id, basis, quantity: typed }, signal),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
  const fee = data?.processingFee
  const measure = basis === 'ITEMS' ? '件' : '页'
  const doing = useMutation({
    mutationFn: async (askFee: { quantity: number; yuan: number }) => {
      const { recordRequest: outcome } = await ask(recordRequest, {
        input: { request: request.id, entries: request.entries, deed: { askFee: { basis, ...askFee } } },
      })
      if (outcome.__typename === 'RequestRecorded' || outcome.__typename === 'StaleRequest')
        await queries.invalidateQueries({ queryKey: requestsKey })
      return outcome
    },
    onSuccess: (outcome) => {
      if (outcome.__typename === 'RequestRecorded') onDone(outcome.told)
    },
  })
  const outcome = doing.data
  return (
    <Modal
      open
      title="提出收费"
      okText="提出收费"
      cancelText="返回"
      okButtonProps={{ disabled: !fee || fee.yuan < 1 }}
      confirmLoading={doing.isPending}
      onOk={() => fee && doing.mutate({ quantity: fee.quantity, yuan: fee.yuan })}
      onCancel={onClose}
    >
      <div className={styles.fields}>
        <Radio.Group
          aria-label="怎样计收"
          value={basis}
          options={(Object.keys(feeBasisWord) as FeeBasis[]).map((value) => ({ value, label: feeBasisWord[value] }))}
          onChange={(event) => {
            setBasis(event.target.value as FeeBasis)
            setTyped(null)
          }}
        />
        <div className={styles.field}>
          <label htmlFor={id}>{basis === 'ITEMS' ? '当月申请的件数' : '提供信息的页数'}</label>
          <InputNumber
            id={id}
            min={1}
            max={9999}
            precision={0}
            value={typed ?? (fee?.quantity || null)}
            onChange={setTyped}
          />
          {basis === 'ITEMS' && fee && (
            <small className={styles.quiet}>
              {fee.told
                ? `按证件号码识别，同一申请人当月向本机关申请 ${fee.counted.length} 件：${fee.counted
                    .map(({ number, receivedOn }) => `${number}（${shownDay(receivedOn)}收到）`)
                    .join('、')}。一件中有几项内容的，可以按项计件。`
                : '没有登记申请人的证件号码，不能识别其当月的其他申请；须自行核对件数。'}
            </small>
          )}
        </div>
        {fee && fee.lines.length > 0 && (
          <table className={styles.fee}>
            <caption>计算（{fee.paper}）</caption>
            <thead>
              <tr>
                <th scope="col">{measure}数</th>
                <th scope="col">每{measure}（元）</th>
                <th scope="col">金额（元）</th>
              </tr>
            </thead>
            <tbody>
              {fee.lines.map(({ from, to, each, yuan }) => (
                <tr key={from}>
                  <td>
                    第 {from} 至 {to} {measure}
                  </td>
                  <td>{each}</td>
                  <td>{yuan}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {fee && fee.quantity > 0 && (
          <p>
            {fee.charged > 0 && `当月其他申请已通知缴纳 ${fee.charged} 元；`}
            <strong>本件应收 {fee.yuan} 元</strong>
            {fee.yuan === 0 && '，不收费。'}
          </p>
        )}
      </div>
      {(error ?? doing.error) && <Alert type="error" showIcon title={(error ?? doing.error)?.message} />}
      {outcome?.__typename === 'RequestRefused' && (
        <Alert type="error" showIcon title="没有登记" description={<Lines lines={outcome.messages} />} />
      )}
      {outcome?.__typename === 'StaleRequest' && <Alert type="warning" showIcon title={outcome.message} />}
    </Modal>
  )
}
