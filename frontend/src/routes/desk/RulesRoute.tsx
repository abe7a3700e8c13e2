import { useQuery } from '@tanstack/react-query'
import { Alert, Segmented, Select } from 'antd'
import { type ComponentProps, useState } from 'react'
import { Link, useSearchParams } from 'wouter'
import { useTitle } from '../../components/useTitle'
import type { DeskViewer } from '../../features/account/deskViewer'
import { useRequest } from '../../features/account/request'
import { useOfficeScope } from '../../features/administration/useOfficeScope'
import { useRaisedRules } from '../../features/check/raisedRules'
import { RuleList } from '../../features/check/RuleList'
import styles from '../../features/check/RuleList.module.css'
import { graphql } from '../../graphql/generated/gql'
import { Reading } from './Reading'

const rulesQuery = graphql(/* GraphQL */ `
  query RulesRoute {
    reportYears
    editions {
      key
      years
      from
      to
      ...RuleList_edition
    }
  }
`)

/** /desk/rules: every cross-check, by edition and year; ?edition=2019#T3-1 leads to one. */
export function RulesRoute({ viewer }: { viewer: DeskViewer }) {
  useTitle('勾稽关系')
  const request = useRequest()
  const [search, setSearch] = useSearchParams()
  const { data, error } = useQuery({
    queryKey: ['rules'],
    queryFn: ({ signal }) => request(rulesQuery, {}, signal),
    staleTime: Infinity,
  })
  if (error) return <Alert type="error" showIcon title={error.message} />
  if (!data) return <Reading />
  const { editions, reportYears } = data
  const shown = editions.find(({ key }) => key === search.get('edition')) ?? editions[0]
  if (!shown) return null
  return (
    <>
      <div className="desk-bar">
        <h1>勾稽关系</h1>
        <Link href="/desk/reports">报告列表</Link>
      </div>
      <div className="desk-sheet">
        <p>错误必须改正才能报送；警告可以改正，也可以说明理由，列为必须改正的除外；提示供参考。</p>
        <Segmented
          aria-label="格式版本"
          value={shown.key}
          options={editions.map(({ key, years }) => ({ value: key, label: years }))}
          onChange={(key) => setSearch({ edition: key })}
        />
        <RulesOfYear
          key={shown.key}
          viewer={viewer}
          edition={shown}
          years={reportYears.filter((year) => (shown.from ?? year) <= year && year <= (shown.to ?? year))}
        />
      </div>
    </>
  )
}

interface RulesOfYearProps {
  viewer: DeskViewer
  edition: ComponentProps<typeof RuleList>['edition']
  years: readonly number[]
}

/** With what the office asks to be corrected in a year. */
function RulesOfYear({ viewer, edition, years }: RulesOfYearProps) {
  const [year, setYear] = useState(years[0] ?? null)
  const { scope } = useOfficeScope(viewer.agency.code)
  const decides = viewer.roles.some((role) => role === 'OFFICE' || role === 'ADMIN')
  const { raised, error } = useRaisedRules(year, viewer.agency.code)
  return (
    <>
      {year !== null && (
        <div className={styles.season}>
          <label htmlFor="rules-year">报告年份</label>
          <Select
            id="rules-year"
            value={year}
            options={years.map((one) => ({ value: one, label: `${one} 年` }))}
            onChange={setYear}
          />
          {raised && (
            <span role="status">
              {raised.length > 0
                ? `${new Set(raised.map(({ rule }) => rule)).size} 条警告列为必须改正`
                : '没有警告列为必须改正'}
            </span>
          )}
        </div>
      )}
      {error && <Alert type="error" showIcon title={error.message} />}
      <RuleList
        edition={edition}
        year={year}
        raised={raised ?? []}
        scope={decides && scope && year !== null ? scope : null}
      />
    </>
  )
}
