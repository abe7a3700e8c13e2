import { Alert, Button } from 'antd'
import { useSyncExternalStore } from 'react'
import { useEditing } from './Editing'
import { type EditionForm, partLabel } from '../form'
import { ChooseVersion, isShownHere } from './PartNotice'
import { type PartKey } from '../parts'
import { placeOfPart } from '../places'
import type { Change } from './saveQueue'
import type { GoTo } from '../useGoTo'
import { Versions } from './Versions'
import styles from './Versions.module.css'

/** Every part that waits for the person: changed by somebody else too, or refused by the server. */
export function Unsettled({ form, goTo }: { form: EditionForm; goTo: GoTo }) {
  const { autosave } = useEditing()
  const { changes, stop } = useSyncExternalStore(autosave.subscribe, autosave.snapshot)
  const barred = stop?.why === 'notAllowed'
  const open = [...changes].filter(
    ([, { progress }]) => barred || progress.is === 'conflict' || progress.is === 'refused',
  )
  if (open.length === 0) return null
  return (
    <Alert
      type="warning"
      showIcon
      title={
        barred ? `报告已不能修改，以下 ${open.length} 处没有保存` : `有 ${open.length} 处需要您处理，您填写的内容都还在`
      }
      description={
        <ul className={styles.list}>
          {open.map(([key, change]) => (
            <li key={key} className={styles.item}>
              <Button type="link" size="small" onClick={() => goTo(placeOfPart(form, key), key)}>
                {partLabel(form, key)}
              </Button>
              {barred ? <Barred part={key} change={change} /> : <Unsettling part={key} change={change} />}
            </li>
          ))}
        </ul>
      }
    />
  )
}

/** Typed before the report was closed to editing: kept in sight until the person lets it go, or it is opened again. */
function Barred({ part, change }: { part: PartKey; change: Change }) {
  const { autosave } = useEditing()
  return (
    <div>
      <Versions mine={change.mine} theirs={change.base} />
      <Button size="small" onClick={() => autosave.giveUp(part)}>
        放弃
      </Button>
    </div>
  )
}

function Unsettling({ part, change }: { part: PartKey; change: Change }) {
  if (change.progress.is === 'refused') return <span>没有保存：{change.progress.message}</span>
  if (change.progress.is !== 'conflict') return null
  if (isShownHere(part)) return <span>与他人改了同一处，请到该处选择保留哪一份。</span>
  return (
    <div>
      <Versions mine={change.mine} theirs={change.progress.theirs} />
      <ChooseVersion part={part} />
    </div>
  )
}
