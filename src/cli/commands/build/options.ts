/** What the flags of `build` say. */
export interface BuildOptions {
  /** The content folder, as typed. */
  readonly content: string
  /** The folder to write, as typed. */
  readonly out: string
}
