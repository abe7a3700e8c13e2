import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Segmented, Table, Tag } from 'antd'
import { useState } from 'react'
import { briefTime, untilThen } from '../../components/chinaTime'
import { graphql } from '../../graphql/generated/gql'
import type { DeliveryState } from '../../graphql/generated/graphql'
import { deliveryStateWord } from '../../graphql/generated/words/deliveryStateWord'
import { eventKindWord } from '../../graphql/generated/words/eventKindWord'
import { useRequest } from '../account/request'
import { answerText, webhooksKey } from './webhooks'
import styles from './Webhooks.module.css'

const deliveriesQuery = graphql(/* GraphQL */ `
  query DeliveryTable($state: DeliveryState) {
    webhooks {
      id
      deliveries(state: $state, first: 50) {
        totalCount
        edges {
          node {
            id
            kind
            sentence
            at
            state
            attempts
            next
            status
            answer
            answeredAt
          }
        }
      }
    }
  }
`)

const resendDelivery = graphql(/* GraphQL */ `
  mutation ResendDelivery($id: ID!) {
    resendDelivery(id: $id) {
      id
      state
    }
  }
`)

const all = 'ALL'
const color: Record<DeliveryState, string> = { WAITING: 'processing', SENT: 'success', DEAD: 'error' }

/** 投递记录: what was sent to a webhook and what it answered, what was given up, and the way to try it again. */
export function DeliveryTable({ webhook }: { webhook: string }) {
  const request = useRequest()
  const queries = useQueryClient()
  const [state, setState] = useState<DeliveryState | typeof all>(all)
  const { data, error, isFetching } = useQuery({
    queryKey: [...webhooksKey, 'deliveries', state],
    queryFn: ({ signal }) => request(deliveriesQuery, { state: state === all ? null : state }, signal),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
  const resending = useMutation({
    mutationFn: (id: string) => request(resendDelivery, { id }),
    onSettled: () => queries.invalidateQueries({ queryKey: webhooksKey }),
  })
  const deliveries = data?.webhooks.find(({ id }) => id === webhook)?.deliveries
  const problem = error ?? resending.error
  return (
    <>
      <div className={styles.bar}>
        <Segmented<DeliveryState | typeof all>
          aria-label="显示哪些投递"
          value={state}
          options={[
            { value: all, label: '全部' },
            ...Object.entries(deliveryStateWord).map(([value, label]) => ({ value: value as DeliveryState, label })),
          ]}
          onChange={setState}
        />
        <Button onClick={() => void queries.invalidateQueries({ queryKey: webhooksKey })}>刷新</Button>
      </div>
      {problem && <Alert type="error" showIcon title={problem.message} />}
      <Table
        size="small"
        rowKey="id"
        dataSource={deliveries?.edges.map(({ node }) => node) ?? []}
        loading={isFetching && !data}
        pagination={false}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: data ? '没有投递记录' : error ? '没有读到' : '正在读取……' }}
        columns={[
          { title: '时间', render: (_, { at }) => briefTime(at) },
          {
            title: '事项',
            render: (_, { kind, sentence }) => (
              <div className={styles.sentence}>
                <Tag>{eventKindWord[kind]}</Tag>
                {sentence}
              </div>
            ),
          },
          {
            title: '状态',
            render: (_, { state: now, attempts, next }) => (
              <>
                <Tag color={color[now]}>{deliveryStateWord[now]}</Tag>
                <div className={styles.quiet}>
                  已发送 {attempts} 次{now === 'WAITING' && attempts > 0 && next && `，${untilThen(next)}重试`}
                </div>
              </>
            ),
          },
          { title: '对方答复', render: (_, delivery) => <div className={styles.answer}>{answerText(delivery)}</div> },
          {
            title: '办理',
            render: (_, { id, state: now, sentence }) =>
              now === 'DEAD' && (
                <Button
                  size="small"
                  loading={resending.isPending && resending.variables === id}
                  aria-label={`重新发送：${sentence}`}
                  onClick={() => resending.mutate(id)}
                >
                  重新发送
                </Button>
              ),
          },
        ]}
      />
      {deliveries && deliveries.totalCount > deliveries.edges.length && (
        <p className={styles.quiet}>
          共 {deliveries.totalCount} 条，只列出最近的 {deliveries.edges.length} 条。
        </p>
      )}
    </>
  )
}
