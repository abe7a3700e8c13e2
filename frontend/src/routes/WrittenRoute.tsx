import { useQuery } from '@tanstack/react-query'
import { useLayoutEffect, useRef, type FormEvent, type MouseEvent } from 'react'
import { useLocation, useSearch } from 'wouter'
import { FailedPage } from '../components/FailedPage'
import { Skeleton } from '../components/Skeleton'
import { useTitle } from '../components/useTitle'
import { writtenPage } from './writtenPage'
import '../features/publication/publication.css'
import '../features/statistics/statistics.css'
import './written.css'

/**
 * A page that the server writes for everybody, with script or without: tables, charts and forms with an address of their own.
 * The app shows the very same and only spares the reader the loading of what stands around it.
 */
export function WrittenRoute() {
  const [path, navigate] = useLocation()
  const search = useSearch()
  const address = search ? `${path}?${search}` : path
  const { data, error, refetch, isPlaceholderData } = useQuery({
    queryKey: ['written', address],
    queryFn: ({ signal }) => writtenPage(address, signal),
    placeholderData: (previous) => previous,
  })
  const page = useRef<HTMLDivElement>(null)
  /** Which field of the form was in use when it was sent. */
  const field = useRef<number>(undefined)
  useTitle(data?.title)
  useLayoutEffect(() => {
    if (!data) return
    page.current?.replaceChildren(...data.parts.map((part) => document.importNode(part, true)))
    const form = page.current?.querySelector('form')
    const before = field.current === undefined ? undefined : form?.elements[field.current]
    if (before instanceof HTMLElement) before.focus({ preventScroll: true })
    field.current = undefined
  }, [data])

  const follow = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (!link || event.defaultPrevented || event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0)
      return
    // A place on the same page and a file are the browser's own affair.
    if (link.origin !== location.origin || link.hash || link.target || /\.\w+$/.test(link.pathname)) return
    event.preventDefault()
    navigate(link.pathname + link.search)
  }
  const send = (event: FormEvent) => {
    if (!(event.target instanceof HTMLFormElement)) return
    event.preventDefault()
    const form = event.target
    field.current = [...form.elements].indexOf(document.activeElement ?? form)
    const asked = [...new FormData(form)].flatMap(([name, value]) =>
      typeof value === 'string' && value.trim() ? [[name, value.trim()]] : [],
    )
    navigate(`${new URL(form.action).pathname}?${new URLSearchParams(asked).toString()}`.replace(/\?$/, ''))
  }

  if (error) return <FailedPage sentence={error.message} retry={() => void refetch()} />
  if (!data) return <Skeleton lines={waiting} />
  return (
    <>
      <p className="read-only-aloud" role="status">
        {isPlaceholderData ? '正在读取……' : ''}
      </p>
      {/* Links and fields in it are reached and pressed by themselves; here is only heard what becomes of that. */}
      <div
        ref={page}
        role="presentation"
        className="written"
        aria-busy={isPlaceholderData}
        onClick={follow}
        onKeyDown={undefined}
        onSubmit={send}
      />
    </>
  )
}

const waiting = [
  { width: '40%', height: '2.5rem' },
  { width: '70%' },
  ...Array.from({ length: 5 }, () => ({ width: '100%', height: '4rem' })),
]
