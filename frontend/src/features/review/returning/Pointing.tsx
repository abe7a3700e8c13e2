import { Button, Input } from 'antd'
import { type MouseEvent, type ReactNode, useState } from 'react'
import { type EditionForm, partLabel } from '../../report/form'
import styles from './Pointing.module.css'
import type { ReturnPart } from '../reviewing'
import { type ReturnDraft, useReturnDraft } from './ReturnDraft'

/** The whole text, in which who may return the report points at a cell or a section's heading; keys reach the same in the dialog's tree. */
export function Pointing({ form, children }: { form: EditionForm; children: ReactNode }) {
  const draft = useReturnDraft()
  const [part, setPart] = useState<ReturnPart | null>(null)
  if (!draft) return children
  const point = (event: MouseEvent) => {
    const found = partAt(event.target as Element)
    if (found) setPart(found)
  }
  return (
    <>
      <p className={styles.hint}>点一下单元格或部分标题，可以标为退回处。</p>
      <style>
        {marked(
          draft.items.map((item) => item.part),
          part,
        )}
      </style>
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions */}
      <div className={`pointing ${styles.whole}`} onClick={point}>
        {children}
      </div>
      {part && <Pointed key={part} form={form} part={part} draft={draft} onClose={() => setPart(null)} />}
    </>
  )
}

function partAt(element: Element): ReturnPart | null {
  const cell = element.closest<HTMLElement>('[data-ref]')?.dataset['ref']
  if (cell) return `cell:${cell}`
  const heading = element.closest('h2')?.parentElement?.id
  const number = /^section-(\d+)$/.exec(heading ?? '')?.[1]
  return number ? `section:${Number(number)}` : null
}

function selectorOf(part: ReturnPart): string {
  return part.startsWith('cell:')
    ? `.pointing [data-ref=${JSON.stringify(part.slice(5))}]`
    : `.pointing #section-${Number(part.slice(8))} > h2`
}

function marked(parts: readonly ReturnPart[], at: ReturnPart | null): string {
  return [
    ...parts.map((part) => `${selectorOf(part)} { background: #fdecea; box-shadow: inset 0 0 0 2px #b42318 }`),
    ...(at ? [`${selectorOf(at)} { outline: 3px solid #1b4b82 }`] : []),
  ].join('\n')
}

interface PointedProps {
  form: EditionForm
  part: ReturnPart
  draft: ReturnDraft
  onClose: () => void
}

function Pointed({ form, part, draft, onClose }: PointedProps) {
  const named = draft.items.find((item) => item.part === part)
  const [note, setNote] = useState(named?.note ?? '')
  const label = partLabel(form, part)
  return (
    <section className={styles.pointed} aria-label={`退回：${label}`}>
      <strong>{label}</strong>
      <Input.TextArea
        aria-label={`${label}的意见`}
        placeholder="什么地方不对（可不填）"
        autoSize={{ minRows: 1, maxRows: 4 }}
        maxLength={500}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <div className={styles.buttons}>
        <Button
          danger
          type="primary"
          onClick={() => {
            draft.put(part, note.trim())
            onClose()
          }}
        >
          退回此处
        </Button>
        {named && (
          <Button
            onClick={() => {
              draft.remove(part)
              onClose()
            }}
          >
            不退回
          </Button>
        )}
        <Button type="text" onClick={onClose}>
          关闭
        </Button>
      </div>
    </section>
  )
}
