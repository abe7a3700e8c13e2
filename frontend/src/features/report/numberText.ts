import { figureText } from '../../components/figures'
import type { CellKind } from '../../graphql/generated/graphql'

/** What a cell can hold, once it is clear what was meant. */
export type Settled = { is: 'number'; number: number } | { is: 'blank' } | { is: 'notApplicable' }

/** One answer to a question about a text. */
export interface Choice {
  label: string
  reading: Settled
}

/** What a person's typing or pasting means; what is not clear comes with the answers one may choose from, if any. */
export type Reading = Settled | { is: 'questioned'; why: string; choices: Choice[] }

/** What may stand in a column; see ColumnForm. */
export interface Measured {
  unit?: string | null
  decimals: number
  signed: boolean
}

const ANYTHING: Measured = { unit: null, decimals: 15, signed: true }
const NOTHING_HAPPENED = /^(?:[/\\\-—–_]+|无|没有|未发生)$/
const NUMBER = String.raw`[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?`
const PLAIN = new RegExp(`^${NUMBER}$`)
const WITH_UNIT = new RegExp(`^(${NUMBER})([千万亿]?)([元件项条份次个宗例]?)$`)
const ROUGHLY = new RegExp(`^(?:约|近|逾|超过?)?(${NUMBER})(?:余|多|左右)?[元件项条份次个宗例]?$`)
const MORE_OR_LESS = /^(增加?|上升|↑|减少?|下降|↓)(\d+(?:\.\d+)?)[件项]?$/
const IN_BRACKETS = /^\((\d+(?:\.\d+)?)\)$/
const SCIENTIFIC = /^[-+]?\d+(?:\.\d+)?[eE][-+]?\d{1,2}$/
const POWER: Record<string, number> = { 千: 3, 万: 4, 亿: 8 }
const MOST_DIGITS = 15

/** Empty stays blank: nothing becomes a zero by itself, and what is not clearly a number is asked about, not guessed. */
export function readNumber(typed: string, column: Measured = ANYTHING): Reading {
  const said = typed.trim()
  const narrow = halfWidth(said)
  const text = narrow.replace(/\s/g, '')
  if (text === '') return { is: 'blank' }
  if (text === '不适用') return { is: 'notApplicable' }
  if (NOTHING_HAPPENED.test(text)) {
    return asked(`“${said}”不是数字：没有发生的填 0，不涉及的选“不适用”。`, [
      zero,
      { label: '不适用', reading: { is: 'notApplicable' } },
      { label: '留空', reading: { is: 'blank' } },
    ])
  }
  if (/\d\s+[\d.,]/.test(narrow)) return apart(text, said, column)
  if (PLAIN.test(text)) return fitting(text.replace(/,/g, ''), said, column)
  return withUnit(text, said, column) ?? otherwise(text, said, column)
}

/** The digits, letters and signs of Chinese typing as others; ① and ² are none, and stay what they are. */
export function halfWidth(text: string): string {
  return text
    .replace(/[\u200b\ufeff]/g, '')
    .replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[−﹣]/g, '-')
    .trim()
}

/** Digits with space between them: thousands, one number torn apart, or several. */
function apart(text: string, said: string, column: Measured): Reading {
  return asked(
    `“${said}”中间有空格，分不清是一个数还是几个数。`,
    PLAIN.test(text) ? fits(text.replace(/,/g, ''), column, (n) => `填 ${n}`) : [],
  )
}

/** The first answer to a stroke or 无, which says that nothing happened. */
export const zero: Choice = { label: '填 0', reading: { is: 'number', number: 0 } }

function asked(why: string, choices: Choice[] = []): Reading {
  return { is: 'questioned', why, choices }
}

/** A clear number, if the column can hold it. */
function fitting(digits: string, said: string, { unit, decimals, signed }: Measured): Reading {
  if (digits.replace(/\D/g, '').replace(/^0+/, '').length > MOST_DIGITS)
    return asked(`“${said}”超过 ${MOST_DIGITS} 位数字。`)
  const number = Number(digits)
  const places = (shownNumber(number).split('.')[1] ?? '').length
  if (places > decimals) {
    return asked(
      decimals === 0
        ? `“${said}”不是整数，本列${unit ? `以“${unit}”计，` : ''}只能填整数。`
        : `“${said}”的小数超过 ${decimals} 位。`,
    )
  }
  if (number < 0 && !signed) return asked(`“${said}”是负数，本列不能填负数。`)
  return { is: 'number', number }
}

/** A number with a unit: the column's own is understood, any other is a question. */
function withUnit(text: string, said: string, column: Measured): Reading | null {
  const [, figure, scale = '', noun = ''] = WITH_UNIT.exec(text) ?? []
  if (figure === undefined) return null
  const digits = figure.replace(/,/g, '')
  const { unit } = column
  if (scale + noun === unit) return fitting(digits, said, column)
  const scaled = shifted(digits, POWER[scale] ?? 0)
  if (unit === '万元') {
    const [inTenThousands, words] =
      noun === '元' ? [shifted(scaled, -4), '折合'] : [scale === '万' ? digits : scaled, '填']
    return asked(
      `“${said}”带有“${scale + noun}”，本列的单位是“万元”。`,
      fits(inTenThousands, column, (n) => `${words} ${n} 万元`),
    )
  }
  if (unit) {
    const own = noun === '' || noun === unit
    return asked(
      own
        ? `“${said}”是 ${shownNumber(Number(scaled))} ${unit}吗？`
        : `“${said}”带有“${scale + noun}”，本列以“${unit}”计。`,
      fits(scaled, column, (n) => `填 ${n}`),
    )
  }
  return asked(`“${said}”带有“${scale + noun}”，表格没有规定单位。`, [
    ...fits(digits, column, (n) => `填 ${n}（略去“${scale + noun}”）`),
    ...(scale ? fits(scaled, column, (n) => `填 ${n}`) : []),
  ])
}

function otherwise(text: string, said: string, column: Measured): Reading {
  if (/^#+$/.test(text)) return asked(`“${said}”是原表列宽不够时的显示，请在原表调宽后再复制。`)
  if (/^#[A-Z/0!?]+$/i.test(text)) return asked(`“${said}”是原表公式的错误，没有填入。`)
  if (/^[-+]?[\d,]+(\.\d+)?$/.test(text)) return asked(`“${said}”里的逗号不像千位分隔，请去掉逗号再填。`)
  if (SCIENTIFIC.test(text))
    return asked(
      `“${said}”是科学计数法，可能已舍去尾数。`,
      fits(text, column, (n) => `填 ${n}`),
    )
  const bracketed = IN_BRACKETS.exec(text)?.[1]
  if (bracketed)
    return asked(`“${said}”带有括号。`, [
      ...fits(`-${bracketed}`, column, (n) => `填 ${n}`),
      ...fits(bracketed, column, (n) => `填 ${n}`),
    ])
  const [, direction = '', change] = MORE_OR_LESS.exec(text) ?? []
  if (change && column !== ANYTHING && column.signed) {
    return asked(
      `“${said}”不是数字：减少的填负数。`,
      fits(/^[减下↓]/.test(direction) ? `-${change}` : change, column, (n) => `填 ${n}`),
    )
  }
  const rough = ROUGHLY.exec(text)?.[1]
  if (rough)
    return asked(
      `“${said}”不是确切的数。`,
      fits(rough.replace(/,/g, ''), column, (n) => `填 ${n}`),
    )
  const unit = /^[-+]?[\d,.]*\d([^\d,.].*)$/.exec(text)?.[1]
  return asked(unit ? `“${said}”请只填数字，不带“${unit}”。` : `“${said}”不是数字，没有填入。`)
}

/** The answer that fills a number in, unless the column cannot hold it. */
function fits(digits: string, column: Measured, label: (number: string) => string): Choice[] {
  const reading = fitting(digits, digits, column)
  return reading.is === 'number' ? [{ label: label(shownNumber(reading.number)), reading }] : []
}

/** Moves the decimal point without binary arithmetic. */
function shifted(digits: string, places: number): string {
  return places === 0 ? digits : shownNumber(Number(`${digits}e${places}`))
}

const plainly = new Intl.NumberFormat('en-US', { useGrouping: false, maximumFractionDigits: 15 })

export function shownNumber(number: number): string {
  return plainly.format(number)
}

/** What a cell says while nobody is in it: its digits in threes. */
export function restingText(cell: { kind: CellKind; number?: number | null | undefined }): string {
  return cell.kind === 'NUMBER' && typeof cell.number === 'number' ? figureText(cell.number) : textOf(cell)
}

/** What a cell says, as it is shown: nothing where it is blank. */
export function textOf({ kind, number }: { kind: CellKind; number?: number | null | undefined }): string {
  switch (kind) {
    case 'NUMBER':
      return typeof number === 'number' ? shownNumber(number) : ''
    case 'NOT_APPLICABLE':
      return '不适用'
    case 'BLANK':
      return ''
  }
}
