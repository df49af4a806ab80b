/** A field of a collection's records, as a column of a table. */
export interface Column {
  /** Name of the field. */
  readonly name: string
  /** What its cells contain: text as it is, a number, `true` or `false`, or the JSON of anything else. */
  readonly datatype: 'string' | 'integer' | 'boolean' | 'json'
  /** Whether every record has it. */
  readonly required: boolean
  /** The values that there are, where it takes no others. */
  readonly values?: readonly string[]
  /** What it means. */
  readonly description: string
}
