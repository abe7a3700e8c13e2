import { Button } from 'antd'
import { useSearchParams } from 'wouter'
import type { EditionForm } from '../report/form'
import { useEditing } from '../report/Editing'
import type { GoTo } from '../report/useGoTo'
import { Comparison } from './Comparison'
import { OpenedRevision } from './OpenedRevision'
import { RevisionList } from './RevisionList'
import styles from './Revisions.module.css'

/** 历史版本: the list, one of them opened (?open=3), or two compared (?from=3&to=7). */
export function History({ form, goTo }: { form: EditionForm; goTo: GoTo }) {
  const { report } = useEditing()
  const [search, setSearch] = useSearchParams()
  const number = (name: string) => Number(search.get(name) ?? 0)
  const open = number('open')
  const from = number('from')
  const to = number('to')
  const back = <Button size="small" onClick={() => setSearch({})}>回到版本列表</Button>
  if (open > 0) {
    return (
      <>
        <div className={styles.choice}><h2>版本 {open}</h2>{back}</div>
        <OpenedRevision report={report.id} number={open} />
      </>
    )
  }
  if (from > 0 && to > 0) {
    return (
      <>
        <div className={styles.choice}><h2>版本 {from} 与版本 {to} 的变动</h2>{back}</div>
        <Comparison report={report.id} form={form} from={from} to={to} goTo={goTo} />
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
        onCompare={(earlier, later) => setSearch({ from: String(earlier), to: String(later) })}
      />
    </>
  )
}
