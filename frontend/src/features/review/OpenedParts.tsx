import { Tree } from 'antd'
import { useMemo, useState } from 'react'
import { type EditionForm, sectionTitle } from '../report/form'
import styles from './DeedDialog.module.css'

interface Opened {
  cells: string[]
  sections: number[]
}

interface OpenedPartsProps {
  form: EditionForm
  opened: Opened
  onChange: (opened: Opened) => void
}

/** 退回后开放修改的范围: sections' prose and single cells; nothing chosen means all of it. */
export function OpenedParts({ form, opened, onChange }: OpenedPartsProps) {
  const tree = useMemo(() => treeOf(form), [form])
  const [checked, setChecked] = useState<string[]>([])
  const check = (keys: string[]) => {
    setChecked(keys)
    const of = (prefix: string) => keys.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length))
    onChange({ cells: of('cell:'), sections: of('section:').map(Number) })
  }
  const count = opened.cells.length + opened.sections.length
  return (
    <div>
      <p id="opened-parts">
        只开放以下部分修改（可不选）：
        <strong>{count === 0 ? '全部开放' : `${opened.cells.length} 个单元格、${opened.sections.length} 个部分的文字`}</strong>
      </p>
      <div className={styles.tree}>
        <Tree
          checkable
          selectable={false}
          aria-labelledby="opened-parts"
          treeData={tree}
          checkedKeys={checked}
          onCheck={(keys) => check((Array.isArray(keys) ? keys : keys.checked).map(String))}
        />
      </div>
    </div>
  )
}

function treeOf(form: EditionForm) {
  return form.sections.map((section) => ({
    key: `of-section:${section.number}`,
    title: sectionTitle(section),
    children: [
      { key: `section:${section.number}`, title: '文字' },
      ...form.tables
        .filter((table) => section.tables.includes(table.key))
        .map((table) => ({
          key: `table:${table.key}`,
          title: table.title,
          children: table.rows.map((row) => ({
            key: `row:${table.key}.${row.key}`,
            title: row.label,
            children: table.columns.map((column) => ({
              key: `cell:${table.key}.${row.key}.${column.key}`,
              title: column.label,
            })),
          })),
        })),
    ],
  }))
}
