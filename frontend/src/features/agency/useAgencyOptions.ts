import { useQuery } from '@tanstack/react-query'
import { useDeferredValue } from 'react'
import type { AgencyOptionsQuery } from '../../graphql/generated/graphql'
import { execute } from '../../graphql/execute'
import { graphql } from '../../graphql/generated/gql'

const agencyOptions = graphql(/* GraphQL */ `
  query AgencyOptions($search: String) {
    agencies(search: $search, first: 100) {
      edges {
        node {
          code
          name
          superior {
            code
            name
          }
        }
      }
    }
  }
`)

interface AgencyOption {
  code: string
  name: string
  /** How far below the top of what is listed; 0 where the list shows no tree. */
  depth: number
  /** The superior's name, where the list does not show it by indenting. */
  superior: string | null
}

/** The agencies to choose from: the tree, or those that match what was typed. Asked for only while the list is open. */
export function useAgencyOptions(typed: string, wanted: boolean) {
  const search = useDeferredValue(typed.trim())
  const { data, error, isPlaceholderData } = useQuery({
    queryKey: ['agencies', search],
    queryFn: ({ signal }) => execute(agencyOptions, { search: search || null }, { signal }),
    enabled: wanted,
    staleTime: 300_000,
    placeholderData: (previous) => previous,
  })
  return {
    options: data ? asOptions(data) : [],
    /** Whether they are those of what is typed now. */
    settled: data !== undefined && !isPlaceholderData && search === typed.trim(),
    sentence: error
      ? '机关名录暂时读不出来，请稍后重试。'
      : data
        ? `没有名称或代码含“${search}”的机关。可以写全称、简称（如住建局、卫健委）或者代码。`
        : '正在读取机关名录……',
  }
}

/** A superior stands before its subordinates, so the depth of one is known when the next is met. */
function asOptions({ agencies }: AgencyOptionsQuery): AgencyOption[] {
  const depths = new Map<string, number>()
  return agencies.edges.map(({ node: { code, name, superior } }) => {
    const above = superior ? depths.get(superior.code) : undefined
    const depth = above === undefined ? 0 : above + 1
    depths.set(code, depth)
    return { code, name, depth, superior: above === undefined ? (superior?.name ?? null) : null }
  })
}
