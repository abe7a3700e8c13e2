import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, App, Button, Input, Radio, Tag } from 'antd'
import { useState } from 'react'
import type { AgencyChainQuery, By } from '../../graphql/generated/graphql'
import { useRequest } from '../account/request'
import styles from './Chain.module.css'
import { added, chainWords, draftOf, moved, stepsOf, without } from './chainDraft'
import { chainQuery, setChainOf, type ChainTerms } from './chains'
import { ChainStepFields } from './ChainStepFields'

/** The review chain of one agency, to be read by all and set by an administrator. */
export function ChainEditor({ agency }: { agency: string }) {
  const request = useRequest()
  const { data, error } = useQuery({
    queryKey: ['chain', agency],
    queryFn: ({ signal }) => request(chainQuery, { agency }, signal),
    staleTime: 0,
    // What is being edited is not to be replaced behind one's back.
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })
  if (error) return <Alert type="error" showIcon title={error.message} />
  if (!data) return <p role="status">正在读取……</p>
  return <Editor key={`${agency} ${data.chain.version}`} chain={data.chain} />
}

const most = 10

function Editor({ chain }: { chain: AgencyChainQuery['chain'] }) {
  const request = useRequest()
  const queries = useQueryClient()
  const { message } = App.useApp()
  const [draft, setDraft] = useState(() => draftOf(chain.steps))
  const [publishedBy, setPublishedBy] = useState<By>(chain.publishedBy)
  const [reason, setReason] = useState('')
  const steps = stepsOf(draft)
  const setting = useMutation({
    mutationFn: (terms: ChainTerms | null) => setChainOf(request, chain.agency.code, chain.version, reason, terms),
    onSuccess: async (refused) => {
      if (refused) return
      void message.success('审核流程已经设定')
      await queries.invalidateQueries({ queryKey: ['chain', chain.agency.code] })
      await queries.invalidateQueries({ queryKey: ['agencyRecord', chain.agency.code] })
    },
  })
  const reread = () => void queries.invalidateQueries({ queryKey: ['chain', chain.agency.code] })
  const changed =
    JSON.stringify(steps) !== JSON.stringify(stepsOf(draftOf(chain.steps))) || publishedBy !== chain.publishedBy
  const refused = setting.error?.message ?? setting.data
  const patch = (index: number, some: object) =>
    setDraft(draft.map((step, at) => (at === index ? { ...step, ...some } : step)))
  return (
    <section aria-labelledby="chain-of">
      <h2 id="chain-of">
        {chain.agency.name} <Tag>{chain.own ? '自定流程' : '通用流程'}</Tag>
      </h2>
      <p className={styles.words} aria-live="polite">
        {chainWords(steps)} → {publishedBy === 'OWN' ? '发布' : '上级机关发布'}
      </p>
      <ol className={styles.steps}>
        {draft.map((step, index) => (
          <ChainStepFields
            key={step.key}
            step={step}
            index={index}
            last={draft.length - 1}
            onChange={(some) => patch(index, some)}
            onMove={(by) => setDraft(moved(draft, index, by))}
            onRemove={() => setDraft(without(draft, index))}
          />
        ))}
      </ol>
      <Button disabled={draft.length >= most} onClick={() => setDraft(added(draft))}>
        添加环节
      </Button>
      <fieldset className={styles.published}>
        <legend>由谁发布</legend>
        <Radio.Group
          value={publishedBy}
          onChange={(event) => setPublishedBy(event.target.value as By)}
          options={[
            { value: 'OWN', label: '本机关' },
            { value: 'SUPERIOR', label: `上级机关${chain.agency.superior ? `（${chain.agency.superior.name}）` : ''}` },
          ]}
        />
      </fieldset>
      <label htmlFor="chain-reason">依据或原因</label>
      <Input.TextArea
        id="chain-reason"
        autoSize={{ minRows: 2 }}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <p className={styles.quiet}>
        正在进行的审核按开始时的流程走完，从下一次报送起用新流程。写明依据或原因后才能保存。
      </p>
      {refused && (
        <Alert
          type="error"
          showIcon
          title={refused}
          action={
            setting.data && (
              <Button size="small" onClick={reread}>
                载入现在的流程
              </Button>
            )
          }
        />
      )}
      <div className={styles.ways}>
        <Button
          type="primary"
          disabled={!changed || !reason.trim()}
          loading={setting.isPending}
          onClick={() => setting.mutate({ steps, publishedBy })}
        >
          保存流程
        </Button>
        {chain.own && (
          <Button disabled={!reason.trim()} onClick={() => setting.mutate(null)}>
            恢复通用流程
          </Button>
        )}
      </div>
    </section>
  )
}
