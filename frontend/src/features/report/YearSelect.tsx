import { Select } from 'antd'
import { reportStatusWord } from '../../graphql/generated/words/reportStatusWord'
import { NotRead } from '../account/NotRead'
import { useReportYears } from './useReportYears'
import { useYearsWritten } from './useYearsWritten'

/** The year of a report, marking those of which an agency has one; null until it is known which there are. */
export function YearSelect({
  id,
  agency,
  value,
  onChange,
}: {
  id: string
  /** Whose reports are marked; null where none are. */
  agency: string | null
  value: number | null
  onChange: (year: number) => void
}) {
  const { years, error, isFetching, refetch } = useReportYears()
  const written = useYearsWritten(agency)
  if (error) return <NotRead what="可选的年份" error={error} retry={refetch} />
  return (
    <Select
      id={id}
      value={value}
      loading={isFetching}
      options={years.map((year) => {
        const status = written.get(year)?.status
        return { value: year, label: `${year} 年${status ? `（已有，${reportStatusWord[status]}）` : ''}` }
      })}
      onChange={onChange}
    />
  )
}
