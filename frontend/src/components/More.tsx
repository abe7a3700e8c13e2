import { useEffect, useRef, type ReactNode, type RefObject } from 'react'

/** A list that is read page by page. */
export interface Paged {
  hasNextPage: boolean
  isFetchingNextPage: boolean
  fetchNextPage: () => unknown
}

interface Props {
  found: Paged
  /** Where its entries stand, each in an element of its own. */
  list: RefObject<HTMLElement | null>
  /** The next page's own address, for another window and for others; undefined while there is none. */
  address: string | undefined
  /** The list's beginning, where this is not it. */
  beginning?: string | undefined
  children?: ReactNode
}

/**
 * The way to more of a list (更多). It is a link to the next page; who follows it here gets the entries below those that are
 * there, and goes on reading at the first of them.
 */
export function More({ found, list, address, beginning, children = '更多' }: Props) {
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = found
  const link = useRef<HTMLAnchorElement>(null)
  const from = useRef<number>(undefined)
  // After every rendering: the entries are the list's affair.
  useEffect(() => {
    const entry = from.current === undefined ? undefined : list.current?.children[from.current]
    if (!entry) return
    from.current = undefined
    const at = document.activeElement
    if (at === document.body || at === link.current) entry.querySelector('a')?.focus()
  })
  if (!hasNextPage && beginning === undefined) return null
  return (
    <nav className="more" aria-label="翻页">
      {beginning !== undefined && (
        <a href={beginning} rel="first">
          回到第一页
        </a>
      )}
      {hasNextPage && (
        <a
          ref={link}
          href={address}
          rel="next"
          aria-disabled={isFetchingNextPage || undefined}
          onClick={(event) => {
            if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return
            event.preventDefault()
            if (isFetchingNextPage) return
            from.current = list.current?.children.length
            void fetchNextPage()
          }}
        >
          {isFetchingNextPage ? '正在读取……' : children}
        </a>
      )}
    </nav>
  )
}

/** An address with where to go on; without that, its beginning. */
export function continued(address: string, after: string | null | undefined): string {
  if (!after) return address
  const [place = '', anchor] = address.split('#')
  const next = `${place}${place.includes('?') ? '&' : '?'}after=${encodeURIComponent(after)}`
  return anchor === undefined ? next : `${next}#${anchor}`
}
