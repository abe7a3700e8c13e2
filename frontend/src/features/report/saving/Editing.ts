import { createContext, useContext, useMemo, useSyncExternalStore } from 'react'
import type { Autosave } from './autosave'
import type { EditedReport, Finding } from '../editedReport'
import type { EditionForm } from '../form'
import { type PartKey, type ProsePart, type ValueOf, valueIn } from '../parts'
import type { Change } from './saveQueue'

/** The report open in the editor. */
interface Editing {
  autosave: Autosave
  form: EditionForm
  report: EditedReport
  editable: (key: PartKey) => boolean
  /** Returned with only some cells and sections open. */
  partlyOpen: boolean
  /** A government's report whose figures are sums, which nobody types. */
  summed?: boolean
  /** By cell reference. */
  findings: ReadonlyMap<string, readonly Finding[]>
}

export const EditingContext = createContext<Editing | null>(null)

export function useEditing(): Editing {
  const editing = useContext(EditingContext)
  if (!editing) throw new Error('编辑器之外没有报告')
  return editing
}

interface Part<K extends PartKey> {
  /** As typed, or else as stored. */
  value: ValueOf<K>
  change: Change | undefined
  editable: boolean
  type: (value: ValueOf<K>) => void
}

export function usePart<K extends PartKey>(key: K): Part<K> {
  const { autosave, report, editable } = useEditing()
  const change = useSyncExternalStore(autosave.subscribe, () => autosave.change(key))
  const stored = useMemo(() => valueIn(report.content, key), [report.content, key])
  return {
    value: change ? (change.mine as ValueOf<K>) : stored,
    change,
    editable: editable(key),
    type: (value) => autosave.type(key, value),
  }
}

/** What a partial return left open. */
interface Unlocked {
  cells: readonly string[]
  sections: readonly number[]
  /** Parts that are lists: channels, problems, measures, pastMeasures. */
  lists?: readonly string[]
  /** Of prose of which only some paragraphs were opened; the section null for the preamble. */
  paragraphs?: readonly { section: number | null; numbers: readonly number[] }[]
}

/** What the caller may change: nothing without EDIT; after a partial return only what was opened; never a sum. */
export function editableParts(
  permitted: readonly string[],
  unlocked: Unlocked | null | undefined,
  summed = false,
): (key: PartKey) => boolean {
  if (!permitted.includes('EDIT')) return () => false
  const held = (key: PartKey) => summed && key.startsWith('cell:')
  if (!unlocked) return (key) => !held(key)
  const open = new Set(openedParts(unlocked))
  return (key) => open.has(key) && !held(key)
}

export function openedParts(unlocked: Unlocked): PartKey[] {
  return [
    ...unlocked.sections.map((number) => `section:${number}` as const),
    ...(unlocked.paragraphs ?? []).map(({ section }) => prosePart(section)),
    ...((unlocked.lists ?? []) as PartKey[]),
    ...unlocked.cells.map((ref) => `cell:${ref}` as const),
  ]
}

function prosePart(section: number | null): ProsePart {
  return section === null ? 'preamble' : `section:${section}`
}

/** Which paragraphs of a piece of prose are open, 1 for the first; null where all are, or none. */
export function openedIn(unlocked: Unlocked | null | undefined, part: ProsePart): readonly number[] | null {
  return unlocked?.paragraphs?.find(({ section }) => prosePart(section) === part)?.numbers ?? null
}

/** At the cells they mean; an accepted warning has become a hint that says why, and an empty cell speaks for itself. */
export function findingsByCell(findings: readonly Finding[]): Map<string, Finding[]> {
  const found = new Map<string, Finding[]>()
  for (const finding of findings.filter(({ remaining }) => !remaining).map(asHintIfAccepted)) {
    for (const ref of finding.cells) found.set(ref, [...(found.get(ref) ?? []), finding])
  }
  return found
}

export function asHintIfAccepted(finding: Finding): Finding {
  const { accepted, message } = finding
  return accepted
    ? { ...finding, severity: 'INFO', message: `${message}（${accepted.by}已说明：${accepted.reason}）` }
    : finding
}
