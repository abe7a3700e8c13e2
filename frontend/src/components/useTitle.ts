import { useEffect } from 'react'

/** Names the page in the browser's title bar, history and bookmarks. */
export function useTitle(title: string | undefined) {
  useEffect(() => {
    document.title = title ? `${title} - 政府信息公开年报` : '政府信息公开年报'
  }, [title])
}
