import { Alert, App, Button, Modal } from 'antd'
import { useState } from 'react'
import { useSession } from '../../../auth/SessionContext'
import { SignInFresh } from '../../../auth/SignInFresh'
import { NotRead } from '../../account/NotRead'
import { readFragment } from '../../../graphql/generated/fragment-masking'
import { chinaTime } from '../../../components/chinaTime'
import type { Said } from '../deeds'
import { jointResult, useJointRelease, useWarnings } from './jointly'
import { type Chosen, keptJoints } from '../keptDeed'
import { PublishWhen, setTime, whenFrom } from './PublishWhen'
import styles from './Release.module.css'
import { ReleaseText } from '../ReleaseText'
import { warningCount, WarningsHere } from '../WarningsHere'

const GO = 'joint-go'

interface JointDialogProps {
  chosen: readonly Chosen[]
  /** What was filled in before the page was left to sign in. */
  begun?: Said | undefined
  onDone: () => void
  onClose: () => void
}

/** 联合发布: all or none; where one failed all the same, each is told by its name. */
export function JointDialog({ chosen, begun, onDone, onClose }: JointDialogProps) {
  const { message } = App.useApp()
  const { person } = useSession()
  const [when, setWhen] = useState(() => begun?.when ?? whenFrom(null))
  const [text, setText] = useState(begun?.text ?? '')
  const releasing = useJointRelease()
  const time = setTime(when)
  const warnings = useWarnings(chosen)
  const { data, error } = releasing
  const results =
    data && data.__typename !== 'SignInNeeded' ? data.results.map((one) => readFragment(jointResult, one)) : []
  const of = new Map(results.map(({ id, outcome }) => [id, outcome]))
  const over = data?.__typename === 'ReportsPublished'
  const go = () => {
    if (time === undefined) return
    releasing.mutate(
      { reports: chosen, at: time, comment: text.trim() || null },
      {
        onSuccess: (result) => {
          if (result.__typename !== 'ReportsPublished') return
          const all = result.results.every((one) => !('message' in readFragment(jointResult, one).outcome))
          if (!all) return
          void message.success(
            time ? `${chosen.length} 份已定于 ${chinaTime(time)} 发布。` : `${chosen.length} 份已发布。`,
          )
          onDone()
        },
      },
    )
  }
  return (
    <Modal
      open
      title={`联合发布 ${chosen.length} 份`}
      okText={when.later ? '全部定时发布' : '全部发布'}
      okButtonProps={{ id: GO, disabled: time === undefined }}
      confirmLoading={releasing.isPending}
      onOk={go}
      onCancel={over ? onDone : onClose}
      footer={
        over ? (
          <Button type="primary" onClick={onDone}>
            关闭
          </Button>
        ) : undefined
      }
    >
      <ul className={styles.list} aria-label="要发布的报告">
        {chosen.map(({ id, name, revision }, at) => {
          const outcome = of.get(id)
          const { findings, error: unread, refetch } = warnings[at] ?? {}
          return (
            <li key={id}>
              {name}（版本 {revision}）
              {unread && <NotRead what="这份报告的警告" error={unread} retry={() => refetch?.()} />}
              {findings?.some(({ severity }) => severity === 'WARN') && (
                <details>
                  <summary>{warningCount(findings)}</summary>
                  <WarningsHere findings={findings} />
                </details>
              )}
              {outcome &&
                ('message' in outcome ? (
                  <div data-failed>{outcome.message}</div>
                ) : (
                  <div data-done>{outcome.__typename === 'PublicationScheduled' ? '已定时' : '已发布'}</div>
                ))}
            </li>
          )
        })}
      </ul>
      {!over && (
        <>
          <PublishWhen when={when} onChange={setWhen} />
          <p>
            先逐份核对，有一份不能发布就都不发布。{when.later ? '届时再核对一次，逐份发布。' : '发布后任何人都能看到。'}
          </p>
          <ReleaseText asked="备注" value={text} onChange={setText} />
        </>
      )}
      {error && <Alert type="error" showIcon role="alert" title={error.message} />}
      {data?.__typename === 'SignInNeeded' && (
        <SignInFresh
          key={releasing.submittedAt}
          message={data.message}
          go="发布"
          keep={() => keptJoints.keep({ person, chosen, said: { text, when } })}
          onConfirmed={() => document.getElementById(GO)?.focus()}
        />
      )}
      {data?.__typename === 'ReportsRefused' && <Alert type="error" showIcon role="alert" title={data.message} />}
      {over && <Alert type="warning" showIcon role="alert" title="有的未能发布，原因见各份之下；其余的已经办妥。" />}
    </Modal>
  )
}
