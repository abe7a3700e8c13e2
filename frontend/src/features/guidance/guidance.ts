import { useQuery } from '@tanstack/react-query'
import { graphql } from '../../graphql/generated/gql'
import type { Guidance_GuidanceFragment } from '../../graphql/generated/graphql'
import { useRequest } from '../account/request'

export const guidanceOf = graphql(/* GraphQL */ `
  fragment Guidance_guidance on Guidance {
    place
    counts
    excludes
    source
    mistakes
  }
`)

export type Guidance = Guidance_GuidanceFragment

const guidanceQuery = graphql(/* GraphQL */ `
  query FormGuidance($year: Int!) {
    edition(year: $year) {
      key
      guidance {
        ...Guidance_guidance @unmask
      }
    }
  }
`)

const none: ReadonlyMap<string, Guidance> = new Map()

/** 填报说明 of a year's form by place; read once, when it is first to be shown. Empty while it is being read. */
export function useGuidance(year: number, wanted: boolean) {
  const request = useRequest()
  const { data, error, refetch } = useQuery({
    queryKey: ['guidance', year],
    queryFn: ({ signal }) => request(guidanceQuery, { year }, signal),
    select: ({ edition }) => new Map(edition.guidance.map((one) => [one.place, one])),
    staleTime: Infinity,
    enabled: wanted,
  })
  return { guidance: data ?? none, read: data !== undefined, error: data ? null : error, refetch }
}

/** What is said of a cell: of its row, and of its column. */
export function placesOfCell(ref: string): [row: string, column: string] {
  const [table = '', row = '', column = ''] = ref.split('.')
  return [`${table}.${row}`, `${table}.*.${column}`]
}
