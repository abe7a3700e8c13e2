import type {
  CellInput,
  ChannelInput,
  MeasureInput,
  ProblemInput,
  UnacceptedInput,
} from '../../graphql/generated/graphql'
import type { EditedContent } from './editedReport'
import { readDay } from './readDay'

/*
 * 未采用的输入: what was typed and cannot stand where it was. The server holds it beside the content, by its place; in the
 * editor it goes with the value of its part, so that it is saved, kept, taken back and told apart from another person's
 * as that is.
 */

/** By field, e.g. items or due. */
type Texts = Readonly<Record<string, string>>

export type EditedCell = CellInput & { unaccepted?: string | null }

export interface EditedCategory {
  name: string
  /** Null while it is not said: the category is not in the report then. */
  items: number | null
  unaccepted?: string
}

/** Whether anything of it was filled in; what is not stated is not sent, and not counted in the places of those after it. */
export function isStated({ name, items, unaccepted }: EditedCategory): boolean {
  return name !== '' || items !== null || unaccepted !== undefined
}

export type EditedChannel = Omit<ChannelInput, 'categories'> & { categories: EditedCategory[]; unaccepted?: Texts }

/** Without a text that is there: emptied, which is no way to remove it. */
export type EditedProblem = ProblemInput

export type EditedMeasure = MeasureInput & { unaccepted?: Texts }

const prefixes = ['channels', 'problems', 'measures'] as const

export function textAt({ unaccepted }: EditedContent, place: string): string | null {
  return unaccepted.find((one) => one.place === place)?.text ?? null
}

/** The texts of a row with another, or without one. */
export function withText(texts: Texts | undefined, field: string, text: string | null): { unaccepted?: Texts } {
  const { [field]: _, ...others } = texts ?? {}
  const next = text === null ? others : { ...others, [field]: text }
  return Object.keys(next).length > 0 ? { unaccepted: next } : {}
}

function only(texts: Texts, fields: string[]): { unaccepted?: Texts } {
  const found = Object.entries(texts).filter(([field]) => fields.includes(field))
  return found.length > 0 ? { unaccepted: Object.fromEntries(found) } : {}
}

/** Of one list: by row, by field. */
function rowsOf(content: EditedContent, list: (typeof prefixes)[number]): Map<string, Record<string, string>> {
  const rows = new Map<string, Record<string, string>>()
  for (const { place, text } of content.unaccepted) {
    const [head, id = '', ...field] = place.split('.')
    if (head === list) rows.set(id, { ...rows.get(id), [field.join('.')]: text })
  }
  return rows
}

export function channelsIn(content: EditedContent): EditedChannel[] {
  const waiting = rowsOf(content, 'channels')
  return content.channels.map(({ id, name, kinds, items, previousItems, categories }) => {
    const texts = waiting.get(id) ?? {}
    return {
      id,
      name,
      kinds,
      items,
      previousItems,
      categories: categoriesIn(
        categories.map((category) => ({ name: category.name, items: category.items })),
        texts,
      ),
      ...only(texts, ['items', 'previousItems']),
    }
  })
}

/** A category that waits with its name is not in the stored list; the others are numbered with it in between. */
function categoriesIn(stored: EditedCategory[], texts: Record<string, string>): EditedCategory[] {
  const categories = [...stored]
  // Their places are digits, so they come in the order of their numbers.
  const numbered: Record<number, { name?: string; items?: string }> = {}
  for (const [field, text] of Object.entries(texts)) {
    const [, index, what] = /^categories\.(\d+)\.(name|items)$/.exec(field) ?? []
    if (index && what) numbered[Number(index)] = { ...numbered[Number(index)], [what]: text }
  }
  for (const [index, { name }] of Object.entries(numbered))
    if (name !== undefined) categories.splice(Number(index), 0, { name, items: null })
  for (const [index, { items }] of Object.entries(numbered)) {
    const category = categories[Number(index)]
    if (category && items !== undefined) categories[Number(index)] = { ...category, unaccepted: items }
  }
  return categories
}

export function problemsIn(content: EditedContent): EditedProblem[] {
  return content.problems.map(({ id, text }) => ({ id, text: textAt(content, `problems.${id}.text`) ?? text }))
}

export function measuresIn(content: EditedContent): EditedMeasure[] {
  const waiting = rowsOf(content, 'measures')
  const stored = content.measures.map(({ id, text, problems, owner, due, status }) => {
    const texts = waiting.get(id) ?? {}
    waiting.delete(id)
    return {
      id,
      text: texts['text'] ?? text,
      problems: problems.map((problem) => problem.id),
      owner,
      due,
      status,
      ...only(texts, ['due']),
    }
  })
  return [...stored, ...[...waiting].map(([id, texts]) => unfinishedMeasure(id, texts))]
}

function unfinishedMeasure(id: string, texts: Record<string, string>): EditedMeasure {
  const due = readDay(texts['due'] ?? '')
  return {
    id,
    text: texts['text'] ?? '',
    problems: texts['problems']?.split(',') ?? [],
    owner: texts['owner'] ?? null,
    due: due ?? null,
    status: (texts['status'] as EditedMeasure['status']) ?? 'PLANNED',
    ...(due === undefined && only(texts, ['due'])),
  }
}

/** A list as it is sent: what can be in it, and what waits. */
export interface Sent<T> {
  list: T[]
  waiting: UnacceptedInput[]
}

export function channelsOut(channels: readonly EditedChannel[]): Sent<ChannelInput> {
  return {
    list: channels.map(({ id, name, kinds, items, previousItems, categories }) => ({
      id,
      name,
      kinds,
      items,
      previousItems,
      categories: categories.flatMap((category) =>
        category.items === null ? [] : [{ name: category.name, items: category.items }],
      ),
    })),
    waiting: channels.flatMap(({ id, unaccepted, categories }) => [
      ...placed(`channels.${id}`, unaccepted ?? {}),
      ...categories.flatMap(({ name, items, unaccepted: text }, index) =>
        placed(`channels.${id}.categories.${index}`, {
          ...(items === null && { name }),
          ...(text !== undefined && { items: text }),
        }),
      ),
    ]),
  }
}

export function problemsOut(problems: readonly EditedProblem[], stored: EditedContent): Sent<ProblemInput> {
  const before = new Map(stored.problems.map(({ id, text }) => [id, text]))
  const isEmptied = ({ text }: EditedProblem) => text.trim() === ''
  return {
    list: problems.flatMap((problem) => {
      const text = isEmptied(problem) ? before.get(problem.id ?? '') : problem.text
      return text === undefined ? [] : [{ ...problem, text }]
    }),
    waiting: problems.filter(isEmptied).flatMap(({ id, text }) => placed(`problems.${id}`, { text })),
  }
}

export function measuresOut(measures: readonly EditedMeasure[], stored: EditedContent): Sent<MeasureInput> {
  const before = new Map(stored.measures.map(({ id, text }) => [id, text]))
  const list: MeasureInput[] = []
  const waiting: UnacceptedInput[] = []
  for (const { unaccepted, ...measure } of measures) {
    const text = measure.text.trim() === '' ? before.get(measure.id ?? '') : measure.text
    const due = unaccepted?.['due']
    if (text === undefined) {
      const fields = {
        text: measure.text,
        problems: [measure.problems ?? []].flat().join(','),
        owner: measure.owner,
        due: due ?? measure.due,
        status: measure.status === 'PLANNED' ? null : measure.status,
      }
      waiting.push(...placed(`measures.${measure.id}`, fields).filter((field) => field.text))
    } else {
      list.push({ ...measure, text })
      waiting.push(
        ...placed(`measures.${measure.id}`, {
          ...(text !== measure.text && { text: measure.text }),
          ...(due !== undefined && { due }),
        }),
      )
    }
  }
  return { list, waiting }
}

function placed(row: string, texts: Record<string, string | null | undefined>): { place: string; text: string }[] {
  return Object.entries(texts).map(([field, text]) => ({ place: `${row}.${field}`, text: text ?? '' }))
}
