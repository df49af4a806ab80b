/** What the flags of `import` say. */
export interface ImportOptions {
  /** The folder to write, as typed. */
  readonly out: string
  /** Whether files that `import` did not write are written over. */
  readonly force?: true
  /** Owner and name of the repository on GitHub. */
  readonly repository?: string
  /** Hash of the commit. */
  readonly commit?: string
  /** The day of the documents, `YYYY-MM-DD`. */
  readonly date?: string
}
