import { Button, Tree } from 'antd'
import { useMemo, useState } from 'react'
import type { EditedContent } from '../../report/editedReport'
import { type EditionForm, sectionTitle } from '../../report/form'
import { useEditing } from '../../report/saving/Editing'
import styles from '../DeedDialog.module.css'
import type { ReturnPart } from '../returnPart'
import type { ReturnDraft } from './ReturnDraft'

/** Every cell and section to choose from, for those who do not point at them in the text. */
export function ReturnTree({ form, draft }: { form: EditionForm; draft: ReturnDraft }) {
  const { report } = useEditing()
  const [open, setOpen] = useState(false)
  const tree = useMemo(() => treeOf(form, report.content), [form, report.content])
  const named = draft.items.map((item) => item.part as string)
  const check = (keys: string[]) => {
    // A section is not chosen by choosing all that stands below it, nor the other way round: they are different things to ask.
    for (const key of keys) if (isPart(key) && !named.includes(key)) draft.put(key)
    for (const key of named) if (isPart(key) && !keys.includes(key)) draft.remove(key)
  }
  return (
    <div className={styles.choose}>
      <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? '收起目录' : '从目录中选择单元格、部分'}
      </Button>
      {open && (
        <div className={styles.tree}>
          <Tree
            checkable
            checkStrictly
            selectable={false}
            aria-label="单元格和部分"
            treeData={tree}
            checkedKeys={named}
            onCheck={(keys) => check((Array.isArray(keys) ? keys : keys.checked).map(String))}
          />
        </div>
      )}
    </div>
  )
}

function isPart(key: string): key is ReturnPart {
  return /^(cell|section|paragraph):/.test(key)
}

function treeOf(form: EditionForm, { preamble, sections }: EditedContent) {
  const blocksOf = (number: number) => sections.find((section) => section.number === number)?.blocks ?? []
  return [
    { key: 'preamble', title: '引言', checkable: false, children: paragraphs(0, preamble) },
    ...form.sections.map((section) => ({
      key: `section:${section.number}`,
      title: sectionTitle(section),
      children: [...tablesOf(form, section), ...paragraphs(section.number, blocksOf(section.number))],
    })),
  ]
}

function paragraphs(section: number, blocks: readonly { text: string }[]) {
  return blocks.map(({ text }, at) => ({
    key: `paragraph:${section}.${at + 1}`,
    title: `第 ${at + 1} 段　${text.slice(0, 24)}${text.length > 24 ? '…' : ''}`,
  }))
}

function tablesOf(form: EditionForm, section: EditionForm['sections'][number]) {
  return form.tables
    .filter((table) => section.tables.includes(table.key))
    .map((table) => ({
      key: `table:${table.key}`,
      title: table.title,
      checkable: false,
      children: table.rows.map((row) => ({
        key: `row:${table.key}.${row.key}`,
        title: row.label,
        checkable: false,
        children: table.columns.map((column) => ({
          key: `cell:${table.key}.${row.key}.${column.key}`,
          title: column.label,
        })),
      })),
    }))
}
