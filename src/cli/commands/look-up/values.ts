import { CannotRun } from '../../terminal/cannot-run.ts'
import { didYouMean, listed } from '../../../suggestion.ts'
import type { ShownFormat } from './options.ts'

/** The formats, spelt out: what writes them is loaded only to write. */
const formats = Object.keys({ table: true, json: true, ndjson: true, csv: true, yaml: true } satisfies Record<
  ShownFormat,
  true
>)

/** Every format in one word, for help. */
export const formatChoices = formats.join('|')

/**
 * The format of a word as typed.
 *
 * @throws {CannotRun} when there is none.
 */
export function formatOf(word: string): ShownFormat {
  if (formats.includes(word)) return word as ShownFormat
  throw new CannotRun(`${didYouMean(`\`${word}\` is no format`, word, formats)} The formats are ${listed(formats)}.`)
}

/**
 * The number of records of a word as typed.
 *
 * @throws {CannotRun} when it is no whole number from 0 on.
 */
export function limitOf(word: string): number {
  if (!/^\d{1,9}$/.test(word)) throw new CannotRun(`\`${word}\` is no number of records; give 0 or more: --limit 10.`)
  return Number(word)
}

/** Names between commas. */
export const namesOf = (word: string): readonly string[] => word.split(',').map((name) => name.trim())
