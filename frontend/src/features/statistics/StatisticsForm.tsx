import { useState, type ComponentProps, type FormEvent } from 'react'
import { useKeptFocus } from '../../components/useKeptFocus'
import type { TallyScope } from '../../graphql/generated/graphql'
import { AgencyPicker } from '../agency/AgencyPicker'
import { yearsWith } from '../publication/usePublishedYears'

interface Props {
  agency: NonNullable<ComponentProps<typeof AgencyPicker>['chosen']>
  year: number
  scope: TallyScope
  /** Of which something is published. */
  years: readonly number[]
  /** In which the forms' tables began; null where that is not known. */
  since: number | null
  onChoose: (agency: string, year: number, scope: TallyScope) => void
}

/** Whose figures, and of which year. */
export function StatisticsForm({ agency, year, years, scope, since, onChoose }: Props) {
  const form = useKeptFocus()
  const [sentence, setSentence] = useState('')
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const fields = new FormData(event.currentTarget)
    const chosen = String(fields.get('agency'))
    setSentence(chosen ? '' : '请先选择机关。')
    if (chosen) onChoose(chosen, Number(fields.get('year')), fields.get('scope') === 'OWN' ? 'OWN' : 'WHOLE')
  }
  return (
    <form ref={form} className="filter chooser scoped" aria-label="统计范围" onSubmit={submit}>
      <div className="field agency">
        <AgencyPicker name="agency" chosen={agency} />
      </div>
      <label className="field year">
        <span>年度</span>
        <select name="year" defaultValue={year}>
          {yearsWith(years, year)
            .filter((each) => each >= (since ?? each) || each === year)
            .map((each) => (
              <option key={each} value={each}>
                {each}年
              </option>
            ))}
        </select>
      </label>
      <label className="field scope">
        <span>口径</span>
        <select name="scope" defaultValue={scope}>
          <option value="WHOLE">全域（含下级政府）</option>
          <option value="OWN">本级（不含下级政府）</option>
        </select>
      </label>
      <button type="submit" className="main-action">
        统计
      </button>
      <p className="chooser-notice" role="status">
        {sentence}
      </p>
    </form>
  )
}
