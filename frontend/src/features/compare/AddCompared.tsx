import { useState, type FormEvent } from 'react'
import { AgencyPicker } from '../agency/AgencyPicker'
import { usePublishedYears } from '../publication/usePublishedYears'

interface Props {
  /** The year of what is compared already, if anything is: most compare agencies of one year. */
  year: number | undefined
  onAdd: (agency: string, year: number) => void
}

/** Adds a publication to those that are compared. */
export function AddCompared({ year: usual, onAdd }: Props) {
  const [sentence, setSentence] = useState('')
  const years = usePublishedYears()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const fields = new FormData(event.currentTarget)
    const agency = String(fields.get('agency'))
    const year = Number(fields.get('year'))
    setSentence(agency ? '' : '请先选择机关。')
    if (agency && year) onAdd(agency, year)
  }
  return (
    <form className="filter chooser" aria-label="加入对比" onSubmit={submit}>
      <div className="field agency">
        <AgencyPicker name="agency" chosen={null} />
      </div>
      <label className="field year">
        <span>年度</span>
        <select key={`${years?.length} ${usual}`} name="year" defaultValue={usual}>
          {years?.map((year) => (
            <option key={year} value={year}>
              {year}年
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className="main-action">
        加入对比
      </button>
      <p className="chooser-notice" role="status">
        {sentence}
      </p>
    </form>
  )
}
