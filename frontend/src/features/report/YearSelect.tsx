import { Select } from 'antd'
import { NotRead } from '../account/NotRead'
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
  const { years, error, isFetching, refetch } = useReportYears()
  if (error) return <NotRead what="可选的年份" error={error} retry={refetch} />
  return (
    <Select
      id={id}
      value={value}
      loading={isFetching}
      options={years.map((year) => ({ value: year, label: `${year} 年` }))}
      onChange={onChange}
    />
  )
}
