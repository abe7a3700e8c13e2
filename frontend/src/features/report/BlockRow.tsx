import { Button, Input, Select } from 'antd'
import type { ClipboardEvent, KeyboardEvent } from 'react'
import type { BlockInput, BlockKind } from '../../graphql/generated/graphql'
import styles from './Editors.module.css'

interface BlockRowProps {
  rowKey: string
  block: BlockInput
  /** What a screen reader calls it. */
  name: string
  editable: boolean
  first: boolean
  last: boolean
  onChange: (block: BlockInput) => void
  onSplit: (at: number) => void
  /** Whether the text was taken as several pieces. */
  onPaste: (text: string, from: number, to: number) => boolean
  onMove: (by: -1 | 1) => void
  onRemove: () => void
}

const kinds = [
  { value: 'HEADING-1', label: '标题一级' },
  { value: 'HEADING-2', label: '标题二级' },
  { value: 'PARAGRAPH', label: '段落' },
  { value: 'ITEM-1', label: '列举项' },
]

/** One piece of prose: what it is, its text, and its place among the others. */
export function BlockRow(props: BlockRowProps) {
  const { rowKey, block, name, editable, first, last, onChange, onMove, onRemove } = props
  const changeKind = (chosen: string) => {
    const [kind, level] = chosen.split('-')
    onChange({ ...block, kind: kind as BlockKind, level: level ? Number(level) : null })
  }
  return (
    <div className={styles.block} data-row={rowKey} data-kind={block.kind}>
      <div className={styles.kind}>
        <Select
          size="small"
          aria-label={`${name}的类型`}
          value={chosenKind(block)}
          options={kinds}
          disabled={!editable}
          onChange={changeKind}
        />
      </div>
      <div className={styles.text}>
        <Input.TextArea
          aria-label={name}
          autoSize={{ minRows: 1 }}
          readOnly={!editable}
          value={block.text}
          placeholder="在此填写，可从 Word 粘贴多段文字"
          onChange={(event) => onChange({ ...block, text: event.target.value })}
          onKeyDown={(event) => onKeyDown(event, props)}
          onPaste={(event) => onPaste(event, props)}
        />
      </div>
      {editable && (
        <div className={styles.moves}>
          <Button size="small" type="text" aria-label={`上移${name}`} disabled={first} onClick={() => onMove(-1)}>↑</Button>
          <Button size="small" type="text" aria-label={`下移${name}`} disabled={last} onClick={() => onMove(1)}>↓</Button>
          <Button size="small" type="text" danger aria-label={`删除${name}`} onClick={onRemove}>✕</Button>
        </div>
      )}
    </div>
  )
}

function chosenKind({ kind, level }: BlockInput): string {
  if (kind === 'PARAGRAPH') return kind
  return kind === 'HEADING' ? `HEADING-${level === 1 ? 1 : 2}` : 'ITEM-1'
}

/** A line break starts the next piece; deleting an empty piece goes back to the one before. */
function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>, { editable, block, onSplit, onRemove }: BlockRowProps) {
  if (!editable || event.nativeEvent.isComposing) return
  if (event.key === 'Enter' && !event.shiftKey) {
    event.preventDefault()
    onSplit(event.currentTarget.selectionStart)
  } else if (event.key === 'Backspace' && block.text === '') {
    event.preventDefault()
    onRemove()
  }
}

function onPaste(event: ClipboardEvent<HTMLTextAreaElement>, { editable, onPaste: take }: BlockRowProps) {
  const { selectionStart, selectionEnd } = event.currentTarget
  if (editable && take(event.clipboardData.getData('text/plain'), selectionStart, selectionEnd)) event.preventDefault()
}
