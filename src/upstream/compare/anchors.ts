import type { FilePlace } from '../read/document.ts'
import { type ContentRecord, textIn } from './content.ts'
import { referencesTo, type Provenance } from './provenance.ts'

/** What has an anchor in a document. */
export interface Anchored {
  readonly anchor: string
  readonly at: FilePlace
}

/** Finds the record whose source is an anchor of a document. */
export function anchorFinder(
  records: readonly ContentRecord[],
  { isSource }: Provenance
): (anchored: Anchored) => ContentRecord | undefined {
  const known = new Map<string, { readonly id: string; readonly record: ContentRecord }[]>()
  for (const record of records) {
    for (const { id, reference } of referencesTo(record.fields)) {
      const anchor = textIn(reference, 'anchor')
      if (anchor !== undefined) known.set(anchor, [...(known.get(anchor) ?? []), { id, record }])
    }
  }
  return ({ anchor, at }) => known.get(anchor)?.find(({ id }) => isSource(id, at.file))?.record
}

/** A reference to an anchor that its document does not have. */
export interface LostAnchor {
  readonly record: ContentRecord
  /** Index of the reference among the sources. */
  readonly index: number
  readonly document: string
}

/** The references of records to anchors that none of some documents' entries has. */
export function lostAnchors(
  records: readonly ContentRecord[],
  entries: readonly Anchored[],
  { isSource }: Provenance
): LostAnchor[] {
  const documents = new Map<string, Set<string>>()
  for (const { anchor, at } of entries) documents.set(at.file, (documents.get(at.file) ?? new Set()).add(anchor))
  return records.flatMap((record) =>
    referencesTo(record.fields).flatMap(({ id, reference, index }): LostAnchor[] => {
      const anchor = textIn(reference, 'anchor')
      const document = [...documents.keys()].find((file) => isSource(id, file))
      return anchor === undefined || document === undefined || documents.get(document)?.has(anchor)
        ? []
        : [{ record, index, document }]
    })
  )
}
