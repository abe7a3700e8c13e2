import type { Conclusion } from '../../graphql/generated/graphql'
import type { EditedContent, Finding } from '../report/editedReport'
import type { EditionForm } from '../report/form'
import type { PartKey } from '../report/parts'
import { partOfReturn, proseAt, type ReturnItem, type ReturnPart } from './returnPart'
import type { Step } from './ReviewSteps'

/** What is decided of one thing the rules found. */
export interface Decided {
  /** Null while nobody has said. */
  fit: boolean | null
  /** Why it may be public. */
  reason: string
}

/** 保密审查意见 as it is being filled in. */
export interface ClearanceDraft {
  decided: Readonly<Record<string, Decided>>
  /** As chosen; null where it follows from what was decided. */
  chosen: Conclusion | null
}

const undecided: Decided = { fit: null, reason: '' }

/** What was decided in an earlier round of the same finding stands there to be confirmed. */
export function beginClearance(step: Step | undefined): ClearanceDraft {
  const before = step?.voided?.clearance?.decisions ?? []
  return {
    chosen: null,
    decided: Object.fromEntries(
      (step?.toClear ?? []).flatMap(({ key }) => {
        const said = before.find(({ finding }) => finding === key)
        return said ? [[key, { fit: true, reason: said.reason }]] : []
      }),
    ),
  }
}

export function decidedOf({ decided }: ClearanceDraft, { key }: Finding): Decided {
  return decided[key] ?? undecided
}

export function conclusionOf(draft: ClearanceDraft, findings: readonly Finding[]): Conclusion {
  return draft.chosen ?? (findings.some((finding) => decidedOf(draft, finding).fit === false) ? 'REDACT' : 'PUBLIC')
}

/** Whether all is decided, and with the reasons that takes. */
export function isComplete(draft: ClearanceDraft, findings: readonly Finding[]): boolean {
  const conclusion = conclusionOf(draft, findings)
  return findings.every((finding) => {
    const { fit, reason } = decidedOf(draft, finding)
    return fit === false ? conclusion !== 'PUBLIC' : fit === true ? reason.trim() !== '' : conclusion === 'WITHHOLD'
  })
}

/** What is to be taken out, as a return names it; none where a return cannot name the place of one, so that all is open. */
export function itemsOf(
  form: EditionForm,
  content: EditedContent,
  draft: ClearanceDraft,
  findings: readonly Finding[],
): ReturnItem[] {
  const items = new Map<ReturnPart, string>()
  for (const finding of findings.filter((one) => decidedOf(draft, one).fit === false)) {
    const part = placeOf(form, content, finding)
    if (!part) return []
    const said = `须删去或者处理：${finding.message}`
    items.set(part, `${items.has(part) ? `${items.get(part)}\n` : ''}${said}`.slice(0, 500))
  }
  return [...items].map(([part, note]) => ({ part, note }))
}

function placeOf(form: EditionForm, content: EditedContent, finding: Finding): ReturnPart | null {
  const { cells, section, excerpt, channel, part } = finding
  if (cells[0]) return `cell:${cells[0]}`
  if (channel) return partOfReturn(form, 'channels')
  if (part === 'preamble') return paragraphIn(content, 0, excerpt)
  if (part && part !== 'preamble') return partOfReturn(form, part as PartKey)
  if (typeof section !== 'number') return null
  return paragraphIn(content, section, excerpt) ?? `section:${section}`
}

function paragraphIn(content: EditedContent, section: number, excerpt: string | null | undefined): ReturnPart | null {
  const at = excerpt ? proseAt(content, section).findIndex(({ text }) => text.includes(excerpt)) : -1
  return at < 0 ? null : `paragraph:${section}.${at + 1}`
}
