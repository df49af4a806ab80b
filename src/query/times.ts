import { isRealDate, isUpTo } from '../dates.ts'
import type { PartialDate } from '../records/dates.ts'
import type { Criteria } from './select.ts'

/** A span of years; an end that is absent is open. */
export interface Years {
  /** The first year. */
  readonly from?: number | undefined
  /** The last year, included. */
  readonly to?: number | undefined
}

/** What records with a date can be narrowed by. Dates are compared at the precision they share. */
export interface Times {
  /** The year, or a span of years. */
  readonly year?: number | Years | readonly (number | Years)[] | undefined
  /** The first year, month or day. */
  readonly since?: PartialDate | number | undefined
  /** The last year, month or day, included. */
  readonly until?: PartialDate | number | undefined
}

/**
 * The criteria on the date of a record, which may differ for a wanted time that is a whole year. Records without a date
 * meet none of them.
 */
export function times<Item>(
  filter: Times,
  dateOf: (item: Item, isYear: boolean) => PartialDate | undefined
): Criteria<Item, Times> {
  const compared = (wanted: PartialDate | number, isMet: (date: PartialDate, wanted: PartialDate) => boolean) => {
    const day = dateIn(wanted)
    return (item: Item): boolean => {
      const date = dateOf(item, day.length === 4)
      return date !== undefined && isMet(date, day)
    }
  }
  return {
    year: {
      types: 'number or object',
      test: (wanted) => {
        const { from, to } = spanOf(wanted)
        return (item) => {
          const year = Number(dateOf(item, true)?.slice(0, 4))
          return year >= from && year <= to
        }
      }
    },
    since: { types: 'number or string', test: (wanted) => compared(wanted, (date, day) => isUpTo(day, date)) },
    until: {
      types: 'number or string',
      test: (wanted) => {
        const { since = wanted } = filter
        if (!isUpTo(dateIn(since), dateIn(wanted))) throw endsBefore(since, wanted)
        return compared(wanted, isUpTo)
      }
    }
  }
}

function dateIn(wanted: PartialDate | number): PartialDate {
  const date = String(wanted).trim()
  if (!isRealDate(date))
    throw new RangeError(`\`${wanted}\` is not a date; write it like \`2018\`, \`2018-11\` or \`2018-11-20\``)
  return date
}

/** The first and the last year that a filter asks for. */
function spanOf(year: number | Years): { from: number; to: number } {
  const { from = -Infinity, to = Infinity } = typeof year === 'object' ? year : { from: year, to: year }
  for (const one of [from, to])
    if (!Number.isInteger(one) && Math.abs(one) !== Infinity)
      throw new RangeError(`\`${one}\` is not a year; write it like 2018`)
  if (from > to) throw endsBefore(from, to)
  return { from, to }
}

const endsBefore = (from: PartialDate | number, to: PartialDate | number): RangeError =>
  new RangeError(`The span from ${from} to ${to} ends before it starts; did you mean from ${to} to ${from}?`)
