/** Name of a format that the packaged data can be exported in. */
export type ExportFormat = 'ndjson' | 'csv' | 'yaml' | 'jsonld'

/** What the packaged data can be exported as: a format of data, or a part of a site. */
export type ExportTarget = ExportFormat | 'hugo'

/** What the flags of `export` say. */
export interface ExportOptions {
  /** The folder to write, as typed; standard output when absent. */
  readonly out?: string
  /** Whether to print the codebook in place of the CSV file that it describes. */
  readonly codebook?: true
}
