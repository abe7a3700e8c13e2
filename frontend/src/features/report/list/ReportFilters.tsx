import { Button, Checkbox, Input, Select } from 'antd'
import { useState } from 'react'
import type { ReportStatus } from '../../../graphql/generated/graphql'
import { reportStatusWord } from '../../../graphql/generated/words/reportStatusWord'
import { nothingToChoose } from '../../account/NotRead'
import { AgencySelect } from '../AgencySelect'
import { anything, isAnything, type ReportsAsked } from './asked'
import styles from './ReportFilters.module.css'
import { useReportYears } from '../useReportYears'
import { optionsOf } from '../words'

interface ReportFiltersProps {
  asked: ReportsAsked
  onChange: (asked: ReportsAsked) => void
}

export function ReportFilters({ asked, onChange }: ReportFiltersProps) {
  const known = useReportYears()
  return (
    <search className={styles.filters}>
      <Words asked={asked.search} onAsk={(search) => onChange({ ...asked, search })} />
      <Checkbox checked={asked.mine} onChange={(event) => onChange({ ...asked, mine: event.target.checked })}>
        待我办理
      </Checkbox>
      <Select<ReportStatus[]>
        mode="multiple"
        className={styles.status ?? ''}
        aria-label="状态"
        placeholder="全部状态"
        allowClear
        value={[...asked.status]}
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
      {!isAnything(asked) && <Button onClick={() => onChange(anything)}>清除条件</Button>}
    </search>
  )
}

/** Asked for when they are done: with Enter, the button, or by emptying the field. */
function Words({ asked, onAsk }: { asked: string; onAsk: (words: string) => void }) {
  const [typed, setTyped] = useState(asked)
  // Conditions cleared, or another address: what is looked for now is what the field says.
  const [before, setBefore] = useState(asked)
  if (before !== asked) {
    setBefore(asked)
    setTyped(asked)
  }
  return (
    <Input.Search
      className={styles.words ?? ''}
      aria-label="机关名称、代码或年份"
      placeholder="机关名称、代码或年份"
      allowClear
      maxLength={100}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onSearch={(words) => onAsk(words.trim())}
    />
  )
}
