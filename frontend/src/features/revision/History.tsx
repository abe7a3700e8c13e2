import { Button } from 'antd'
import { useSearchParams } from 'wouter'
import { useEditing } from '../report/saving/Editing'
import type { GoTo } from '../report/useGoTo'
import { ChooseStates } from './ChooseStates'
import { Comparison } from './Comparison'
import { changesBetween, statesIn } from './contentRef'
import { OpenedRevision } from './OpenedRevision'
import { RevisionList } from './RevisionList'
import styles from './Revisions.module.css'

/** 历史版本: the list, one of them opened (?open=3), or two states compared (?from=3&to=7, ?from=2024:p1&to=7). */
export function History({ goTo }: { goTo: GoTo }) {
  const { report } = useEditing()
  const [search, setSearch] = useSearchParams()
  const open = Number(search.get('open') ?? 0)
  const states = statesIn(report.id, search)
  const back = (
    <Button size="small" onClick={() => setSearch({})}>
      回到版本列表
    </Button>
  )
  const compare = (from: string | number, to: string | number) => setSearch({ from: String(from), to: String(to) })
  if (open > 0) {
    return (
      <>
        <div className={styles.choice}>
          <h2>版本 {open}</h2>
          {back}
        </div>
        <OpenedRevision report={report.id} number={open} />
      </>
    )
  }
  if (states) {
    return (
      <>
        <div className={styles.choice}>
          <h2>{changesBetween(report.id, states)}</h2>
          {back}
        </div>
        <Comparison report={report.id} {...states} goTo={goTo} />
      </>
    )
  }
  return (
    <>
      <h2>历史版本</h2>
      <RevisionList
        report={report.id}
        current={report.revision}
        onOpen={(chosen) => setSearch({ open: String(chosen) })}
        onCompare={compare}
      />
      <ChooseStates report={report.id} current={report.revision} onCompare={compare} />
    </>
  )
}
