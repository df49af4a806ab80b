import { affectedLines } from './affected-lines.ts'
import { getLines } from './get-lines.ts'
import { listLines } from './list-lines.ts'
import { searchLines } from './search-lines.ts'

export { wordTries } from './get-lines.ts'

/** What a person types after `tag-security`, and what must come of it. */
export interface LineTry {
  readonly line: string
  /** The exit code; 0 when absent. */
  readonly code?: 0 | 1 | 2
  /** What comes from standard input. */
  readonly input?: string
  /** Texts that standard output has. */
  readonly shows?: readonly string[]
  /** The id that comes first in JSON. */
  readonly first?: string
  /** All ids in JSON, in order. */
  readonly ids?: readonly string[]
  /** The key `collection` of each record in JSON, in order; `undefined` where the line names the collection. */
  readonly collections?: readonly (string | undefined)[]
  /** Texts that standard error has, in any case, with spaces or hyphens: `evan-anderson` is `Evan Anderson` too. */
  readonly error?: readonly string[]
  /** Texts that neither output has. */
  readonly not?: readonly string[]
  /** Whether standard error is empty. */
  readonly quiet?: true
  /** A text in the `meta` of JSON that is `{ meta, records }`; `false` when JSON is a plain array. */
  readonly meta?: string | false
}

/** A word that is taken, or corrected: `shows` in standard output, or exit code 2 and `names` in standard error. */
export interface WordTry {
  readonly line: string
  readonly shows: string
  readonly names: string
}

export const lines: readonly LineTry[] = [...getLines, ...listLines, ...searchLines, ...affectedLines]
