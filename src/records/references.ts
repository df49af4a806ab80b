/** A document to read on. */
export interface Reference {
  /** The address as upstream spells it. */
  readonly url: string
  readonly title?: string
}
