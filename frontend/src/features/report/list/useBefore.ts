import { skipToken, useQuery } from '@tanstack/react-query'
import { graphql } from '../../../graphql/generated/gql'
import type { StartFromQuery } from '../../../graphql/generated/graphql'
import { figureText } from '../../../components/figures'
import { useRequest } from '../../account/request'

const startFromQuery = graphql(/* GraphQL */ `
  query StartFrom($agency: ID!, $year: Int!, $before: Int!) {
    edition(year: $year) {
      tables {
        key
        rows {
          key
          label
          opensWith
        }
        columns {
          key
          label
          opensWith
        }
      }
    }
    agency(code: $agency) {
      code
      name
      aggregate
    }
    publication(agency: $agency, year: $before) {
      id
      withdrawn
      content {
        tables {
          rows {
            cells {
              ref
              number
            }
          }
        }
        contact {
          phone
        }
        channels {
          id
        }
        measures {
          status
        }
        pastMeasures {
          status
        }
      }
    }
  }
`)

/** What a report of a year could begin with: what the agency published for the year before. Null while there is no year yet. */
export function useBefore(agency: string, year: number | null) {
  const request = useRequest()
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['startFrom', agency, year],
    queryFn:
      year === null ? skipToken : ({ signal }) => request(startFromQuery, { agency, year, before: year - 1 }, signal),
  })
  const publication = data?.publication
  const content = publication?.withdrawn ? null : (publication?.content ?? null)
  const told = () => {
    if (data && content) return carriedOver(content, data.edition)
    if (data && year !== null) return `本系统中没有 ${year - 1} 年已发布的报告。`
    return error || year === null ? '' : '正在查找……'
  }
  return {
    agency: data?.agency?.name,
    aggregate: data?.agency?.aggregate ?? false,
    reading: isFetching && !data,
    error,
    refetch,
    found: content !== null,
    told: told(),
  }
}

type Form = StartFromQuery['edition']
type Before = NonNullable<NonNullable<StartFromQuery['publication']>['content']>

/** What is taken over, with the numbers; prose is not. */
function carriedOver({ tables, contact, channels, measures, pastMeasures }: Before, form: Form): string {
  const open = [...measures, ...pastMeasures].filter(({ status }) => status !== 'DONE' && status !== 'DROPPED')
  const taken = [
    ...opened(tables, form),
    channels.length > 0 && `${channels.length} 个公开渠道及其上年数`,
    open.length > 0 && `${open.length} 项待说明落实情况的改进措施`,
    contact && '联系方式',
  ].filter(Boolean)
  return `${taken.length > 0 ? `带入${taken.join('、')}。` : ''}上年文字只在旁边对照，不填入。`
}

/** Figures that begin with last year's by definition, as the form says: 上年结转, 现行有效; a row by its last cell, the total. */
function opened(tables: Before['tables'], form: Form): string[] {
  const numbers = new Map(
    tables
      .flatMap(({ rows }) => rows)
      .flatMap(({ cells }) => cells)
      .map(({ ref, number }) => [ref, number]),
  )
  const told = (label: string, ref: string) => {
    const number = numbers.get(ref)
    return number === null || number === undefined ? [] : [`“${label}”（上年 ${figureText(number)}）`]
  }
  return form.tables.flatMap(({ key, rows, columns }) => [
    ...rows.flatMap(({ label, opensWith }) =>
      opensWith ? told(label, `${key}.${opensWith}.${columns.at(-1)?.key}`) : [],
    ),
    ...columns.flatMap(({ label, opensWith }) =>
      opensWith ? rows.flatMap((row) => told(`${row.label}${label}`, `${key}.${row.key}.${opensWith}`)) : [],
    ),
  ])
}
