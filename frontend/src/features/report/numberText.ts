/** What a person's typing in a cell means. */
export type Reading =
  | { is: 'number', number: number }
  | { is: 'blank' }
  | { is: 'notApplicable' }
  | { is: 'unreadable', why: string }

const STANDS_FOR_NOTHING = /^[/\-—–_]+$|^无$/
const THOUSANDS = /^[-+]?\d{1,3}(,\d{3})+(\.\d+)?$/
const PLAIN = /^[-+]?\d+(\.\d+)?$/
const MOST_DIGITS = 15

/** Empty stays blank: nothing becomes a zero by itself, and what is not clearly a number is asked about, not guessed. */
export function readNumber(typed: string): Reading {
  const text = typed.normalize('NFKC').replace(/[\s\u200b]/g, '').replace(/[−﹣]/g, '-')
  if (text === '') return { is: 'blank' }
  if (text === '不适用') return { is: 'notApplicable' }
  if (STANDS_FOR_NOTHING.test(text)) {
    return { is: 'unreadable', why: `“${typed.trim()}”不是数字：没有发生的填 0，不涉及的选“不适用”。` }
  }
  if (!PLAIN.test(text) && !THOUSANDS.test(text)) return { is: 'unreadable', why: whyNot(typed.trim(), text) }
  const digits = text.replace(/,/g, '')
  if (digits.replace(/\D/g, '').replace(/^0+/, '').length > MOST_DIGITS) {
    return { is: 'unreadable', why: `“${typed.trim()}”超过 ${MOST_DIGITS} 位数字。` }
  }
  return { is: 'number', number: Number(digits) }
}

function whyNot(typed: string, text: string): string {
  if (/^[-+]?[\d,]+(\.\d+)?$/.test(text)) return `“${typed}”里的逗号不像千位分隔，请去掉逗号再填。`
  const unit = /^[-+]?[\d,.]*\d([^\d,.].*)$/.exec(text)?.[1]
  if (unit) return `“${typed}”请只填数字，不带“${unit}”。`
  return `“${typed}”不是数字，没有填入。`
}

export function shownNumber(number: number): string {
  return number.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 15 })
}
