import { Button, Dropdown } from 'antd'
import type { CellInput } from '../../graphql/generated/graphql'
import { type CellGrid, columnOf, lineOf } from './cellGrid'
import { useEditing } from './Editing'
import type { TableForm } from './form'
import { valueIn } from './parts'
import styles from './TableEditor.module.css'

interface TableToolsProps {
  table: TableForm
  grid: CellGrid
  /** The cell in hand, or several. */
  selection: readonly string[]
}

/** Filling several cells at once, always because somebody asked: zeros go into blank cells only. */
export function TableTools({ table, grid, selection }: TableToolsProps) {
  const { autosave, report, editable } = useEditing()
  const at = selection[0]
  const value = (ref: string) =>
    (autosave.change(`cell:${ref}`)?.mine ?? valueIn(report.content, `cell:${ref}`)) as CellInput
  const set = (refs: readonly string[], kind: CellInput['kind'], number: number | null, only?: CellInput['kind']) => {
    for (const ref of refs) {
      if (editable(`cell:${ref}`) && (!only || value(ref).kind === only)) {
        autosave.type(`cell:${ref}`, { ...value(ref), kind, number })
      }
    }
  }
  if (!grid.flat().some((ref) => editable(`cell:${ref}`))) return null

  const zero = (refs: readonly string[]) => set(refs, 'NUMBER', 0, 'BLANK')
  const items = [
    { key: 'selection', label: '选中的空格', disabled: !at },
    { key: 'line', label: '本行空格', disabled: !at },
    { key: 'column', label: '本列空格', disabled: !at },
    { key: 'table', label: '全表空格' },
  ]
  const refsOf = (key: string): readonly string[] => {
    if (key === 'table') return grid.flat()
    if (!at) return []
    if (key === 'selection') return selection
    return key === 'line' ? lineOf(grid, at) : columnOf(grid, at)
  }

  return (
    // The cell in hand must stay in hand while its tools are used.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div className={styles.tools} role="group" aria-label={`${table.title}：填写工具`} onMouseDown={(e) => e.preventDefault()}>
      <Dropdown trigger={['click']} menu={{ items, onClick: ({ key }) => zero(refsOf(key)) }}>
        <Button size="small">空格填 0 ▾</Button>
      </Dropdown>
      <Button size="small" disabled={!at} onClick={() => set(selection, 'NOT_APPLICABLE', null)}>
        设为不适用
      </Button>
      <Button size="small" disabled={!at} onClick={() => set(selection, 'BLANK', null)}>
        清空
      </Button>
    </div>
  )
}
