import { useQuery } from '@tanstack/react-query'
import { Link, useLocation } from 'wouter'
import { Failure } from '../components/Failure'
import { Skeleton } from '../components/Skeleton'
import { useAnchor } from '../components/useAnchor'
import { useTitle } from '../components/useTitle'
import { RegionTree } from '../features/agency/RegionTree'
import { publicationsAddress } from '../features/publication/addresses'
import { PublicationItem } from '../features/publication/PublicationItem'
import { SearchBox } from '../features/search/SearchBox'
import { RegionFigures } from '../features/statistics/RegionFigures'
import { SeasonState } from '../features/statistics/SeasonState'
import { execute } from '../graphql/execute'
import { graphql } from '../graphql/generated/gql'
import '../features/publication/publication.css'
import './home.css'

const homeQuery = graphql(/* GraphQL */ `
  query HomeRoute {
    publishedYears
    editions {
      ...KeyFigures_edition
    }
    timeliness {
      ...SeasonState_timeliness
    }
    publications(orderBy: LATEST, first: 8) {
      totalCount
      edges {
        node {
          id
          ...PublicationItem_publication
        }
      }
    }
    agencies(top: true, first: 40) {
      edges {
        node {
          code
          ...RegionTree_agency
        }
      }
    }
  }
`)

const mostYears = 7

/** Where a citizen begins: a word to look for, what was published last, and the ways in by year and by region. */
export function HomeRoute() {
  useTitle(undefined)
  const [, navigate] = useLocation()
  const { data, error, refetch } = useQuery({
    queryKey: ['home'],
    queryFn: ({ signal }) => execute(homeQuery, {}, { signal }),
  })
  useAnchor(data !== undefined)
  const top = data?.agencies.edges[0]?.node
  const latest = data?.publishedYears[0]
  return (
    <div className="home">
      <h1>政府信息公开工作年度报告</h1>
      <p className="lead">各级行政机关依法公布的年度报告，都可以在这里查到、对比和下载。</p>
      <SearchBox onSearch={(search) => navigate(publicationsAddress({ below: true, search }))} />
      {data && <SeasonState timeliness={data.timeliness} />}
      {data && top && latest !== undefined && <RegionFigures agency={top.code} year={latest} forms={data.editions} />}
      {error && <Failure sentence={error.message} retry={() => void refetch()} />}
      <div className="home-parts">
        <section aria-labelledby="latest">
          <h2 id="latest">最新公布</h2>
          {!data && !error && <Skeleton lines={waiting} />}
          <ol className="results">
            {data?.publications.edges.map(({ node }) => (
              <li key={node.id}>
                <PublicationItem publication={node} />
              </li>
            ))}
          </ol>
          {data && (
            <p>
              <Link href={publicationsAddress({ below: true })}>查看全部{data.publications.totalCount}份年报</Link>
            </p>
          )}
        </section>
        <div>
          <section aria-labelledby="by-year">
            <h2 id="by-year">按年度</h2>
            <ul className="year-links tabular">
              {data?.publishedYears.slice(0, mostYears).map((year) => (
                <li key={year}>
                  <Link href={publicationsAddress({ below: true, year })}>{year}年</Link>
                </li>
              ))}
            </ul>
          </section>
          <section aria-labelledby="by-region">
            <h2 id="by-region">按地区和机关</h2>
            {data && <RegionTree agencies={data.agencies.edges.map(({ node }) => node)} />}
          </section>
        </div>
      </div>
    </div>
  )
}

const waiting = Array.from({ length: 8 }, () => ({ width: '100%', height: '4.5rem' }))
