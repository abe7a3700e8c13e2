import { Select } from 'antd'
import { reportYears } from './years'

export function YearSelect({ id, value, onChange }: { id: string; value: number; onChange: (year: number) => void }) {
  return (
    <Select id={id} value={value} options={reportYears().map((year) => ({ value: year, label: `${year} 年` }))} onChange={onChange} />
  )
}
