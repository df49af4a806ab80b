import { isRealDate } from '../../../dates.ts'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** A date as it was understood. */
export interface ReadDate {
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
  readonly date: string
  /** Whether day and month can be read both ways, so that the year alone is known. */
  readonly isAmbiguous?: true
}

const fullMonths = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
  'sept'
]

/** The number of a month by its name or the start of it; 0 for any other word. */
const monthNamed = (word: string): number =>
  months.includes(word) || fullMonths.includes(word) ? months.indexOf(word.slice(0, 3)) + 1 : 0

const dated = (year: string, month: number, day?: string): ReadDate | undefined => {
  const parts = [month, ...(day === undefined ? [] : [Number(day)])].map((part) => String(part).padStart(2, '0'))
  const date = [year, ...parts].join('-')
  return isRealDate(date) ? { date } : undefined
}

/** A date in one of its many forms; undefined where a text is more than a date, or the day does not exist. */
export function dateIn(text: string): ReadDate | undefined {
  const plain = text
    .toLowerCase()
    .replace(/[*_"]/g, '')
    .replace(/^(?:last )?(?:updated|modified)(?: on)? /, '')
    .trim()
    .replace(/[.]$/, '')
  if (plain.length > 40) return undefined
  const iso = /^(\d{4})(?:[-/.](\d\d?)(?:[-/.](\d\d?))?)?$/.exec(plain)
  if (iso) return iso[2] === undefined ? yearOf(iso[1]) : dated(iso[1] ?? '', Number(iso[2]), iso[3])
  const numeric = /^(\d\d?)[ ./-](\d\d?)[ ./-](\d{4})$/.exec(plain)
  if (numeric) return dayAndMonth(Number(numeric[1]), Number(numeric[2]), numeric[3] ?? '')
  const words = plain.split(/[\s,./-]+/).filter((word) => word !== 'of' && word !== '' && word !== 'the')
  const year = words.find((word) => /^(?:19|20)\d\d$/.test(word))
  const month = words.map(monthNamed).find((one) => one > 0)
  const day = words.flatMap((word) => /^(\d\d?)(?:st|nd|rd|th)?$/.exec(word)?.[1] ?? [])
  const isWhole = words.length === 2 + day.length && day.length < 2
  return year !== undefined && month !== undefined && isWhole ? dated(year, month, day[0]) : undefined
}

const yearOf = (year = ''): ReadDate | undefined => (/^(?:19|20)/.test(year) ? { date: year } : undefined)

/** Two numbers are a day and a month in the order that can be; in both, they say only the year. */
function dayAndMonth(one: number, other: number, year: string): ReadDate | undefined {
  const ways = [dated(year, other, String(one)), dated(year, one, String(other))].flatMap((way) => way ?? [])
  const [first, second] = ways
  return first && second && first.date !== second.date ? { date: year, isAmbiguous: true } : first
}

/** Whether words are about a time, though they are no date that can be read. */
export const isLikeDate = (text: string): boolean =>
  text.length < 30 &&
  /^[\p{L}\d\s,./*_-]+$/u.test(text) &&
  /(?<!\d)(?:19|20)\d\d(?!\d)/.test(text) &&
  text.split(/\s+/).length < 5
