/** A document to read on. */
export interface Reference {
  /** The address as upstream spells it. */
  readonly url: string
  /** Its title, where upstream gives one. */
  readonly title?: string
}
