import { type KeyboardEvent, type MouseEvent, type ReactNode, useRef, useState } from 'react'
import { useEditing } from '../../report/saving/Editing'
import type { EditionForm } from '../../report/form'
import type { ReturnPart } from '../returnPart'
import { Pointed } from './Pointed'
import styles from './Pointing.module.css'
import { useReturnDraft } from './ReturnDraft'
import { paragraphOf, returnLabel } from '../returnPart'

/**
 * The whole text, in which a reviewer points at a cell, a paragraph or a section's heading to return it or to suggest how it
 * should read; with the arrow keys the same from place to place.
 */
export function Pointing({ form, children }: { form: EditionForm; children: ReactNode }) {
  const draft = useReturnDraft()
  const suggests = useEditing().report.permittedActions.includes('SUGGEST')
  const [part, setPart] = useState<ReturnPart | null>(null)
  const [reached, setReached] = useState<ReturnPart | null>(null)
  const whole = useRef<HTMLDivElement>(null)
  if (!draft && !suggests) return children
  const point = (event: MouseEvent) => {
    if ((event.target as Element).closest('a, button')) return
    const found = partAt(event.target as Element)
    if (found) setPart(found)
  }
  const step = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return
    const by = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key]
    if (by) {
      const next = neighbour(whole.current, reached, by)
      if (next) setReached(next)
    } else if ((event.key === 'Enter' || event.key === ' ') && reached) setPart(reached)
    else return
    event.preventDefault()
  }
  const at = part ?? reached
  return (
    <>
      <p className={styles.hint}>
        点一下单元格、段落或部分标题，可以{[draft && '退回此处', suggests && '建议改法'].filter(Boolean).join('、')}
        。用键盘：移到正文后按方向键逐处选择，按回车打开。
      </p>
      <style>
        {marked(
          (draft?.items ?? []).map((item) => item.part),
          at,
        )}
      </style>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <div
        ref={whole}
        role="group"
        aria-label="全文，按方向键逐处选择，按回车打开"
        // The cursor that goes from place to place with the arrow keys begins here.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        className={`pointing ${styles.whole}`}
        onClick={point}
        onKeyDown={step}
      >
        {children}
      </div>
      <p role="status" className="read-only-aloud">
        {reached && !part && saidOf(form, reached)}
      </p>
      {part && (
        <Pointed
          key={part}
          form={form}
          part={part}
          draft={draft}
          suggests={suggests}
          onClose={() => {
            setPart(null)
            if (reached) whole.current?.focus({ preventScroll: true })
          }}
        />
      )}
    </>
  )
}

const places = '[data-ref], [data-paragraph], section[id^="section-"] > h2'

function neighbour(whole: HTMLElement | null, from: ReturnPart | null, by: number): ReturnPart | null {
  const all = [...(whole?.querySelectorAll<HTMLElement>(places) ?? [])]
  const now = from ? all.findIndex((element) => partAt(element) === from) : by > 0 ? -1 : all.length
  const next = all[now + by]
  next?.scrollIntoView({ block: 'nearest' })
  return next ? partAt(next) : null
}

function saidOf(form: EditionForm, part: ReturnPart): string {
  const element = document.querySelector(selectorOf(part))
  return `${returnLabel(form, part)}：${element?.textContent ?? ''}`
}

function partAt(element: Element): ReturnPart | null {
  const cell = element.closest<HTMLElement>('[data-ref]')?.dataset['ref']
  if (cell) return `cell:${cell}`
  const section = element.closest('section[id^="section-"]')
  const number = Number(/^section-(\d+)$/.exec(section?.id ?? '')?.[1] ?? 0)
  const paragraph = element.closest<HTMLElement>('[data-paragraph]')?.dataset['paragraph']
  if (paragraph) return `paragraph:${number}.${Number(paragraph)}`
  return number > 0 && element.closest('h2') ? `section:${number}` : null
}

function selectorOf(part: ReturnPart): string {
  const paragraph = paragraphOf(part)
  if (paragraph) {
    const within = paragraph.section === 0 ? '.content-view > .prose' : `#section-${paragraph.section} > .prose`
    return `.pointing ${within} [data-paragraph="${paragraph.number}"]`
  }
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
