import type { FormatName } from './formats.ts'
import type { FlagName } from './flags.ts'

/** Name of a format that what was looked up can be shown in. */
export type ShownFormat = 'table' | FormatName

/** What the flags of every look-up say. */
export interface ShowOptions {
  readonly format: ShownFormat
  /** The content folder to look into, as typed; the packaged data when absent. */
  readonly content?: string
  /** Names of the fields to show, as typed. */
  readonly fields?: readonly string[]
}

/** What the flags of `list` say: the filters as typed. */
export interface ListOptions extends ShowOptions, Readonly<Partial<Record<FlagName, string>>> {
  /** The most records to show. */
  readonly limit?: number
}

/** What the flags of `search` say. */
export interface SearchWordsOptions extends ShowOptions {
  /** The most results to show. */
  readonly limit: number
  /** The collections to search, as typed; all when absent. */
  readonly collection?: readonly string[]
}
