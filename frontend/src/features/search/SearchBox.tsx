import type { FormEvent } from 'react'
import './searchBox.css'

/** One line for the words to look for. */
export function SearchBox({ onSearch }: { onSearch: (words: string) => void }) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const words = String(new FormData(event.currentTarget).get('search')).trim()
    if (words) onSearch(words)
  }
  return (
    <form className="search-box" role="search" aria-label="搜索年报" onSubmit={submit}>
      <label>
        <span className="read-only-aloud">搜索机关、标题、正文、问题和措施</span>
        <input
          type="search"
          name="search"
          maxLength={200}
          placeholder="机关、标题、正文、问题或措施，多个词用空格隔开"
        />
      </label>
      <button type="submit" className="main-action">
        搜索
      </button>
    </form>
  )
}
