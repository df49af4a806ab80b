import type { Row } from '../../formats/format.ts'
import { CannotRun } from '../terminal/cannot-run.ts'
import { valueAt } from '../terminal/format-value.ts'
import { meant, unknownArgument } from '../terminal/arguments.ts'

/**
 * The fields that names mean, each once: of `known`, or below one of those, such as `identifiers.id`. What is below is
 * known by the records; without any, every name is taken.
 *
 * @throws {CannotRun} for an unknown one, with those there are or the nearest.
 */
export const fieldsNamed = (
  names: readonly string[],
  known: readonly string[],
  records: readonly Row[] | undefined
): readonly string[] => [...new Set(names.map((name) => fieldNamed(name, known, records)))]

function fieldNamed(name: string, known: readonly string[], records: readonly Row[] | undefined): string {
  const [first = '', ...rest] = name.split('.')
  const found = meant(first, known)
  if (found === undefined) throw unknownArgument('field', first, known)
  return rest.reduce((path, part) => {
    const parts = records && partsAt(records, path)
    const next = parts ? meant(part, parts) : part
    if (next !== undefined) return `${path}.${next}`
    throw parts?.length === 0
      ? new CannotRun(`Unknown field \`${name}\`: \`${path}\` has no parts.`)
      : unknownArgument('field', name, parts?.map((one) => `${path}.${one}`) ?? [])
  }, found)
}

/** The names of the fields that the values at a path have; `undefined` where no record has a value there. */
function partsAt(records: readonly Row[], path: string): string[] | undefined {
  const values = records.flatMap((record) => [valueAt(record, path)].flat()).filter((value) => value !== undefined)
  if (values.length === 0) return undefined
  return [...new Set(values.flatMap((value) => (typeof value === 'object' && value ? Object.keys(value) : [])))]
}

const collator = new Intl.Collator('en', { numeric: true })

/**
 * Records in the order of some fields, the first of which counts most; `-field` is for the highest first. Records
 * without a value come last.
 */
export function sorted<Item extends Row>(records: readonly Item[], keys: readonly SortKey[]): readonly Item[] {
  const compared = (a: Row, b: Row): number => {
    for (const { field, isDown } of keys) {
      const [one, other] = [firstAt(a, field), firstAt(b, field)]
      if (one === undefined || other === undefined) {
        if (one !== other) return one === undefined ? 1 : -1
        continue
      }
      const order =
        typeof one === 'number' && typeof other === 'number'
          ? one - other
          : collator.compare(String(one), String(other))
      if (order !== 0) return isDown ? -order : order
    }
    return 0
  }
  return [...records].sort(compared)
}

/** A field to sort by. */
export interface SortKey {
  readonly field: string
  /** Whether the highest come first. */
  readonly isDown: boolean
}

/** What counts of a value when records are sorted: of a list its first item. */
function firstAt(record: Row, field: string): unknown {
  const [value] = [valueAt(record, field)].flat()
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : value
}
