import { Alert, Button } from 'antd'
import { useEditing, usePart } from './Editing'
import { canKeepBoth } from './mergedParts'
import type { PartKey } from '../parts'
import { Collided } from './Versions'
import styles from './Versions.module.css'

/** What stands between a part and being saved: a refusal, or another person's change to the same block or entry. */
export function PartNotice({ part }: { part: PartKey }) {
  const { autosave } = useEditing()
  const { change } = usePart(part)
  if (change?.progress.is === 'refused') {
    return (
      <Alert
        type="error"
        showIcon
        title={`没有保存：${change.progress.message}`}
        action={
          <Button size="small" onClick={() => autosave.giveUp(part)}>
            放弃这处修改
          </Button>
        }
      />
    )
  }
  if (change?.progress.is === 'conflict') {
    return isShownHere(part) ? (
      <Alert
        type="warning"
        showIcon
        title="他人刚刚也改了下面的内容，您的修改还在本页，没有保存。本部分的其他改动都会保留。"
        description={
          <>
            <Collided part={part} change={change} theirs={change.progress.theirs} />
            <ChooseVersion part={part} />
          </>
        }
      />
    ) : (
      <Alert
        type="warning"
        showIcon
        title="他人刚刚也保存了这一部分，您的修改还在本页；两个版本的对照见页首。"
        action={<ChooseVersion part={part} />}
      />
    )
  }
  return null
}

/** Whether a part's versions are compared where it is written; those of short ones at the head of the page. */
export function isShownHere(part: PartKey): boolean {
  return canKeepBoth(part) || part === 'pastMeasures'
}

/** 两份都保留, where that can be, or 以谁的为准. */
export function ChooseVersion({ part }: { part: PartKey }) {
  const { autosave } = useEditing()
  const both = canKeepBoth(part)
  return (
    <span className={styles.choices}>
      {both && (
        <Button size="small" type="primary" onClick={() => autosave.choose(part, 'both')}>
          两份都保留
        </Button>
      )}
      <Button size="small" onClick={() => autosave.choose(part, 'mine')}>
        以我的为准
      </Button>
      <Button size="small" onClick={() => autosave.choose(part, 'theirs')}>
        采用对方的
      </Button>
    </span>
  )
}
