import { useMutation } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { graphql } from '../../graphql/generated/gql'
import { useRequest } from '../account/request'
import { shownDay } from '../../components/chinaTime'
import styles from './Deputies.module.css'
import type { Colleague, Deputyship } from './deputyship'

const NameDeputy = lazy(() => import('./NameDeputy').then((module) => ({ default: module.NameDeputy })))

const endDeputyship = graphql(/* GraphQL */ `
  mutation EndDeputyship($id: ID!) {
    endDeputyship(id: $id) {
      id
    }
  }
`)

interface DeputiesProps {
  deputyships: readonly Deputyship[]
  colleagues: readonly Colleague[]
}

/** 代理: who stands in for whom at the agency, and naming somebody; nothing where neither is. */
export function Deputies({ deputyships, colleagues }: DeputiesProps) {
  const [naming, setNaming] = useState(false)
  const mayName = colleagues.some(({ mayNameDeputy }) => mayNameDeputy)
  if (deputyships.length === 0 && !mayName) return null
  return (
    <section className={`desk-sheet ${styles.deputies}`} aria-labelledby="deputies">
      <div className="desk-bar">
        <h2 id="deputies">代理</h2>
        {mayName && <Button onClick={() => setNaming(true)}>指定代理人</Button>}
      </div>
      {deputyships.length === 0 ? (
        <p className={styles.none}>
          出差、休假期间，可以请同事代理审核、发布和办理申请。到期自动结束；代理人仍不能审核自己编写的报告、自己拟办的答复。
        </p>
      ) : (
        <ul>
          {deputyships.map((one) => (
            <DeputyshipItem key={one.id} deputyship={one} />
          ))}
        </ul>
      )}
      {naming && (
        <Suspense>
          <NameDeputy colleagues={colleagues} onClose={() => setNaming(false)} />
        </Suspense>
      )}
    </section>
  )
}

function DeputyshipItem({ deputyship }: { deputyship: Deputyship }) {
  const request = useRequest()
  const ending = useMutation({ mutationFn: () => request(endDeputyship, { id: deputyship.id }) })
  const { absentName, deputyName, from, until } = deputyship
  return (
    <li>
      <span>
        <strong>{deputyName}</strong> 代 <strong>{absentName}</strong>
      </span>
      <span>{from === until ? shownDay(from) : `${shownDay(from)}至${shownDay(until)}`}</span>
      {deputyship.mayEnd && (
        <Button
          size="small"
          aria-label={`取消${deputyName}代${absentName}`}
          loading={ending.isPending}
          onClick={() => ending.mutate()}
        >
          取消
        </Button>
      )}
      {ending.error && <Alert type="error" showIcon title={ending.error.message} />}
    </li>
  )
}
