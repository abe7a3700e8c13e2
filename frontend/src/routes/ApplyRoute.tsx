import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { Link, useSearch } from 'wouter'
import { Failure } from '../components/Failure'
import { continued, More } from '../components/More'
import { Skeleton } from '../components/Skeleton'
import { useTitle } from '../components/useTitle'
import { AlreadyPublic } from '../features/apply/AlreadyPublic'
import { ApplyForm } from '../features/apply/ApplyForm'
import { applyGuide, type Receipt } from '../features/apply/applying'
import { GuideText } from '../features/apply/GuideText'
import { ReceiptText } from '../features/apply/ReceiptText'
import { execute } from '../graphql/execute'
import { readFragment } from '../graphql/generated/fragment-masking'
import { graphql } from '../graphql/generated/gql'
import '../features/apply/apply.css'
import '../features/search/searchBox.css'

const guidesQuery = graphql(/* GraphQL */ `
  query ApplyGuides($after: String) {
    applyGuides(first: 50, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          agency {
            code
            name
          }
        }
      }
    }
  }
`)

const guideQuery = graphql(/* GraphQL */ `
  query ApplyRoute($agency: ID!) {
    agency(code: $agency) {
      code
      name
    }
    applyGuide(agency: $agency) {
      ...ApplyGuide_applyGuide
    }
  }
`)

/** /apply: asking an agency for information, from the guide to the receipt. */
export function ApplyRoute() {
  const agency = new URLSearchParams(useSearch()).get('agency')
  return <div className="apply">{agency ? <Applying key={agency} agency={agency} /> : <Choosing />}</div>
}

function Choosing() {
  useTitle('申请公开政府信息')
  const after = new URLSearchParams(useSearch()).get('after')
  const list = useRef<HTMLUListElement>(null)
  const found = useInfiniteQuery({
    queryKey: ['apply guides', after],
    queryFn: ({ pageParam, signal }) => execute(guidesQuery, { after: pageParam }, { signal }),
    initialPageParam: after,
    getNextPageParam: ({ applyGuides: { pageInfo } }) => (pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null),
  })
  const { data, error, refetch, isPending } = found
  const agencies = data?.pages.flatMap((page) => page.applyGuides.edges.map(({ node }) => node.agency)) ?? []
  return (
    <>
      <h1>申请公开政府信息</h1>
      <p className="lead">
        公民、法人和其他组织可以向行政机关申请公开政府信息（《政府信息公开条例》第二十七条）。请选择受理申请的机关；没有列出的机关没有开通网上申请，请当面提交或者邮寄。
      </p>
      <p>
        <Link href="/apply/lookup">查询已提交的申请</Link>
      </p>
      {error && <Failure sentence={error.message} retry={() => void refetch()} />}
      {isPending && <Skeleton lines={waiting} />}
      {data && agencies.length === 0 && <p className="notice">目前没有机关开通网上申请。</p>}
      <ul ref={list} className="apply-agencies">
        {agencies.map(({ code, name }) => (
          <li key={code}>
            <Link href={`/apply?agency=${encodeURIComponent(code)}`}>{name}</Link>
          </li>
        ))}
      </ul>
      <More
        found={found}
        list={list}
        address={continued('/apply', data?.pages.at(-1)?.applyGuides.pageInfo.endCursor)}
        beginning={after === null ? undefined : '/apply'}
      >
        再列出一些
      </More>
    </>
  )
}

function Applying({ agency }: { agency: string }) {
  const [receipt, setReceipt] = useState<Receipt>()
  useTitle(receipt ? '申请已收到' : '申请公开政府信息')
  const { data, error, refetch } = useQuery({
    queryKey: ['apply', agency],
    queryFn: ({ signal }) => execute(guideQuery, { agency }, { signal }),
  })
  const guide = readFragment(applyGuide, data?.applyGuide) ?? null
  if (receipt) return <ReceiptText receipt={receipt} phone={guide?.phone} />
  return (
    <>
      <h1>{data?.agency ? `向${data.agency.name}申请公开政府信息` : '申请公开政府信息'}</h1>
      {error && <Failure sentence={error.message} retry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={waiting} />}
      {data && <GuideText guide={guide} />}
      {guide?.open && (
        <>
          <AlreadyPublic />
          <ApplyForm
            agency={agency}
            onReceipt={(came) => {
              setReceipt(came)
              window.scrollTo(0, 0)
            }}
          />
        </>
      )}
    </>
  )
}

const waiting = Array.from({ length: 6 }, () => ({ width: '100%', height: '3rem' }))
