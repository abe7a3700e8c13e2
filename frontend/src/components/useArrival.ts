import { useEffect, useRef, type RefObject } from 'react'
import { useLocation } from 'wouter'

/**
 * What a browser does when a page is loaded, for pages that are only drawn: after a link was followed, reading starts
 * at the top of the main part. Going back keeps the place, and so does a change of the query string.
 */
export function useArrival(main: RefObject<HTMLElement | null>) {
  const [path] = useLocation()
  const followed = useRef(false)
  const shown = useRef(path)
  useEffect(() => {
    const follow = () => {
      followed.current = true
    }
    const goBack = () => {
      followed.current = false
    }
    // wouter announces each history.pushState under this name.
    addEventListener('pushState', follow)
    addEventListener('popstate', goBack)
    return () => {
      removeEventListener('pushState', follow)
      removeEventListener('popstate', goBack)
    }
  }, [])
  useEffect(() => {
    if (shown.current === path) return
    shown.current = path
    if (!followed.current) return
    main.current?.focus({ preventScroll: true })
    scrollTo(0, 0)
  }, [path, main])
}
