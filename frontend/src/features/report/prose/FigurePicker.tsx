import { Input } from 'antd'
import { type KeyboardEvent, useId, useMemo, useState } from 'react'
import { isComposing } from '../../../components/isComposing'
import type { CellInput } from '../../../graphql/generated/graphql'
import { cellChoices } from './cellChoices'
import type { EditionForm } from '../form'
import styles from './Prose.module.css'

interface FigurePickerProps {
  form: EditionForm
  value: (ref: string) => CellInput
  /** Words to begin the search with. */
  first: string
  onChoose: (ref: string) => void
  onClose: () => void
}

const inSight = (element: HTMLElement | null) => element?.scrollIntoView?.({ block: 'nearest' })

/** 插入表中数字: finds a cell, or a subtotal, by the words of its row and column, or by its number. */
export function FigurePicker({ form, value, first, onChoose, onClose }: FigurePickerProps) {
  const id = useId()
  const [search, setSearch] = useState(first)
  const [at, setAt] = useState(0)
  const choices = useMemo(() => cellChoices(form, value, search), [form, value, search])

  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return
    const chosen = choices[at]
    if (event.key === 'ArrowDown') setAt(Math.min(choices.length - 1, at + 1))
    else if (event.key === 'ArrowUp') setAt(Math.max(0, at - 1))
    else if (event.key === 'Escape') onClose()
    else if (event.key === 'Enter' && chosen) onChoose(chosen.ref)
    else return
    event.preventDefault()
  }
  return (
    <div className={styles.picker} role="dialog" aria-label="插入表中数字">
      <Input
        // It was asked for with the cursor in the text; the words to search for come next.
        autoFocus
        role="combobox"
        aria-label="按行、列名称或数字查找单元格"
        aria-expanded
        aria-controls={id}
        aria-activedescendant={choices[at] ? `${id}-${at}` : undefined}
        placeholder="查找单元格或小计，如：新收 总计"
        value={search}
        onChange={(event) => {
          setSearch(event.target.value)
          setAt(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div className={styles.choices} id={id} role="listbox" aria-label="单元格" tabIndex={-1}>
        {choices.map(({ ref, label, table, number }, index) => (
          <div
            key={ref}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            ref={index === at ? inSight : undefined}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onChoose(ref)}
            onKeyDown={onKeyDown}
          >
            <span>
              {label}
              <small>{table}</small>
            </span>
            <b>{number ?? '未填'}</b>
          </div>
        ))}
      </div>
      {choices.length === 0 && <p className={styles.hint}>没有找到单元格。</p>}
      <p className={styles.hint}>↑↓ 选择，回车插入，Esc 取消</p>
    </div>
  )
}
