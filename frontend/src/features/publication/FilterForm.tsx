import { useId, type FormEvent, type ReactNode } from 'react'
import { useKeptFocus } from '../../components/useKeptFocus'
import { readFilter, type Filter } from './filter'
import { usePublishedYears, yearsWith } from './usePublishedYears'

interface Props {
  filter: Filter
  onSearch: (filter: Filter) => void
  /** The field that holds the agency's code under the name agency. */
  children: ReactNode
}

/** What to look for: agency, year, words. Nothing happens before the reader asks. */
export function FilterForm({ filter, onSearch, children }: Props) {
  const id = useId()
  const form = useKeptFocus()
  const years = yearsWith(usePublishedYears(), filter.year)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const fields = new FormData(event.currentTarget)
    onSearch(readFilter(new URLSearchParams([...fields].map(([name, value]) => [name, String(value)]))))
  }
  return (
    <form ref={form} className="filter" role="search" aria-label="检索年报" onSubmit={submit}>
      <div className="field agency">{children}</div>
      <div className="field year">
        <label htmlFor={`${id}-year`}>年度</label>
        <select id={`${id}-year`} name="year" defaultValue={filter.year ?? ''}>
          <option value="">全部年度</option>
          {years.map((year) => (
            <option key={year} value={year}>
              {year}年
            </option>
          ))}
        </select>
      </div>
      <div className="field search">
        <label htmlFor={`${id}-search`}>内容</label>
        <input
          id={`${id}-search`}
          type="search"
          name="search"
          defaultValue={filter.search}
          placeholder="多个词用空格隔开"
        />
      </div>
      {filter.kind && <input type="hidden" name="kind" value={filter.kind} />}
      <button type="submit" className="main-action">
        查询
      </button>
    </form>
  )
}
