import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { agencyKindWord } from '../../graphql/generated/words/agencyKindWord'
import { roleWord } from '../../graphql/generated/words/roleWord'
import { seasonOrderWord } from '../../graphql/generated/words/seasonOrderWord'
import { AgencySelect } from '../report/AgencySelect'
import { optionsOf } from '../report/words'
import { isFiltered, type SeasonAsked, statutory, unfiltered } from './seasonFilter'
import styles from './Season.module.css'
import type { TermTotal } from './seasonTotals'

interface SeasonFiltersProps {
  asked: SeasonAsked
  onAsk: (asked: SeasonAsked) => void
  scope: string | null
  terms: readonly TermTotal[]
}

/** Filters of the board; of the late list, by which date and of which kinds. */
export function SeasonFilters({ asked, onAsk, scope, terms }: SeasonFiltersProps) {
  const [typed, setTyped] = useState(asked.search)
  return (
    <search className={styles.filters}>
      <Input.Search
        aria-label="查找机关"
        placeholder="机关名称或代码"
        allowClear
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          if (event.target.value === '') onAsk({ ...asked, search: '' })
        }}
        onSearch={(search) => onAsk({ ...asked, search: search.trim() })}
      />
      <AgencySelect
        label="机关及其下级"
        within={scope}
        value={asked.within}
        all="全部下级"
        onChange={(within) => onAsk({ ...asked, within: within ?? null })}
      />
      <Select
        mode="multiple"
        aria-label="类别"
        placeholder="全部类别"
        allowClear
        value={asked.kinds}
        options={optionsOf(agencyKindWord)}
        onChange={(kinds) => onAsk({ ...asked, kinds })}
      />
      {asked.late && terms.length > 1 && (
        <Select
          aria-label="按哪个时限"
          value={asked.term}
          options={terms.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(term) => onAsk({ ...asked, term })}
        />
      )}
      {!asked.late && (
        <>
          <Select
            aria-label="由谁办理"
            placeholder="全部办理人"
            allowClear
            value={asked.role}
            options={optionsOf(roleWord).filter(({ value }) => value !== 'ADMIN')}
            onChange={(role) => onAsk({ ...asked, role: role ?? null })}
          />
          <Select
            aria-label="排序"
            value={asked.orderBy}
            options={optionsOf(seasonOrderWord).map(({ value, label }) => ({ value, label: `按${label}` }))}
            onChange={(orderBy) => onAsk({ ...asked, orderBy })}
          />
        </>
      )}
      {(isFiltered(asked) || asked.term !== statutory) && (
        <Button
          onClick={() => {
            setTyped('')
            onAsk(unfiltered(asked))
          }}
        >
          清除筛选
        </Button>
      )}
    </search>
  )
}
