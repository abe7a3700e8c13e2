import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Tag } from 'antd'
import { useState } from 'react'
import { Link } from 'wouter'
import { chinaToday, dayText } from '../../components/chinaTime'
import { readFragment } from '../../graphql/generated/fragment-masking'
import { graphql } from '../../graphql/generated/gql'
import { agencyKindWord } from '../../graphql/generated/words/agencyKindWord'
import { agencyStandingWord } from '../../graphql/generated/words/agencyStandingWord'
import { useRequest } from '../account/request'
import styles from './Administration.module.css'
import { AdministrationEntries } from './AdministrationEntries'
import { addressOfAgency, addressOfPlace } from './addresses'
import { AgencyDialog } from './AgencyDialog'
import { type AgencyDeed, deedsFor } from './agencyDeeds'
import { agencyRecord } from './agencyRecord'
import { turnsOf } from './agencyTurns'

const recordQuery = graphql(/* GraphQL */ `
  query AgencyRecordView($code: ID!) {
    agencyRecord(code: $code) {
      ...AgencyRecord_record
    }
  }
`)

/** One agency: what it is, what it was and will be, what may be decided about it, and who decided what. */
export function AgencyRecordView({ code }: { code: string }) {
  const request = useRequest()
  const [deed, setDeed] = useState<AgencyDeed | null>(null)
  const { data, error } = useQuery({
    queryKey: ['agencyRecord', code],
    queryFn: ({ signal }) => request(recordQuery, { code }, signal),
    staleTime: 0,
  })
  if (error) return <Alert type="error" showIcon title={error.message} />
  if (!data) return <p role="status">正在读取……</p>
  const record = readFragment(agencyRecord, data.agencyRecord)
  if (!record) return <Alert type="info" showIcon title={`没有代码为“${code}”的机关。`} />
  return (
    <section aria-labelledby="agency-name">
      <p className={styles.back}>
        <Link href={addressOfPlace('agencies')}>返回机关列表</Link>
      </p>
      <h2 id="agency-name">
        {record.agency.name} {record.standing !== 'CURRENT' && <Tag>{agencyStandingWord[record.standing]}</Tag>}
      </h2>
      <dl className={styles.facts}>
        <div>
          <dt>代码</dt>
          <dd>{record.code}</dd>
        </div>
        <div>
          <dt>类别</dt>
          <dd>{agencyKindWord[record.agency.kind]}</dd>
        </div>
        {record.shortNames.length > 0 && (
          <div>
            <dt>简称</dt>
            <dd>{record.shortNames.join('、')}</dd>
          </div>
        )}
        <div>
          <dt>上级</dt>
          <dd>
            {record.agency.superior ? (
              <Link href={addressOfAgency(record.agency.superior.code)}>{record.agency.superior.name}</Link>
            ) : (
              '没有上级'
            )}
          </dd>
        </div>
        <div>
          <dt>审核流程</dt>
          <dd>
            <Link href={addressOfAgency(code, 'chains')}>查看或设定</Link>
          </dd>
        </div>
        <div>
          <dt>人员</dt>
          <dd>
            <Link href={addressOfAgency(code, 'people')}>查看</Link>
          </dd>
        </div>
      </dl>
      <div className={styles.deeds}>
        {deedsFor(record).map(({ deed: one, word, grave }) => (
          <Button key={one} danger={grave} onClick={() => setDeed(one)}>
            {word}
          </Button>
        ))}
      </div>
      <h3>沿革</h3>
      <ol className={styles.turns}>
        {turnsOf(record, chinaToday()).map(({ from, what, planned }) => (
          <li key={from + what}>
            <span>{dayText(from)}</span> {what} {planned && <Tag color="processing">计划</Tag>}
          </li>
        ))}
      </ol>
      <h3>管理记录</h3>
      <AdministrationEntries entries={record.entries} />
      {deed && <AgencyDialog key={deed} deed={deed} record={record} onClose={() => setDeed(null)} />}
    </section>
  )
}
