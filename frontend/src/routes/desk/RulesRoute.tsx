import { useQuery } from '@tanstack/react-query'
import { Alert, Segmented } from 'antd'
import { Link, useSearchParams } from 'wouter'
import { useTitle } from '../../components/useTitle'
import { useRequest } from '../../features/account/request'
import { RuleList } from '../../features/check/RuleList'
import { graphql } from '../../graphql/generated/gql'
import { Reading } from './Reading'

const rulesQuery = graphql(/* GraphQL */ `
  query RulesRoute {
    editions {
      key
      years
      ...RuleList_edition
    }
  }
`)

/** /desk/rules: every cross-check, by edition; ?edition=2019#T3-1 leads to one. */
export function RulesRoute() {
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
  const { editions } = data
  const shown = editions.find(({ key }) => key === search.get('edition')) ?? editions[0]
  if (!shown) return null
  return (
    <>
      <div className="desk-bar">
        <h1>勾稽关系</h1>
        <Link href="/desk/reports">报告列表</Link>
      </div>
      <div className="desk-sheet">
        <p>错误必须改正才能报送；警告可以改正，也可以说明理由；提示供参考。</p>
        <Segmented
          aria-label="格式版本"
          value={shown.key}
          options={editions.map(({ key, years }) => ({ value: key, label: years }))}
          onChange={(key) => setSearch({ edition: key })}
        />
        <RuleList key={shown.key} edition={shown} />
      </div>
    </>
  )
}
