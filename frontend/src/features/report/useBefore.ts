import { useQuery } from '@tanstack/react-query'
import { graphql } from '../../graphql/generated/gql'
import type { StartFromQuery } from '../../graphql/generated/graphql'
import { useRequest } from '../account/request'

const startFromQuery = graphql(/* GraphQL */ `
  query StartFrom($agency: ID!, $before: Int!) {
    agency(code: $agency) {
      code
      name
    }
    publication(agency: $agency, year: $before) {
      id
      withdrawn
      content {
        carriedOut: cell(ref: "requests.carriedOut.total") {
          number
        }
        inForce: cell(ref: "regulations.normativeDocuments.inForce") {
          number
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
  const { data, error, isPending } = useQuery({
    queryKey: ['startFrom', agency, year],
    queryFn: ({ signal }) => request(startFromQuery, { agency, before: (year ?? 0) - 1 }, signal),
    enabled: year !== null,
  })
  const content = data?.publication?.withdrawn ? null : (data?.publication?.content ?? null)
  return {
    agency: data?.agency?.name,
    reading: isPending,
    error,
    found: content !== null,
    told: isPending ? '正在查找……' : content ? carriedOver(content) : `本系统中没有 ${(year ?? 0) - 1} 年已发布的报告。`,
  }
}

type Before = NonNullable<NonNullable<StartFromQuery['publication']>['content']>

/** What is taken over, with the numbers; prose is not. */
function carriedOver({ carriedOut, inForce, contact, channels, measures, pastMeasures }: Before): string {
  const open = [...measures, ...pastMeasures].filter(({ status }) => status !== 'DONE' && status !== 'DROPPED')
  const taken = [
    typeof carriedOut?.number === 'number' && `上年结转（总计 ${carriedOut.number} 件）`,
    typeof inForce?.number === 'number' && `现行有效规范性文件（上年末 ${inForce.number} 件）`,
    channels.length > 0 && `${channels.length} 个公开渠道及其上年数`,
    open.length > 0 && `${open.length} 项待说明落实情况的改进措施`,
    contact && '联系方式',
  ].filter(Boolean)
  return `${taken.length > 0 ? `带入${taken.join('、')}。` : ''}上年文字只在旁边对照，不填入。`
}
