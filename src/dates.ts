import type { PartialDate } from './records/dates.ts'

/** Whether a text is a day, month or year that exists, written `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export function isRealDate(text: string): boolean {
  const [year = 0, month = 1, day = 1] = text.split('-').map(Number)
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return /^\d{4}(-\d\d){0,2}$/.test(text) && month >= 1 && month <= 12 && day >= 1 && day <= last
}

/** Whether one date is not after another, compared at the precision they share. */
export function isUpTo(one: PartialDate, other: PartialDate): boolean {
  const precision = Math.min(one.length, other.length)
  return one.slice(0, precision) <= other.slice(0, precision)
}
