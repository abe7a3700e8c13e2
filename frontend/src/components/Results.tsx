import { useRef, type ReactNode } from 'react'
import { Failure } from './Failure'
import { More, type Paged } from './More'
import { Skeleton } from './Skeleton'

interface Props {
  found: Paged & {
    isPending: boolean
    isPlaceholderData: boolean
    error: Error | null
    refetch: () => unknown
  }
  /** Of the next page, and of the first where this is not it. */
  addresses: { next: string | undefined; first: string | undefined }
  /** How many there are, in words; undefined while that is not known. */
  count: string | undefined
  described: string
  items: readonly { key: string; item: ReactNode }[]
  /** By what the result can be narrowed down. */
  facets?: ReactNode
  /** What to say where nothing was found: what was not looked through, and what to try. */
  nothing?: string
  /** Whether the search stopped before it had looked through all, and goes on only when asked to. */
  unfinished?: boolean
}

/** What was found: how much, the entries themselves, and a way to more of them. */
export function Results({ found, addresses, count, described, items, facets, nothing, unfinished = false }: Props) {
  const list = useRef<HTMLOListElement>(null)
  return (
    <>
      <h2 className="read-only-aloud">查询结果</h2>
      {count !== undefined && (
        <p className="result-count tabular" role="status">
          <span>
            共<strong>{count}</strong>
          </span>
          {described && <span>{described}</span>}
        </p>
      )}
      {facets}
      {found.isPending && <Skeleton lines={waiting} />}
      {!found.isPending && !found.error && items.length === 0 && !unfinished && (
        <p className="notice">没有符合条件的年报。{nothing ?? '可以换一个年度或机关再查。'}</p>
      )}
      <ol
        ref={list}
        className="results"
        aria-label="年报"
        aria-busy={found.isPlaceholderData}
        hidden={items.length === 0}
      >
        {items.map(({ key, item }) => (
          <li key={key}>{item}</li>
        ))}
      </ol>
      {found.error && <Failure sentence={found.error.message} retry={() => void found.refetch()} />}
      {unfinished && !found.error && (
        <p className="notice" role="status">
          {items.length === 0 && '目前还没有找到。'}
          这些字词各自都很常见，同时出现的却很少，所以只查了较新的一部分。可以接着查，也可以先选定年度或机关。
        </p>
      )}
      {!found.error && (
        <More found={found} list={list} address={addresses.next} beginning={addresses.first}>
          {unfinished ? '接着查' : '更多'}
        </More>
      )}
    </>
  )
}

const waiting = Array.from({ length: 6 }, () => ({ width: '100%', height: '4.5rem' }))
