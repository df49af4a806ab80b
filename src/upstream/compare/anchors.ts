import type { FilePlace } from '../read/document.ts'
import { type ContentRecord, textIn } from './content.ts'
import { fieldAt, upstreamAt, type DriftFinding } from './finding.ts'
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
export interface LostAnchor<Entry extends Anchored> {
  readonly record: ContentRecord
  /** Index of the reference among the sources. */
  readonly index: number
  readonly document: string
  /** The record's entry in the document, which has another anchor. */
  readonly entry?: Entry | undefined
}

/** The references of records to anchors that none of some documents' entries has; `isOf` tells an entry by its name. */
export function lostAnchors<Entry extends Anchored>(
  records: readonly ContentRecord[],
  entries: readonly Entry[],
  { isSource }: Provenance,
  isOf: (entry: Entry, record: ContentRecord) => boolean
): LostAnchor<Entry>[] {
  const documents = new Map<string, Set<string>>()
  for (const { anchor, at } of entries) documents.set(at.file, (documents.get(at.file) ?? new Set()).add(anchor))
  return records.flatMap((record) =>
    referencesTo(record.fields).flatMap(({ id, reference, index }): LostAnchor<Entry>[] => {
      const anchor = textIn(reference, 'anchor')
      const document = [...documents.keys()].find((file) => isSource(id, file))
      return anchor === undefined || document === undefined || documents.get(document)?.has(anchor)
        ? []
        : [{ record, index, document, entry: entries.find((one) => one.at.file === document && isOf(one, record)) }]
    })
  )
}

/** The finding that an entry has another anchor upstream. */
export function movedAnchor(
  rule: DriftFinding['rule'],
  { record, index }: LostAnchor<Anchored>,
  { anchor, at }: Anchored
): DriftFinding {
  const reference = referencesTo(record.fields).find((one) => one.index === index)
  const actual = reference && textIn(reference.reference, 'anchor')
  return {
    rule,
    at: fieldAt(record, ['sources', index, 'anchor']),
    related: upstreamAt(at),
    field: `sources[${index}].anchor`,
    message: `The anchor of \`${record.id}\` is \`${anchor}\` upstream and \`${actual ?? ''}\` here.`,
    expected: anchor,
    actual
  }
}
