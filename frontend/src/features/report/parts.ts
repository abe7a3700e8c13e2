import type {
  BlockInput,
  CellInput,
  ContactInput,
  ContentInput,
  PastMeasureInput,
  UnacceptedInput,
} from '../../graphql/generated/graphql'
import type { EditedContent } from './editedReport'
import {
  channelsIn,
  channelsOut,
  type EditedCell,
  type EditedChannel,
  type EditedMeasure,
  type EditedProblem,
  measuresIn,
  measuresOut,
  problemsIn,
  problemsOut,
  type Sent,
  textAt,
} from './entries'

type EditedBlock = EditedContent['preamble'][number]

/** What is saved as one: cells and sections change one by one, lists as a whole (see ContentInput). */
export type PartKey =
  | 'title'
  | 'preamble'
  | 'contact'
  | 'channels'
  | 'problems'
  | 'measures'
  | 'pastMeasures'
  | `section:${number}`
  | `cell:${string}`

/** The parts that are prose. */
export type ProsePart = 'preamble' | `section:${number}`

export type ValueOf<K extends PartKey> = K extends 'title'
  ? string
  : K extends 'preamble' | `section:${number}`
    ? BlockInput[]
    : K extends 'contact'
      ? ContactInput
      : K extends 'channels'
        ? EditedChannel[]
        : K extends 'problems'
          ? EditedProblem[]
          : K extends 'measures'
            ? EditedMeasure[]
            : K extends 'pastMeasures'
              ? PastMeasureInput[]
              : EditedCell

export type PartValue = ValueOf<PartKey>

/** What a part of saved content says, with what was typed in it and not accepted; see outgoing. */
export function valueIn<K extends PartKey>(content: EditedContent, key: K): ValueOf<K> {
  return read(content, key) as ValueOf<K>
}

function read(content: EditedContent, key: PartKey): PartValue {
  switch (key) {
    case 'title':
      return content.title
    case 'preamble':
      return content.preamble.map(blockIn)
    case 'contact':
      return contact(content.contact)
    case 'channels':
      return channelsIn(content)
    case 'problems':
      return problemsIn(content)
    case 'measures':
      return measuresIn(content)
    case 'pastMeasures':
      return content.pastMeasures.map(({ measure, year, status, note }) => ({ measure, year, status, note }))
    default:
      return key.startsWith('cell:') ? cell(content, key.slice(5)) : section(content, Number(key.slice(8)))
  }
}

/** What stands where a figure's number goes: the server puts the number there, and a number that changed is no change of the prose. */
export const FIGURE = '（待填）'

function blockIn({ kind, level, text, figures }: EditedBlock): BlockInput {
  let written = '',
    end = 0
  const places = figures.map((figure) => {
    written += text.slice(end, figure.start)
    end = figure.end
    const start = written.length
    written += FIGURE
    return { cell: figure.cell, start, end: written.length }
  })
  return { kind, level: level ?? null, text: written + text.slice(end), figures: places }
}

function contact(of: EditedContent['contact']): ContactInput {
  return {
    address: of?.address ?? null,
    postcode: of?.postcode ?? null,
    phone: of?.phone ?? null,
    fax: of?.fax ?? null,
    email: of?.email ?? null,
  }
}

function section(content: EditedContent, number: number): BlockInput[] {
  return content.sections.find((s) => s.number === number)?.blocks.map(blockIn) ?? []
}

function cell(content: EditedContent, ref: string): EditedCell {
  const [table, row] = ref.split('.')
  const found = content.tables
    .find((t) => t.key === table)
    ?.rows.find((r) => r.key === row)
    ?.cells.find((c) => c.ref === ref)
  const unaccepted = textAt(content, ref)
  return {
    ...(found
      ? { ref, kind: found.kind, number: found.number, note: found.note }
      : { ref, kind: 'BLANK' as const, number: null, note: null }),
    ...(unaccepted !== null && { unaccepted }),
  }
}

/** One input, and which part a path in the server's complaint means. */
export interface Outgoing {
  content: ContentInput
  partAt: (path: string) => PartKey | undefined
}

/** Parts as one input: what was accepted as such, and beside it what was not, with what no longer waits dropped. */
export function outgoing(parts: readonly (readonly [PartKey, PartValue])[], stored: EditedContent): Outgoing {
  const content: ContentInput = {}
  const places: [string, PartKey][] = []
  const waiting: UnacceptedInput[] = []
  const wait = (key: PartKey, entries: readonly UnacceptedInput[], isOwn: (place: string) => boolean) => {
    const gone = stored.unaccepted.filter(
      ({ place }) => isOwn(place) && !entries.some((entry) => entry.place === place),
    )
    for (const entry of [...entries, ...gone.map(({ place }) => ({ place, text: null }))]) {
      places.push([`unaccepted[${waiting.length}]`, key])
      waiting.push(entry)
    }
  }
  for (const [key, value] of parts) {
    if (key.startsWith('cell:')) {
      const { unaccepted, ...stated } = value as EditedCell
      const cells = (content.cells ??= []) as CellInput[]
      places.push([`cells[${cells.length}]`, key])
      cells.push(stated)
      wait(
        key,
        typeof unaccepted === 'string' ? [{ place: stated.ref, text: unaccepted }] : [],
        (place) => place === stated.ref,
      )
    } else if (key.startsWith('section:')) {
      const sections = (content.sections ??= []) as { number: number; blocks: BlockInput[] }[]
      places.push([`sections[${sections.length}]`, key])
      sections.push({ number: Number(key.slice(8)), blocks: value as BlockInput[] })
    } else {
      const { list, waiting: entries } = sent(key, value, stored)
      places.push([key, key])
      Object.assign(content, { [key]: list })
      wait(key, entries, (place) => place.startsWith(`${key}.`))
    }
  }
  if (waiting.length > 0) content.unaccepted = waiting
  return {
    content,
    partAt: (path) =>
      places.find(([place]) => path === place || path.startsWith(`${place}.`) || path.startsWith(`${place}[`))?.[1],
  }
}

/** The server's complaints by the part they mean. */
export function complaintsAt(
  problems: { path: string; message: string }[],
  partAt: Outgoing['partAt'],
): Map<PartKey, string> {
  const found = new Map<PartKey, string>()
  for (const { path, message } of problems) {
    const key = partAt(path)
    if (key) found.set(key, [found.get(key), message].filter(Boolean).join(' '))
  }
  return found
}

function sent(
  key: PartKey,
  value: PartValue,
  stored: EditedContent,
): Pick<Sent<unknown>, 'waiting'> & { list: unknown } {
  switch (key) {
    case 'channels':
      return channelsOut(value as EditedChannel[])
    case 'problems':
      return problemsOut(value as EditedProblem[], stored)
    case 'measures':
      return measuresOut(value as EditedMeasure[], stored)
    default:
      return { list: value, waiting: [] }
  }
}

/** The part in which an entry that was not accepted stands; see UnacceptedEntry.place. */
export function partOfPlace(place: string): PartKey {
  const [head = ''] = place.split('.')
  return head === 'channels' || head === 'problems' || head === 'measures' ? head : `cell:${place}`
}

/** Whether two values say the same; a field left out and a null are the same. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b || (a ?? null) === (b ?? null)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  const left = a as Record<string, unknown>,
    right = b as Record<string, unknown>
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].every((key) => same(left[key], right[key]))
}

/** The element that takes the focus when a part is gone to. */
export function elementIdOf(key: PartKey): string {
  return `part-${key}`
}
