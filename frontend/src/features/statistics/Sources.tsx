import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { Link } from 'wouter'
import { Failure } from '../../components/Failure'
import { continued, More } from '../../components/More'
import { figureText } from '../../components/figures'
import { execute } from '../../graphql/execute'
import { graphql } from '../../graphql/generated/gql'
import type { TallyScope } from '../../graphql/generated/graphql'
import { publicationAddress, statisticsAddress } from '../publication/addresses'
import { DownloadCsv } from './DownloadCsv'

const sourcesQuery = graphql(/* GraphQL */ `
  query Sources($agency: ID!, $year: Int!, $scope: TallyScope!, $cell: ID!, $after: String) {
    tally(agency: $agency, year: $year, scope: $scope) {
      contributions(cell: $cell, first: 100, after: $after) {
        totalCount
        edges {
          node {
            aggregate
            publication {
              id
              number
              agency {
                code
                name
              }
            }
            cell {
              kind
              number
            }
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`)

interface Props {
  agency: string
  year: number
  scope: TallyScope
  cell: string
  /** Behind which of them to begin; null for their beginning. */
  after: string | null
  /** What the cell is called. */
  name: string
  sum: number | null
  /** What the government asked about has there, and what remains to it and others; null unless it stands beside. */
  beside: { own: number | null; remainder: number | null } | null
}

/** Where a sum comes from: what each publication has in that cell. */
export function Sources({ agency, year, scope, cell, after, name, sum, beside }: Props) {
  const found = useInfiniteQuery({
    queryKey: ['sources', agency, year, scope, cell, after],
    queryFn: ({ pageParam, signal }) =>
      execute(sourcesQuery, { agency, year, scope, cell, after: pageParam }, { signal }),
    initialPageParam: after,
    getNextPageParam: ({
      tally: {
        contributions: { pageInfo },
      },
    }) => (pageInfo.hasNextPage ? pageInfo.endCursor : undefined),
  })
  const heading = useRef<HTMLHeadingElement>(null)
  const list = useRef<HTMLTableSectionElement>(null)
  useEffect(() => {
    // Who asked for it stands at a number further down.
    heading.current?.scrollIntoView()
    heading.current?.focus({ preventScroll: true })
  }, [])
  const address = `${statisticsAddress(agency, year, scope)}&cell=${cell}#sources`
  const sources = found.data?.pages.flatMap((page) => page.tally.contributions.edges.map((edge) => edge.node)) ?? []
  return (
    <section aria-labelledby="sources" className="sources">
      <h2 id="sources" ref={heading} tabIndex={-1}>
        来源：{name}
      </h2>
      <p className="tabular">
        汇总数 <strong>{sum === null ? '未填' : figureText(sum)}</strong>，由
        {found.data?.pages[0]?.tally.contributions.totalCount ?? '……'}份年报中的这一格相加而成。
        {beside && beside.own !== null && (
          <>
            本政府年报 <strong>{figureText(beside.own)}</strong>，本级及其他{' '}
            <strong>{beside.remainder === null ? '无法得出' : figureText(beside.remainder)}</strong>。
          </>
        )}
      </p>
      {found.error && <Failure sentence={found.error.message} retry={() => void found.refetch()} />}
      {sources.length > 0 && (
        <div className="share-table">
          <table>
            <caption className="read-only-aloud">{name}的来源</caption>
            <thead>
              <tr>
                <th scope="col">机关</th>
                <th scope="col">年报</th>
                <th scope="col">数值</th>
              </tr>
            </thead>
            <tbody ref={list}>
              {sources.map(({ publication, aggregate, cell: { number, kind } }) => (
                <tr key={publication.id}>
                  <th scope="row">
                    {publication.agency.name}
                    {aggregate && (
                      <>
                        {' '}
                        <Link href={`${statisticsAddress(publication.agency.code, year)}&cell=${cell}`}>
                          看构成<span className="read-only-aloud">：{publication.agency.name}</span>
                        </Link>
                      </>
                    )}
                  </th>
                  <td>
                    <Link href={publicationAddress(publication.agency.code, year)}>
                      {year}年第{publication.number}版
                      <span className="read-only-aloud">（{publication.agency.name}）</span>
                    </Link>
                  </td>
                  <td>
                    {number === null ? (
                      <span className="no-figure">{kind === 'BLANK' ? '未填' : '不适用'}</span>
                    ) : (
                      figureText(number)
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <More
            found={found}
            list={list}
            beginning={after === null ? undefined : address}
            address={continued(address, found.data?.pages.at(-1)?.tally.contributions.pageInfo.endCursor)}
          />
          {!found.hasNextPage && after === null && (
            <DownloadCsv
              name={`${name}来源`}
              lines={[
                ['机关代码', '机关', '年度', '版本', name],
                ...sources.map(({ publication, cell: { number } }) => [
                  publication.agency.code,
                  publication.agency.name,
                  year,
                  publication.number,
                  number,
                ]),
              ]}
            />
          )}
        </div>
      )}
    </section>
  )
}
