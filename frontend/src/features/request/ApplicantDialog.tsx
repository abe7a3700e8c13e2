import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, Input, Modal } from 'antd'
import { useId, useState } from 'react'
import { useRequest } from '../account/request'
import { Lines } from './DeedDialog'
import styles from './Request.module.css'
import { openApplicant, requestsKey } from './requests'

/** 查看申请人身份: with a purpose that stays in the trail; what is opened is shown here and kept nowhere. */
export function ApplicantDialog({ request, onClose }: { request: string; onClose: () => void }) {
  const ask = useRequest()
  const queries = useQueryClient()
  const id = useId()
  const [purpose, setPurpose] = useState('')
  const opening = useMutation({
    mutationFn: async () => {
      const { openApplicant: outcome } = await ask(openApplicant, { input: { request, purpose } })
      await queries.invalidateQueries({ queryKey: requestsKey })
      return outcome
    },
    gcTime: 0,
  })
  const outcome = opening.data
  if (outcome?.__typename === 'ApplicantOpened') {
    const { name, identity, phone, mail, address, agent, others, thirdParties, words } = outcome.applicant
    const lines: readonly [string, string | null][] = [
      ['姓名或者名称', name],
      ['证件号码', identity],
      ['联系电话', phone],
      ['电子邮箱', mail],
      ['通信地址', address],
      ['代理人', agent],
      ['共同申请人', others.join('、') || null],
      ['第三方', thirdParties.join('、') || null],
      ['申请内容', words],
    ]
    return (
      <Modal
        open
        title="申请人"
        okText="关闭"
        cancelButtonProps={{ style: { display: 'none' } }}
        onOk={onClose}
        onCancel={onClose}
      >
        <dl className={styles.applicant}>
          {lines.map(
            ([what, said]) =>
              said && (
                <div key={what}>
                  <dt>{what}</dt>
                  <dd>{said}</dd>
                </div>
              ),
          )}
        </dl>
      </Modal>
    )
  }
  return (
    <Modal
      open
      title="查看申请人身份"
      okText="查看"
      cancelText="返回"
      okButtonProps={{ disabled: !purpose.trim() }}
      confirmLoading={opening.isPending}
      onOk={() => opening.mutate()}
      onCancel={onClose}
    >
      <div className={styles.field}>
        <label htmlFor={id}>查看的目的</label>
        <Input
          id={id}
          maxLength={200}
          placeholder="如：核对送达地址"
          value={purpose}
          onChange={(event) => setPurpose(event.target.value)}
        />
        <small className={styles.quiet}>谁在什么时候为什么查看，记入办理记录。</small>
      </div>
      {opening.error && <Alert type="error" showIcon title={opening.error.message} />}
      {outcome?.__typename === 'RequestRefused' && (
        <Alert type="error" showIcon title={<Lines lines={outcome.messages} />} />
      )}
    </Modal>
  )
}
