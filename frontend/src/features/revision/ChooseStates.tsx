import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Select } from 'antd'
import { useState } from 'react'
import { graphql } from '../../graphql/generated/gql'
import type { ContentRef, ReportsOfAgencyQuery } from '../../graphql/generated/graphql'
import { useRequest } from '../account/request'
import { addressOfRef, refName } from './contentRef'
import styles from './Revisions.module.css'

const reportsQuery = graphql(/* GraphQL */ `
  query ReportsOfAgency($agency: ID!) {
    reports(filter: { agency: $agency }, first: 100) {
      edges {
        node {
          id
          year
          revision
          publication {
            numbers {
              number
              withdrawn
              erasure {
                at
              }
            }
          }
        }
      }
    }
  }
`)

interface ChooseStatesProps {
  report: string
  current: number
  onCompare: (from: string, to: string) => void
}

/** Any two saved states or publications of the agency's reports, this year's or another's. */
export function ChooseStates({ report, current, onCompare }: ChooseStatesProps) {
  const request = useRequest()
  const agency = report.slice(0, report.indexOf(':'))
  const { data, error } = useQuery({
    queryKey: ['reports', 'of', agency],
    queryFn: ({ signal }) => request(reportsQuery, { agency }, signal),
  })
  const [from, setFrom] = useState<string | null>(null)
  const [to, setTo] = useState(String(current))
  if (error) return <Alert type="error" showIcon title={error.message} />
  const options = data && latestFirst(data.reports.edges.map(({ node }) => node)).map((one) => optionsOf(report, one))
  const choose = (label: string, value: string | null, onChange: (value: string) => void) => (
    <label>
      <span>{label}</span>
      <Select
        aria-label={label}
        showSearch={{ optionFilterProp: 'label' }}
        value={value}
        placeholder="选择年度和版本"
        options={options ?? []}
        loading={!options}
        onChange={onChange}
      />
    </label>
  )
  return (
    <section aria-label="与其他年度、已发布的报告对比">
      <h3>与其他年度、已发布的报告对比</h3>
      <div className={styles.sides}>
        {choose('前', from, setFrom)}
        {choose('后', to, setTo)}
        <Button
          type="primary"
          disabled={from === null || from === to}
          onClick={() => from !== null && onCompare(from, to)}
        >
          对比
        </Button>
      </div>
    </section>
  )
}

type OneReport = ReportsOfAgencyQuery['reports']['edges'][number]['node']

function latestFirst(reports: OneReport[]): OneReport[] {
  // toSorted is newer than the browsers in offices.
  // oxlint-disable-next-line unicorn/no-array-sort
  return reports.sort((a, b) => b.year - a.year)
}

/** Publications first, then saved states, the latest before the others. */
function optionsOf(report: string, { id, year, revision, publication }: OneReport) {
  const refs: { ref: ContentRef; said?: string }[] = [
    ...(publication?.numbers ?? [])
      .filter(({ erasure }) => !erasure)
      .map(({ number, withdrawn }) => ({
        ref: { report: id, publication: number },
        said: withdrawn ? '（已撤回）' : '',
      })),
    ...countdown(revision).map((number) => ({ ref: { report: id, revision: number } })),
  ]
  return {
    label: `${year} 年`,
    title: String(year),
    options: refs.map(({ ref, said = '' }) => ({
      value: addressOfRef(report, ref),
      label: `${id === report ? '本年' : ''}${refName(report, ref)}${said}`,
    })),
  }
}

function countdown(from: number): number[] {
  return Array.from({ length: from }, (_, index) => from - index)
}
