import { Checkbox, Select } from 'antd'
import type { ReportStatus } from '../../../graphql/generated/graphql'
import { reportStatusWord } from '../../../graphql/generated/words/reportStatusWord'
import { nothingToChoose } from '../../account/NotRead'
import { AgencySelect } from '../AgencySelect'
import styles from './ReportFilters.module.css'
import { useReportYears } from '../useReportYears'
import { optionsOf } from '../words'

export interface ReportsAsked {
  status: ReportStatus[]
  year: number | null
  within: string | null
  mine: boolean
}

interface ReportFiltersProps {
  asked: ReportsAsked
  onChange: (asked: ReportsAsked) => void
}

export function ReportFilters({ asked, onChange }: ReportFiltersProps) {
  const known = useReportYears()
  return (
    <search className={styles.filters}>
      <Checkbox checked={asked.mine} onChange={(event) => onChange({ ...asked, mine: event.target.checked })}>
        待我处理
      </Checkbox>
      <Select
        mode="multiple"
        className={styles.status ?? ''}
        aria-label="状态"
        placeholder="全部状态"
        allowClear
        value={asked.status}
        options={optionsOf(reportStatusWord)}
        onChange={(status) => onChange({ ...asked, status })}
      />
      <Select
        className={styles.year ?? ''}
        aria-label="报告年份"
        placeholder="全部年份"
        allowClear
        notFoundContent={nothingToChoose('年份', known)}
        value={asked.year}
        options={known.years.map((year) => ({ value: year, label: `${year} 年` }))}
        onChange={(year) => onChange({ ...asked, year: year ?? null })}
      />
      <div className={styles.agency}>
        <AgencySelect
          label="机关及其下级"
          within={null}
          value={asked.within}
          onChange={(within) => onChange({ ...asked, within: within ?? null })}
          all="全部机关"
        />
      </div>
    </search>
  )
}
