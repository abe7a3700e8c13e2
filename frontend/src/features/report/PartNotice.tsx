import { Alert, Button } from 'antd'
import { useEditing, usePart } from './Editing'
import type { PartKey } from './parts'

/** What stands between a part and being saved: a refusal, or another person's change to the same part. */
export function PartNotice({ part }: { part: PartKey }) {
  const { autosave } = useEditing()
  const { change } = usePart(part)
  if (change?.progress.is === 'refused') {
    return (
      <Alert
        type="error"
        showIcon
        title={`没有保存：${change.progress.message}`}
        action={<Button size="small" onClick={() => autosave.giveUp(part)}>放弃这处修改</Button>}
      />
    )
  }
  if (change?.progress.is === 'conflict') {
    return (
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

/** 以谁的为准. */
export function ChooseVersion({ part }: { part: PartKey }) {
  const { autosave } = useEditing()
  return (
    <>
      <Button size="small" onClick={() => autosave.giveUp(part)}>采用对方的</Button>{' '}
      <Button size="small" type="primary" onClick={() => autosave.keepMine(part)}>以我的为准</Button>
    </>
  )
}
