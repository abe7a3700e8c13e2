import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import type { BlockInput } from '../../graphql/generated/graphql'
import { BlockRow } from './BlockRow'
import { useEditing, usePart } from './Editing'
import styles from './Editors.module.css'
import { PartNotice } from './PartNotice'
import { elementIdOf } from './parts'
import { blocksOf } from './pastedProse'
import { useRows } from './useRows'

const paragraph = (text = ''): BlockInput => ({ kind: 'PARAGRAPH', level: null, text })

/** The prose of one section, or of the preamble, piece by piece. */
export function BlocksEditor({ part, label }: { part: 'preamble' | `section:${number}`; label: string }) {
  const { autosave } = useEditing()
  const { value, editable, type } = usePart(part)
  const { rows, set, add, replace, remove, move } = useRows(value, type, (blocks) => blocks)
  const focusNext = useRef<{ key: string; caret: number } | null>(null)
  const box = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const next = focusNext.current
    const area = next && box.current?.querySelector<HTMLTextAreaElement>(`[data-row="${next.key}"] textarea`)
    if (!area) return
    focusNext.current = null
    area.focus()
    area.setSelectionRange(next.caret, next.caret)
  })

  const split = (key: string, block: BlockInput, at: number) => {
    const keys = replace(key, [{ ...block, text: block.text.slice(0, at) }, paragraph(block.text.slice(at))])
    focusNext.current = { key: keys[1] ?? key, caret: 0 }
  }
  const insert = (key: string, block: BlockInput, text: string, from: number, to: number) => {
    const pasted = blocksOf(text)
    const [first, ...others] = pasted
    const last = others.pop()
    if (!first || !last) return false
    const before = block.text.slice(0, from)
    const opening = before === '' ? first : { ...block, text: before + first.text }
    const keys = replace(key, [opening, ...others, { ...last, text: last.text + block.text.slice(to) }])
    focusNext.current = { key: keys.at(-1) ?? key, caret: last.text.length }
    return true
  }
  const drop = (key: string) => {
    const at = rows.findIndex((row) => row.key === key)
    const previous = rows[at - 1]
    if (previous) focusNext.current = { key: previous.key, caret: previous.value.text.length }
    remove(key)
  }

  return (
    // Leaving any of the fields saves what was typed in them.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section id={elementIdOf(part)} tabIndex={-1} className={styles.part} aria-label={label} onBlur={autosave.flush} ref={box}>
      <h3 className={styles.title}>{label}</h3>
      <PartNotice part={part} />
      {rows.length === 0 && <p className={styles.none}>还没有文字。</p>}
      {rows.map(({ key, value: block }, index) => (
        <BlockRow
          key={key}
          rowKey={key}
          block={block}
          name={`${label}第 ${index + 1} 段`}
          editable={editable}
          first={index === 0}
          last={index === rows.length - 1}
          onChange={(next) => set(key, next)}
          onSplit={(at) => split(key, block, at)}
          onPaste={(text, from, to) => insert(key, block, text, from, to)}
          onMove={(by) => move(key, by)}
          onRemove={() => drop(key)}
        />
      ))}
      {editable && (
        <Button type="dashed" onClick={() => add(paragraph())}>
          添加段落
        </Button>
      )}
    </section>
  )
}
