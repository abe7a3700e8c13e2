import { useMutation, useQuery } from '@tanstack/react-query'
import { Alert, Button, Checkbox } from 'antd'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { graphql } from '../../graphql/generated/gql'
import { useRequest } from '../account/request'
import { AgencySelect } from '../report/AgencySelect'
import { ExistingReport } from '../report/ExistingReport'
import { addressOf } from '../report/useGoTo'
import { YearSelect } from '../report/YearSelect'
import styles from './AcceptImport.module.css'
import { settledInput, type Decisions } from './settlement'
import { TakeOver } from './TakeOver'

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
      ... on AnotherReport {
        message
      }
    }
  }
`)

/** What there is already of the agency and year that are chosen, and what the file says against them. */
const chosenQuery = graphql(/* GraphQL */ `
  query ImportChosen($id: ID!, $agency: ID!, $year: Int!, $report: ID!) {
    import(id: $id) {
      another(agency: $agency, year: $year)
    }
    report(id: $report) {
      id
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
  /** The caller's agency. */
  within: string
  /** For which agency to begin with. */
  begun: string
}

/** 为哪个机关、哪一年: the person decides, and the reading becomes a draft, or parts of it go into the report there is. */
export function AcceptImport({ id, read, within, begun, decisions, blank, year, onYear }: AcceptImportProps) {
  const request = useRequest()
  const [, navigate] = useLocation()
  const [agency, setAgency] = useState(begun)
  /** For which agency and year the person has said that the file is meant although it names another. */
  const [meant, setMeant] = useState<string | null>(null)
  const report = `${agency}:${year}`
  const chosen = useQuery({
    queryKey: ['importChosen', id, report],
    queryFn: ({ signal }) => (year === null ? null : request(chosenQuery, { id, agency, year, report }, signal)),
    enabled: year !== null,
    staleTime: 0,
  })
  const another = chosen.data?.import?.another ?? null
  const confirmed = meant === report
  const settled = settledInput(decisions)
  const accept = useMutation({
    mutationFn: async () =>
      year === null ? null : request(acceptImport, { input: { id, agency, year, settled, confirmed } }),
    onSuccess: (done) => {
      if (done?.acceptImport.__typename === 'ImportAccepted') navigate(addressOf(done.acceptImport.report.id))
    },
  })
  const result = accept.data?.acceptImport
  return (
    <section className={styles.accept} aria-label="转为草稿">
      <p>
        文件中的机关：<strong>{read.agencyName ?? '没有认出'}</strong>，年份：<strong>{read.year ?? '没有认出'}</strong>
        。请选定用于哪个机关、哪一年。
      </p>
      <div className={styles.fields}>
        <label htmlFor="accept-agency">机关</label>
        <AgencySelect id="accept-agency" within={within} value={agency} onChange={setAgency} />
        <label htmlFor="accept-year">报告年份</label>
        <YearSelect id="accept-year" agency={agency} value={year} onChange={onYear} />
      </div>
      {another && (
        <Alert
          type="error"
          showIcon
          title={another}
          description={
            <Checkbox checked={confirmed} onChange={(event) => setMeant(event.target.checked ? report : null)}>
              已核对，确实要用这份文件
            </Checkbox>
          }
          className={styles.another ?? ''}
        />
      )}
      {(decisions.size > 0 || blank > 0) && (
        <p role="status">
          {decisions.size > 0 && `已定 ${decisions.size} 处。`}
          {blank > 0 && `还有 ${blank} 格没有定下来，采用后留空。`}
        </p>
      )}
      {chosen.error && <Alert type="error" showIcon title={chosen.error.message} />}
      {chosen.data?.report ? (
        <TakeOver
          key={report}
          id={id}
          report={chosen.data.report.id}
          settled={settled}
          confirmed={confirmed}
          held={another !== null && !confirmed}
        />
      ) : (
        <Button
          type="primary"
          loading={accept.isPending}
          disabled={!chosen.data || (another !== null && !confirmed)}
          onClick={() => accept.mutate()}
        >
          转为草稿
        </Button>
      )}
      {accept.error && <Alert type="error" showIcon title={accept.error.message} />}
      {result?.__typename === 'AnotherReport' && <Alert type="error" showIcon title={result.message} />}
      {result?.__typename === 'ReportExists' && <ExistingReport message={result.message} report={result.report} />}
    </section>
  )
}
