/** What the flags say, as typed: those of every kind, since each kind reads its own. */
export interface Options {
  /** The content folder. */
  readonly content: string
  readonly id?: string
  /** A folder with documents of the TAG. */
  readonly from?: string
  readonly alias?: readonly string[]
  readonly source?: readonly string[]
  readonly related?: readonly string[]
  readonly reference?: readonly string[]

  readonly title?: string
  readonly indexed?: boolean
  readonly year?: string
  readonly kind?: string
  readonly type?: readonly string[]
  readonly began?: string
  readonly ended?: string
  readonly detected?: string
  readonly disclosed?: string
  readonly ecosystem?: readonly string[]
  readonly product?: readonly string[]
  readonly package?: readonly string[]
  readonly identifier?: readonly string[]
  readonly weakness?: readonly string[]
  readonly technique?: readonly string[]
  readonly note?: string

  readonly category?: string
  readonly covers?: readonly string[]
  readonly mention?: readonly string[]

  readonly github?: string
  readonly role?: string
  readonly start?: string
  readonly end?: string
  readonly listedFrom?: string
  readonly listedUntil?: string
  readonly organization?: string
}
