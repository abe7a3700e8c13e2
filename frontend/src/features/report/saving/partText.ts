import { dayText } from '../../../components/chinaTime'
import type { BlockInput } from '../../../graphql/generated/graphql'
import { measureStatusWord } from '../../../graphql/generated/words/measureStatusWord'
import { textOf } from '../numberText'
import type { PartValue } from '../parts'

/**
 * What a version of a part says, as plain text: one line a paragraph, channel, problem or measure.
 *
 * @param figure what stands where prose refers to a cell
 */
export function partText(value: PartValue, figure: (cell: string) => string): string {
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.map((row) => lineOf(row, figure)).join('\n')
  if ('kind' in value)
    return `${[textOf(value), value.note].filter(Boolean).join('，备注：')}${notAccepted([value.unaccepted])}`
  return Object.values(value).filter(Boolean).join('，')
}

type Row = Exclude<Extract<PartValue, readonly unknown[]>[number], string>

function lineOf(row: Row, figure: (cell: string) => string): string {
  if ('kinds' in row) {
    const categories = row.categories.map(
      ({ name, items, unaccepted }) => `${name} ${items ?? ''}${notAccepted([unaccepted])}`,
    )
    const stated = [row.name, row.items, ...categories].filter((part) => part !== null && part !== undefined).join('，')
    return stated + notAccepted(Object.values(row.unaccepted ?? {}))
  }
  if ('measure' in row) return [row.status && measureStatusWord[row.status], row.note].filter(Boolean).join('：')
  if ('owner' in row)
    return (
      [row.text, row.owner, row.due && dayText(row.due)].filter(Boolean).join('，') +
      notAccepted(Object.values(row.unaccepted ?? {}))
    )
  return 'figures' in row ? written(row, figure) : row.text
}

function notAccepted(texts: readonly (string | null | undefined)[]): string {
  return texts
    .filter((text) => typeof text === 'string')
    .map((text) => `（填的“${text}”没有采用）`)
    .join('')
}

function written({ text, figures }: BlockInput, figure: (cell: string) => string): string {
  let said = '',
    end = 0
  for (const place of [figures ?? []].flat()) {
    said += text.slice(end, place.start) + figure(place.cell)
    end = place.end
  }
  return said + text.slice(end)
}
