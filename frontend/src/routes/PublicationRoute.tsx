import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useEffect } from 'react'
import { FailedPage } from '../components/FailedPage'
import { Skeleton } from '../components/Skeleton'
import { useInPlaceOfServed } from '../components/served'
import { useTitle } from '../components/useTitle'
import { ContentView } from '../features/content/ContentView'
import { Outline } from '../features/content/Outline'
import { PublicationHeader } from '../features/publication/PublicationHeader'
import { execute, RequestFailure } from '../graphql/execute'
import { graphql } from '../graphql/generated/gql'
import { NotFoundRoute } from './NotFoundRoute'
import '../features/publication/publication.css'

// Few publications are sums of others.
const CompiledSources = lazy(() =>
  import('../features/compilation/CompiledSources').then((module) => ({ default: module.CompiledSources })),
)

const publicationQuery = graphql(/* GraphQL */ `
  query PublicationRoute($agency: ID!, $year: Int!, $number: Int) {
    publication(agency: $agency, year: $year, number: $number) {
      year
      number
      agency {
        code
        name
      }
      compilation {
        missing
      }
      content {
        ...Outline_content
        ...ContentView_content
      }
      ...PublicationHeader_publication
    }
  }
`)

interface Props {
  agency: string
  year: number
  /** Left out for the one in force. */
  number: number | null
}

/** One published report. */
export function PublicationRoute({ agency, year, number }: Props) {
  const { data, error, refetch } = useQuery({
    queryKey: ['publication', agency, year, number],
    queryFn: ({ signal }) => execute(publicationQuery, { agency, year, number }, { signal }),
  })
  const publication = data?.publication
  useTitle(publication ? `${publication.agency.name}${publication.year}年政府信息公开工作年度报告` : undefined)
  const shown = publication !== undefined
  useInPlaceOfServed(shown || error !== null)
  useEffect(() => {
    // A link to a section or a cell was followed before that was there.
    if (shown && location.hash) leadTo(decodeURIComponent(location.hash.slice(1)))
  }, [shown])
  // A year for which there can be no report.
  if (error instanceof RequestFailure && error.classification === 'BAD_REQUEST')
    return <NotFoundRoute agency={agency} sentence={error.message} />
  if (error) return <FailedPage sentence={error.message} retry={() => void refetch()} />
  if (!data) {
    return (
      <div className="publication">
        <div className="body">
          <Skeleton lines={waiting} />
        </div>
      </div>
    )
  }
  if (!publication)
    return (
      <NotFoundRoute
        agency={agency}
        sentence={`没有找到这份年报：该机关没有公布${year}年的${number ? `第${number}版` : ''}年报。`}
      />
    )
  return (
    <article className="publication">
      <PublicationHeader publication={publication} />
      {publication.content && (
        <>
          <Outline content={publication.content} />
          <div className="body">
            <ContentView content={publication.content} />
            {publication.compilation && (
              <Suspense fallback={null}>
                <CompiledSources agency={publication.agency.code} year={publication.year} number={publication.number} />
              </Suspense>
            )}
          </div>
        </>
      )}
    </article>
  )
}

const waiting = [
  { width: '70%', height: '2.5rem' },
  { width: '45%' },
  { width: '0', height: '2rem' },
  ...Array.from({ length: 12 }, (_, line) => ({ width: line % 4 === 3 ? '30%' : '100%' })),
]

/** A cell is marked, since it stands among many. */
function leadTo(place: string) {
  const cell = document.querySelector(`td[data-ref="${CSS.escape(place)}"]`)
  cell?.setAttribute('aria-current', 'true')
  if (cell) cell.scrollIntoView({ block: 'center', inline: 'center' })
  else document.getElementById(place)?.scrollIntoView()
}
