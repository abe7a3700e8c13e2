import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { FailedPage } from '../components/FailedPage'
import { Skeleton } from '../components/Skeleton'
import { useTitle } from '../components/useTitle'
import { AgencyRelations } from '../features/agency/AgencyRelations'
import { agencyAddress } from '../features/publication/addresses'
import { writeFilter } from '../features/publication/filter'
import { PublicationItem } from '../features/publication/PublicationItem'
import { execute } from '../graphql/execute'
import { graphql } from '../graphql/generated/gql'
import { NotFoundRoute } from './NotFoundRoute'
import '../features/agency/agency.css'
import '../features/publication/publication.css'

const agencyQuery = graphql(/* GraphQL */ `
  query AgencyRoute($code: ID!) {
    agency(code: $code) {
      name
      ...AgencyRelations_agency
      publications {
        id
        ...PublicationItem_publication
      }
    }
  }
`)

/** One agency (机关): where it stands in the tree, and what it published. */
export function AgencyRoute({ code }: { code: string }) {
  const { data, error, refetch } = useQuery({
    queryKey: ['agency', code],
    queryFn: ({ signal }) => execute(agencyQuery, { code }, { signal }),
  })
  const agency = data?.agency
  useTitle(agency?.name)
  if (error) return <FailedPage sentence={error.message} retry={() => void refetch()} />
  if (!data) return <Skeleton lines={waiting} />
  if (!agency) return <NotFoundRoute sentence={`没有代码为“${code}”的机关。`} />
  return (
    <div className="agency">
      <h1>{agency.name}</h1>
      <AgencyRelations agency={agency} address={agencyAddress} />
      <h2>已公布的年报</h2>
      {agency.publications.length === 0 ? (
        <p>这个机关还没有公布年报。</p>
      ) : (
        <ol className="results">
          {agency.publications.map((publication) => (
            <li key={publication.id}>
              <PublicationItem publication={publication} agencyShown={false} />
            </li>
          ))}
        </ol>
      )}
      <p>
        <Link href={`/?${writeFilter({ agency: code, below: true })}`}>查询{agency.name}及其下级的全部年报</Link>
      </p>
    </div>
  )
}

const waiting = [
  { width: '50%', height: '2.5rem' },
  ...Array.from({ length: 3 }, () => ({ width: '30%' })),
  ...Array.from({ length: 4 }, () => ({ width: '100%', height: '4.5rem' })),
]
