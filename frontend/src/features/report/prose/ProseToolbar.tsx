import { Button } from 'antd'
import { redo, redoDepth, undo, undoDepth } from 'prosemirror-history'
import type { Command, EditorState } from 'prosemirror-state'
import styles from './Prose.module.css'
import { become, isKind, proseKinds } from './proseCommands'

interface ProseToolbarProps {
  label: string
  state: EditorState
  run: (command: Command) => void
  onPick: () => void
}

/** What the piece of prose at the cursor is, and what can be done with it. */
export function ProseToolbar({ label, state, run, onPick }: ProseToolbarProps) {
  return (
    // The cursor must stay in the text while its tools are used.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      className={styles.tools}
      role="group"
      aria-label={`${label}：文字工具`}
      onMouseDown={(event) => event.preventDefault()}
    >
      {proseKinds.map((kind) => (
        <Button
          key={kind.label}
          size="small"
          aria-pressed={isKind(state, kind)}
          title={kind.keys}
          onClick={() => run(become(kind))}
        >
          {kind.label}
        </Button>
      ))}
      <Button size="small" title="#，或 Ctrl+Shift+F" onClick={onPick}>
        插入表中数字
      </Button>
      <Button size="small" disabled={undoDepth(state) === 0} title="Ctrl+Z" onClick={() => run(undo)}>
        撤销
      </Button>
      <Button size="small" disabled={redoDepth(state) === 0} title="Ctrl+Y" onClick={() => run(redo)}>
        重做
      </Button>
    </div>
  )
}
