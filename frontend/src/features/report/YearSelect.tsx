import { Select } from 'antd'
import { useReportYears } from './useReportYears'

/** The year of a report; null until it is known which there are. */
export function YearSelect({
  id,
  value,
  onChange,
}: {
  id: string
  value: number | null
  onChange: (year: number) => void
}) {
  const years = useReportYears()
  return (
    <Select
      id={id}
      value={value}
      options={years.map((year) => ({ value: year, label: `${year} 年` }))}
      onChange={onChange}
    />
  )
}
