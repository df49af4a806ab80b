import type { PartialDate } from './dates.ts'

/** What this package contains, and under which terms. */
export interface Meta {
  /** Name of the package. */
  readonly name: string
  /** Version of the package. */
  readonly version: string
  /** Date of the newest source: the content says what was true then. */
  readonly contentDate: PartialDate
  /** Number of records by collection. */
  readonly counts: Readonly<Record<string, number>>
  /** SPDX ids. */
  readonly licenses: { readonly code: string; readonly content: string }
  /** The text to credit the content with. */
  readonly attribution: string
}
