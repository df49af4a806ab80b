import { hasWords } from '../../../query/select.ts'
import { refuseUnknownValue } from '../../wrong-value.ts'

/** One value, or a list of which any will do. */
export type Wanted<Value> = Value | readonly Value[] | undefined

/** A year, or a span of years with open ends where one is absent. */
type Year = number | string | { readonly from?: number; readonly to?: number }

/** What rows of any kind can be filtered by. */
export interface RowFilter {
  readonly year?: Wanted<Year>
  /** Words that the row shows. */
  readonly text?: string | undefined
}

/** What a key of a filter takes and selects. */
export interface Choice<Row> {
  /** What a value of it is called. */
  readonly what: string
  /** The values that there are, in their exact spelling. */
  readonly known: readonly string[]
  /** The values of a row. */
  readonly of: (row: Row) => readonly string[]
}

/** How rows are filtered. */
export interface RowCriteria<Row, Key extends string> {
  readonly choices: Readonly<Record<Key, Choice<Row>>>
  /** The year of a row, where it has one. */
  readonly year: (row: Row) => number | undefined
  /** What a row shows. */
  readonly texts: (row: Row) => readonly string[]
}

/**
 * The rows that meet every key of the filter.
 *
 * @throws {RangeError} for a value that no row can have, with the nearest one.
 */
export function filterRows<Row, Key extends string>(
  rows: readonly Row[],
  filter: RowFilter & { readonly [One in NoInfer<Key>]?: Wanted<string> },
  { choices, year, texts }: RowCriteria<Row, Key>
): Row[] {
  const tests = [
    ...(Object.entries(choices) as [Key, Choice<Row>][]).map(([key, choice]) =>
      meetsAny<Row, string>(filter[key], (value) => {
        refuseUnknownValue(value, choice.what, choice.known)
        return (row) => choice.of(row).includes(value)
      })
    ),
    meetsAny<Row, Year>(filter.year, (wanted) => {
      const isWanted = yearTest(
        wanted,
        rows.flatMap((row) => year(row) ?? [])
      )
      return (row) => isWanted(year(row))
    }),
    hasWords<Row>(texts).test(filter.text ?? '')
  ]
  return rows.filter((row) => tests.every((test) => test(row)))
}

function meetsAny<Row, Value>(wanted: Wanted<Value>, testOf: (value: Value) => (row: Row) => boolean) {
  if (wanted === undefined) return () => true
  const tests = ([wanted].flat() as Value[]).map(testOf)
  return (row: Row): boolean => tests.some((test) => test(row))
}

function yearTest(year: Year, known: readonly number[]): (year: number | undefined) => boolean {
  const { from = -Infinity, to = Infinity } = typeof year === 'object' ? year : { from: Number(year), to: Number(year) }
  const wrong = [from, to].find((one) => !Number.isInteger(one) && Math.abs(one) !== Infinity)
  if (wrong !== undefined)
    refuseUnknownValue(String(typeof year === 'object' ? wrong : year), 'year', known.map(String))
  return (one) => one !== undefined && from <= one && one <= to
}
