import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import { execute } from '../../graphql/execute'
import { readFragment, type FragmentType } from '../../graphql/generated/fragment-masking'
import { graphql } from '../../graphql/generated/gql'
import { agencyAddress } from '../publication/addresses'
import './regionTree.css'

const regionTree = graphql(/* GraphQL */ `
  fragment RegionTree_agency on Agency {
    code
    name
    kind
    subordinates {
      code
      name
      kind
    }
  }
`)

const branchQuery = graphql(/* GraphQL */ `
  query RegionBranch($code: ID!) {
    agency(code: $code) {
      ...RegionTree_agency
    }
  }
`)

/** The agencies as a tree of regions; what lies deeper is asked for when somebody opens it. */
export function RegionTree({ agencies }: { agencies: readonly FragmentType<typeof regionTree>[] }) {
  return (
    <ul className="region-tree">
      {agencies.map((masked) => {
        const { code, name, subordinates } = readFragment(regionTree, masked)
        return (
          <li key={code}>
            <Link href={agencyAddress(code)}>{name}</Link>
            <Branch below={subordinates} />
          </li>
        )
      })}
    </ul>
  )
}

interface Node {
  code: string
  name: string
  kind: string
}

/** Regions first: they lead further down. */
function Branch({ below }: { below: readonly Node[] }) {
  const regions = below.filter(({ kind }) => kind === 'GOVERNMENT')
  const others = below.filter(({ kind }) => kind !== 'GOVERNMENT')
  return (
    <ul>
      {regions.map((region) => (
        <Region key={region.code} region={region} />
      ))}
      {others.map(({ code, name }) => (
        <li key={code}>
          <Link href={agencyAddress(code)}>{name}</Link>
        </li>
      ))}
    </ul>
  )
}

function Region({ region: { code, name } }: { region: Node }) {
  const [opened, setOpened] = useState(false)
  const { data, error } = useQuery({
    queryKey: ['region', code],
    queryFn: ({ signal }) => execute(branchQuery, { code }, { signal }),
    enabled: opened,
    staleTime: 300_000,
  })
  const below = readFragment(regionTree, data?.agency)?.subordinates
  return (
    <li>
      <Link href={agencyAddress(code)}>{name}</Link>
      <button
        type="button"
        aria-expanded={opened}
        aria-label={`${opened ? '收起' : '下级'}：${name}`}
        onClick={() => setOpened(!opened)}
      >
        {opened ? '收起' : '下级'}
      </button>
      {opened && !below && <p role="status">{error ? '暂时读不出来，请稍后重试。' : '正在读取……'}</p>}
      {opened && below?.length === 0 && <p role="status">没有下级机关。</p>}
      {opened && below && <Branch below={below} />}
    </li>
  )
}
