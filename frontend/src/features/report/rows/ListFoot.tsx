import { Button } from 'antd'
import styles from '../Editors.module.css'

interface ListFootProps {
  /** What one more of the list is called on its button. */
  add: string
  onAdd: () => void
  /** Null when there is nothing to take back. */
  onUndo: (() => void) | null
}

/** Below a list that is being written. */
export function ListFoot({ add, onAdd, onUndo }: ListFootProps) {
  return (
    <div className={styles.foot}>
      <Button type="dashed" onClick={onAdd}>
        {add}
      </Button>
      {onUndo && (
        <Button type="text" onClick={onUndo}>
          撤销
        </Button>
      )}
    </div>
  )
}
