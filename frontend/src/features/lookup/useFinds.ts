import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { graphql } from '../../graphql/generated/gql'
import { reportStatusWord } from '../../graphql/generated/words/reportStatusWord'
import { deskPlaces } from '../account/deskPlaces'
import type { DeskViewer } from '../account/deskViewer'
import { useRequest } from '../account/request'
import { addressOfRule } from '../check/ruleAddress'
import { manualAddress } from '../manual/addresses'
import { addressOf } from '../report/useGoTo'

const lookUpQuery = graphql(/* GraphQL */ `
  query LookUp($words: String!, $within: ID, $inScope: Boolean!) {
    reports(filter: { search: $words }, first: 8) {
      totalCount
      edges {
        node {
          id
          year
          status
          agency {
            name
          }
        }
      }
    }
    agencies(within: $within, search: $words, first: 5) @include(if: $inScope) {
      totalCount
      edges {
        node {
          code
          name
        }
      }
    }
  }
`)

const rulesQuery = graphql(/* GraphQL */ `
  query LookUpRules {
    editions {
      key
      rules {
        code
        title
      }
    }
  }
`)

const MOST = 6

interface Find {
  address: string
  title: string
  told: string
}

interface Finds {
  name: string
  finds: readonly Find[]
}

/** What the words may mean. Reports and agencies are found by the server; pages, rules and the manual are few and at hand. */
export function useFinds(words: string, viewer: DeskViewer) {
  const request = useRequest()
  const within = viewer.scope?.code ?? null
  const found = useQuery({
    queryKey: ['look up', words, within],
    queryFn: words
      ? ({ signal }) => request(lookUpQuery, { words, within, inScope: within !== null }, signal)
      : skipToken,
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
  const rules = useQuery({
    queryKey: ['look up', 'rules'],
    queryFn: ({ signal }) => request(rulesQuery, {}, signal),
    staleTime: Infinity,
  })
  const manual = useQuery({
    queryKey: ['look up', 'manual'],
    queryFn: async () => (await import('../manual/manual')).chapters,
    staleTime: Infinity,
  })
  const has = (...texts: string[]) => texts.some((text) => text.toLowerCase().includes(words.toLowerCase()))
  const data = words ? found.data : undefined
  const more = (data?.reports.totalCount ?? 0) - (data?.reports.edges.length ?? 0)
  const groups: Finds[] = [
    {
      name: '报告',
      finds: [
        ...(data?.reports.edges ?? []).map(({ node: { id, year, status, agency } }) => ({
          address: addressOf(id),
          title: `${agency.name} ${year} 年度报告`,
          told: reportStatusWord[status],
        })),
        ...(more > 0
          ? [
              {
                address: `/desk/reports?search=${encodeURIComponent(words)}`,
                title: `在“全部报告”中查看找到的 ${data?.reports.totalCount} 份`,
                told: '',
              },
            ]
          : []),
      ],
    },
    {
      name: '机关',
      finds: (data?.agencies?.edges ?? []).map(({ node: { code, name } }) => ({
        address: `/desk/reports?within=${encodeURIComponent(code)}`,
        title: name,
        told: `${code}　查看它和下级机关的报告`,
      })),
    },
    {
      name: '页面',
      finds: deskPlaces([...viewer.roles, ...viewer.requestRoles])
        .filter(({ name, told }) => has(name, told))
        .map(({ address, name, told }) => ({ address, title: name, told })),
    },
    {
      name: '勾稽关系',
      finds: words === '' ? [] : rulesIn(rules.data?.editions ?? []).filter(({ title }) => has(title)),
    },
    {
      name: '使用手册',
      finds:
        words === ''
          ? []
          : (manual.data ?? []).flatMap((chapter) =>
              chapter.sections
                .filter(({ title }) => has(title))
                .map(({ id, title }) => ({ address: manualAddress(chapter.key, id), title, told: chapter.title })),
            ),
    },
  ]
    .map(({ name, finds }) => ({ name, finds: name === '报告' ? finds : finds.slice(0, MOST) }))
    .filter(({ finds }) => finds.length > 0)
  return {
    groups,
    reading: words !== '' && (found.isFetching || rules.isFetching),
    errors: [
      ...(found.error ? [`没有查找报告和机关：${found.error.message}`] : []),
      ...(rules.error ? [`没有查找勾稽关系：${rules.error.message}`] : []),
    ],
  }
}

/** Each rule once, as the newest form that has it words it. */
function rulesIn(editions: readonly { key: string; rules: readonly { code: string; title: string }[] }[]): Find[] {
  const found = new Map<string, Find>()
  for (const { key, rules } of editions) {
    for (const { code, title } of rules) {
      if (!found.has(code)) found.set(code, { address: addressOfRule(key, code), title: `${code}　${title}`, told: '' })
    }
  }
  return [...found.values()]
}
