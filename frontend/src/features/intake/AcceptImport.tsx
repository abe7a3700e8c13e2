import { useMutation } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { graphql } from '../../graphql/generated/gql'
import { useRequest } from '../account/request'
import { AgencySelect } from '../report/AgencySelect'
import { addressOf } from '../report/useGoTo'
import { YearSelect } from '../report/YearSelect'
import { settledInput, type Decisions } from './settlement'
import { ExistingReport } from '../report/ExistingReport'
import styles from './AcceptImport.module.css'

const acceptImport = graphql(/* GraphQL */ `
  mutation AcceptImport($input: AcceptImportInput!) {
    acceptImport(input: $input) {
      __typename
      ... on ImportAccepted {
        report {
          id
        }
      }
      ... on ReportExists {
        message
        report {
          id
        }
      }
    }
  }
`)

interface AcceptImportProps {
  id: string
  decisions: Decisions
  /** How many doubted cells stay blank as things are decided. */
  blank: number
  /** Null until it is known which there are. */
  year: number | null
  onYear: (year: number) => void
  /** What the file says, to be confirmed by the person. */
  read: { agencyName: string | null; year: number | null }
  within: string
}

/** 为哪个机关、哪一年: the person decides, and the reading becomes a draft. */
export function AcceptImport({ id, read, within, decisions, blank, year, onYear }: AcceptImportProps) {
  const request = useRequest()
  const [, navigate] = useLocation()
  const [agency, setAgency] = useState(within)
  const accept = useMutation({
    mutationFn: async () =>
      year === null ? null : request(acceptImport, { input: { id, agency, year, settled: settledInput(decisions) } }),
    onSuccess: (done) => {
      if (done?.acceptImport.__typename === 'ImportAccepted') navigate(addressOf(done.acceptImport.report.id))
    },
  })
  const exists = accept.data?.acceptImport.__typename === 'ReportExists' ? accept.data.acceptImport : null
  return (
    <section className={styles.accept} aria-label="转为草稿">
      <p>
        文件中的机关：<strong>{read.agencyName ?? '没有认出'}</strong>，年份：<strong>{read.year ?? '没有认出'}</strong>
        。请确认后转为草稿。
      </p>
      <div className={styles.fields}>
        <label htmlFor="accept-agency">机关</label>
        <AgencySelect id="accept-agency" within={within} value={agency} onChange={setAgency} />
        <label htmlFor="accept-year">报告年份</label>
        <YearSelect id="accept-year" agency={agency} value={year} onChange={onYear} />
      </div>
      {(decisions.size > 0 || blank > 0) && (
        <p role="status">
          {decisions.size > 0 && `已定 ${decisions.size} 处。`}
          {blank > 0 && `还有 ${blank} 格没有定下来，转为草稿后留空。`}
        </p>
      )}
      <Button type="primary" loading={accept.isPending} onClick={() => accept.mutate()}>
        转为草稿
      </Button>
      {accept.error && <Alert type="error" showIcon title={accept.error.message} />}
      {exists && <ExistingReport message={exists.message} report={exists.report} />}
    </section>
  )
}
