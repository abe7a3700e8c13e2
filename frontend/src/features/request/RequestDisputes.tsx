import { useQuery } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { readFragment } from '../../graphql/generated/fragment-masking'
import { useRequest } from '../account/request'
import { DisputeList } from './DisputeList'
import { disputeLine, disputesQuery } from './disputes'
import { OpenDispute } from './OpenDispute'
import styles from './Request.module.css'
import { requestsKey } from './requests'

interface RequestDisputesProps {
  request: { id: string; number: string; agency: string; voided: boolean }
  mayOpen: boolean
}

/** 复议与诉讼: the disputes that hang on a request. */
export function RequestDisputes({ request, mayOpen }: RequestDisputesProps) {
  const ask = useRequest()
  const [opening, setOpening] = useState(false)
  const filter = { request: request.id }
  const { data, error } = useQuery({
    queryKey: [...requestsKey, 'disputes', request.agency, filter],
    queryFn: ({ signal }) => ask(disputesQuery, { agency: request.agency, filter, first: 100, after: null }, signal),
    staleTime: 0,
  })
  const disputes = data?.disputes.edges.map(({ node }) => readFragment(disputeLine, node)) ?? []
  const offers = mayOpen && !request.voided
  if (!error && disputes.length === 0 && !offers) return null
  return (
    <section aria-label="复议与诉讼">
      <h2>复议与诉讼</h2>
      {error && <Alert type="error" showIcon title={error.message} />}
      <DisputeList disputes={disputes} onRequest />
      {offers && (
        <p className={styles.actions}>
          <Button onClick={() => setOpening(true)}>登记复议、诉讼</Button>
        </p>
      )}
      {opening && <OpenDispute agency={request.agency} request={request} onClose={() => setOpening(false)} />}
    </section>
  )
}
