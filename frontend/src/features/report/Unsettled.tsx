import { Alert, Button } from 'antd'
import { useSyncExternalStore } from 'react'
import { textOf } from './CellField'
import { useEditing } from './Editing'
import { type EditionForm, partLabel } from './form'
import { ChooseVersion } from './PartNotice'
import type { PartKey, PartValue } from './parts'
import { placeOfPart } from './places'
import type { Change } from './saveQueue'
import type { GoTo } from './useGoTo'
import styles from './Unsettled.module.css'

/** Every part that waits for the person: changed by somebody else too, or refused by the server. */
export function Unsettled({ form, goTo }: { form: EditionForm; goTo: GoTo }) {
  const { autosave } = useEditing()
  const { changes } = useSyncExternalStore(autosave.subscribe, autosave.snapshot)
  const open = [...changes].filter(([, { progress }]) => progress.is === 'conflict' || progress.is === 'refused')
  if (open.length === 0) return null
  return (
    <Alert
      type="warning"
      showIcon
      title={`有 ${open.length} 处需要您处理，您填写的内容都还在`}
      description={
        <ul className={styles.list}>
          {open.map(([key, change]) => (
            <li key={key} className={styles.item}>
              <Button type="link" size="small" onClick={() => goTo(placeOfPart(form, key), key)}>
                {partLabel(form, key)}
              </Button>
              <Unsettling part={key} change={change} />
            </li>
          ))}
        </ul>
      }
    />
  )
}

function Unsettling({ part, change }: { part: PartKey; change: Change }) {
  if (change.progress.is === 'refused') return <span>没有保存：{change.progress.message}</span>
  if (change.progress.is !== 'conflict') return null
  return (
    <div>
      <dl className={styles.versions}>
        <dt>您填写的</dt>
        <dd>{shown(change.mine)}</dd>
        <dt>他人保存的</dt>
        <dd>{shown(change.progress.theirs)}</dd>
      </dl>
      <ChooseVersion part={part} />
    </div>
  )
}

/** A part in one line of plain text, enough to tell two versions apart. */
function shown(value: PartValue): string {
  if (typeof value === 'string') return value || '（空）'
  if (Array.isArray(value)) {
    return value.map((row) => ('text' in row ? row.text : `${row.name} ${row.items ?? ''}`)).join(' / ') || '（空）'
  }
  if ('kind' in value) return textOf(value) || '（空）'
  return Object.values(value).filter(Boolean).join('，') || '（空）'
}
