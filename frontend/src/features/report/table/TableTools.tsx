import { Button, Dropdown } from 'antd'
import { useSyncExternalStore } from 'react'
import { type CellGrid, columnOf, lineOf } from './cellGrid'
import { type Settled, shownNumber } from '../numberText'
import type { Sheet } from './sheet'
import styles from './TableEditor.module.css'
import { isWrongSum, type Totals } from './useTotals'

interface TableToolsProps {
  title: string
  grid: CellGrid
  sheet: Sheet
  /** The cell in hand, or several. */
  selection: readonly string[]
  editable: (ref: string) => boolean
  totals: Totals
  onUndo: () => void
  onRedo: () => void
}

/** Filling several cells at once, always because somebody asked; what was typed and is not accepted is nobody's to fill. */
export function TableTools({ title, grid, sheet, selection, editable, totals, onUndo, onRedo }: TableToolsProps) {
  const canUndo = useSyncExternalStore(sheet.subscribe, sheet.canUndo)
  const canRedo = useSyncExternalStore(sheet.subscribe, sheet.canRedo)
  const at = selection[0]
  const set = (refs: readonly string[], reading: Settled) =>
    sheet.enter(refs.filter(editable).map((ref) => ({ ref, reading })))
  const items = [
    { key: 'selection', label: '选中的空格（Alt+0）', disabled: !at },
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
  const offered = [...totals.suggestions.values()].filter(({ cell }) => editable(cell))
  const wrong = offered.filter((suggestion) => isWrongSum(suggestion, sheet)).length
  const missing = offered.filter(({ cell }) => sheet.isFree(cell)).length

  return (
    // The cell in hand must stay in hand while its tools are used.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      className={styles.tools}
      role="group"
      aria-label={`${title}：填写工具`}
      onMouseDown={(e) => e.preventDefault()}
    >
      {/* Whoever opened the menu by key goes on by key. */}
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus */}
      <Dropdown trigger={['click']} autoFocus menu={{ items, onClick: ({ key }) => totals.zeros(refsOf(key)) }}>
        <Button size="small">空格填 0 ▾</Button>
      </Dropdown>
      {totals.any && (
        <Button size="small" title="Alt+=" onClick={totals.takeAll}>
          填合计{missing + wrong > 0 && `（${missing + wrong} 格${wrong > 0 ? `，其中改正 ${wrong} 格` : ''}）`}
        </Button>
      )}
      <Button size="small" disabled={!at} onClick={() => set(selection, { is: 'notApplicable' })}>
        设为不适用
      </Button>
      <Button size="small" disabled={!at} onClick={() => set(selection, { is: 'blank' })}>
        清空
      </Button>
      <Button size="small" disabled={!canUndo} onClick={onUndo} title="Ctrl+Z">
        撤销
      </Button>
      <Button size="small" disabled={!canRedo} onClick={onRedo} title="Ctrl+Y">
        重做
      </Button>
      {selection.length > 1 && <output className={styles.range}>{rangeText(sheet, selection)}</output>}
    </div>
  )
}

function rangeText(sheet: Sheet, refs: readonly string[]): string {
  const numbers = refs.flatMap((ref) => sheet.value(ref).number ?? [])
  const sum = Number(numbers.reduce((total, number) => total + number, 0).toFixed(6))
  return `选中 ${refs.length} 格${numbers.length > 0 ? `，${numbers.length} 个数之和 ${shownNumber(sum)}` : ''}`
}
