import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { Link } from 'wouter'
import { Failure } from '../../components/Failure'
import { execute } from '../../graphql/execute'
import { graphql } from '../../graphql/generated/gql'
import { adjustmentKindWord } from '../../graphql/generated/words/adjustmentKindWord'
import { contributorStateWord } from '../../graphql/generated/words/contributorStateWord'
import { publicationAddress } from '../publication/addresses'
import { CellMakeup } from './CellMakeup'

const sourcesQuery = graphql(/* GraphQL */ `
  query CompiledSources($agency: ID!, $year: Int!, $number: Int!) {
    publication(agency: $agency, year: $year, number: $number) {
      compilation {
        contributors {
          agency {
            code
          }
          name
          government
          state
          number
          reason
        }
        adjustments {
          id
          kind
          reason
        }
      }
      content {
        tables {
          key
          title
          columns {
            key
            label
          }
          rows {
            key
            label
          }
        }
      }
    }
  }
`)

const makeupQuery = graphql(/* GraphQL */ `
  query CompiledSourcesCell($agency: ID!, $year: Int!, $number: Int!, $ref: ID!) {
    publication(agency: $agency, year: $year, number: $number) {
      compilation {
        cell(ref: $ref) {
          ...CellMakeup_cell
        }
      }
    }
  }
`)

interface Props {
  agency: string
  year: number
  number: number
}

/** 汇总来源: of whose reports a government's figures are the sum, as it was published, and what makes up any one of them. */
export function CompiledSources({ agency, year, number }: Props) {
  const id = useId()
  const [chosen, choose] = useState('')
  const found = useQuery({
    queryKey: ['compiledSources', agency, year, number],
    queryFn: ({ signal }) => execute(sourcesQuery, { agency, year, number }, { signal }),
  })
  const makeup = useQuery({
    queryKey: ['compiledSources', agency, year, number, chosen],
    queryFn: ({ signal }) => execute(makeupQuery, { agency, year, number, ref: chosen }, { signal }),
    enabled: chosen !== '',
  })
  const publication = found.data?.publication
  const compilation = publication?.compilation
  const cell = makeup.data?.publication?.compilation?.cell
  const tables = publication?.content?.tables ?? []
  const names = new Map<string, string>(
    tables.flatMap((table) =>
      table.rows.flatMap((row) =>
        table.columns.map(
          (column) => [`${table.key}.${row.key}.${column.key}`, `${row.label} · ${column.label}`] as const,
        ),
      ),
    ),
  )
  if (found.error) return <Failure sentence={found.error.message} retry={() => void found.refetch()} />
  if (!compilation) return null
  return (
    <section aria-labelledby={`${id}title`}>
      <h2 id={`${id}title`}>汇总来源</h2>
      <p>
        本报告各表的数由下列 {compilation.contributors.length} 家机关公布的年报相加而成
        {compilation.adjustments.length > 0 && `，另有 ${compilation.adjustments.length} 项调整`}。
      </p>
      <p>
        <label htmlFor={`${id}cell`}>看一格的构成：</label>
        <select id={`${id}cell`} value={chosen} onChange={(event) => choose(event.target.value)}>
          <option value="">请选择</option>
          {tables.map((table) => (
            <optgroup key={table.key} label={table.title}>
              {table.rows.flatMap((row) =>
                table.columns.map((column) => {
                  const ref = `${table.key}.${row.key}.${column.key}`
                  return (
                    <option key={ref} value={ref}>
                      {names.get(ref)}
                    </option>
                  )
                }),
              )}
            </optgroup>
          ))}
        </select>
      </p>
      {makeup.error && <Failure sentence={makeup.error.message} retry={() => void makeup.refetch()} />}
      {cell && <CellMakeup name={names.get(chosen) ?? ''} year={year} cell={cell} />}
      <details>
        <summary>来源机关和调整</summary>
        <ul>
          {compilation.contributors.map((contributor) => (
            <li key={contributor.agency.code}>
              {contributor.number === null ? (
                `${contributor.name}：${contributorStateWord[contributor.state]}`
              ) : (
                <Link href={publicationAddress(contributor.agency.code, year, contributor.number)}>
                  {contributor.name}
                  {year}年第{contributor.number}版
                </Link>
              )}
              {contributor.reason && `（${contributor.reason}）`}
            </li>
          ))}
        </ul>
        {compilation.adjustments.length > 0 && (
          <ul>
            {compilation.adjustments.map(({ id: adjustment, kind, reason }) => (
              <li key={adjustment}>
                调整（{adjustmentKindWord[kind]}）：{reason}
              </li>
            ))}
          </ul>
        )}
      </details>
    </section>
  )
}
