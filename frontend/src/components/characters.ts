/**
 * 文字 as it may be kept, as the server has it (its class Characters): what nobody sees goes, odd spaces become plain ones, half
 * a character or one that turns the order of others round becomes � where the person sees it.
 */

/** A stretch of a text that is not kept as it is. */
export interface Edit {
  from: number
  to: number
  put: string
}

const ordinary = /^[\n -~·\u2010-\u2027\u3000-\u3163\u3165-\u9fff\uff01-\uff9f]*$/
const unreadable = /^[\p{Cs}\p{Noncharacter_Code_Point}\u202b\u202d\u202e\u2067]$/u
const lineEnd = /^[\n\f\v\r\u0085\u2028\u2029]$/
const space = /^[\t\u2800\p{Zs}]$/u
// oxlint-disable-next-line no-misleading-character-class
const variant = /^[\u180b-\u180f\ufe00-\ufe0f\u{e0100}-\u{e01ef}]$/u
const empty = /^(?:\u034f|[\p{Cf}\p{Cc}\u115f\u1160\u17b4\u17b5\u3164\uffa0\ufffc])$/u
const picture = /^[\u0080-\u{10ffff}]$/u
const pictographic = /^\p{Extended_Pictographic}$/u
const han = /^\p{Script=Han}$/u
/** Scripts whose letters no invisible sign ever joins or parts. */
const plain = /^[\p{Script=Han}\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}\p{Cn}\p{Co}\p{Cs}]?$/u

export function editsOf(text: string): Edit[] {
  if (ordinary.test(text)) return []
  const edits: Edit[] = []
  const characters = [...text]
  let from = 0,
    before = ''
  characters.forEach((character, place) => {
    const to = from + character.length
    const put = kept(character, before, characters[place + 1] ?? '')
    if (put !== character) edits.push({ from, to, put })
    if (put !== '') before = put
    from = to
  })
  return edits
}

function kept(character: string, before: string, after: string): string {
  if (unreadable.test(character)) return '\ufffd'
  if (lineEnd.test(character)) return character === '\r' && after === '\n' ? '' : '\n'
  if (space.test(character)) return character === '\u3000' ? character : ' '
  const invisible = empty.test(character) || variant.test(character)
  return invisible && !chooses(before, character, after) ? '' : character
}

/** Whether an invisible sign decides how its neighbours are drawn: a variant, an emoji made of several, Uyghur letters. */
function chooses(before: string, character: string, after: string): boolean {
  const isVariant = variant.test(character)
  if (isVariant && (han.test(before) || isPicture(before) || after === '\u20e3')) return true
  return (character === '\u200d' && isPicture(after)) || (!plain.test(before) && (isVariant || !plain.test(after)))
}

const isPicture = (character: string) => picture.test(character) && pictographic.test(character)

export function kempt(text: string): string {
  return editsOf(text).reduceRight((sofar, { from, to, put }) => sofar.slice(0, from) + put + sofar.slice(to), text)
}

/** A value with every text in it as it may be kept; the places of figures follow their text. */
export function allKempt<T>(value: T): T {
  return look(value) as T
}

function look(value: unknown): unknown {
  if (typeof value === 'string') return kempt(value)
  if (Array.isArray(value)) return value.map(look)
  if (typeof value !== 'object' || value === null) return value
  const all = Object.fromEntries(Object.entries(value).map(([name, one]) => [name, look(one)]))
  const { text, figures } = value as { text?: unknown; figures?: unknown }
  if (typeof text === 'string' && Array.isArray(figures)) all['figures'] = followed(figures as Place[], editsOf(text))
  return all
}

interface Place {
  start: number
  end: number
}

function followed(places: readonly Place[], edits: readonly Edit[]): Place[] {
  const now = (place: number) =>
    edits.filter(({ to }) => to <= place).reduce((sum, { from, to, put }) => sum + put.length - (to - from), place)
  return places.map((place) => ({ ...place, start: now(place.start), end: now(place.end) }))
}
