import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Select } from 'antd'
import { useSearchParams } from 'wouter'
import { useTitle } from '../../components/useTitle'
import { useRequest } from '../../features/account/request'
import { Guide, guideEdition } from '../../features/guidance/Guide'
import styles from '../../features/guidance/Guidance.module.css'
import { readFragment } from '../../graphql/generated/fragment-masking'
import { graphql } from '../../graphql/generated/gql'
import { Reading } from './Reading'

const guideQuery = graphql(/* GraphQL */ `
  query GuideRoute {
    editions {
      ...Guide_edition
    }
  }
`)

/** /desk/guide?edition=: all 填报说明 of a form, the newest unless another is asked for. */
export function GuideRoute() {
  useTitle('填报说明')
  const request = useRequest()
  const [search, setSearch] = useSearchParams()
  const { data, error } = useQuery({
    queryKey: ['guide'],
    queryFn: ({ signal }) => request(guideQuery, {}, signal),
    staleTime: Infinity,
  })
  if (error) return <Alert type="error" showIcon title={error.message} />
  if (!data) return <Reading />
  const editions = data.editions.map((masked) => readFragment(guideEdition, masked))
  const at = Math.max(
    0,
    editions.findIndex(({ key }) => key === search.get('edition')),
  )
  const shown = data.editions[at]
  return (
    <>
      <div className="desk-bar">
        <h1>填报说明</h1>
        <div className={styles.print}>
          <Select
            aria-label="报告年份"
            value={editions[at]?.key ?? null}
            options={editions.map(({ key, years }) => ({ value: key, label: years }))}
            onChange={(edition) => setSearch({ edition })}
          />{' '}
          <Button onClick={() => print()}>打印</Button>
        </div>
      </div>
      <div className="desk-sheet">{shown && <Guide edition={shown} />}</div>
    </>
  )
}
