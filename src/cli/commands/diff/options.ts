/** Name of a format that changes can be shown in. */
export type DiffFormat = 'table' | 'json' | 'markdown'

/** What the flags of `diff` say. */
export interface DiffOptions {
  readonly format: DiffFormat
}
