import { halfWidth } from './numberText'

/** A day as people write it, as 2026-06-30; null for nothing written, undefined for what is no day. */
export function readDay(written: string): string | null | undefined {
  const text = halfWidth(written).replaceAll(/\s*([-./年月日])\s*/g, '$1')
  if (text === '') return null
  const [, year, month, day] =
    /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2}|底)[日前]*$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? []
  if (!year || !month || !day) return undefined
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
  const number = day === '底' ? last : Number(day)
  if (Number(month) < 1 || Number(month) > 12 || number < 1 || number > last) return undefined
  return [year, month.padStart(2, '0'), String(number).padStart(2, '0')].join('-')
}
