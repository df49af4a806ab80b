import type { UpstreamFacts } from '../read/index.ts'
import type { FilePlace } from '../read/place.ts'
import type { ContentFacts, ContentRecord } from './content.ts'
import { contentAt, upstreamAt, type DriftFinding } from './finding.ts'
import { referencesTo, type Provenance } from './provenance.ts'

/** The two sides of a comparison, and the day it is made for. */
export interface Comparison {
  readonly facts: UpstreamFacts
  readonly content: ContentFacts
  readonly provenance: Provenance
  /** A day, `YYYY-MM-DD`. */
  readonly now: string
  /** Names of the collections whose records state what holds today, unless they are marked as former. */
  readonly current: readonly string[]
}

/** Whether a record names a document as its source. Only then do they have to agree: other documents may be older. */
export const cites = (record: ContentRecord, document: string, { isSource }: Provenance): boolean =>
  referencesTo(record.fields).some(({ id }) => isSource(id, document))

/** What is compared of one field. */
export interface FieldDifference {
  readonly rule: DriftFinding['rule']
  readonly record: ContentRecord
  readonly field: string
  /** What is compared, such as "The year of `xz`". */
  readonly what: string
  readonly upstream: string
  readonly own: string | undefined
  readonly at: FilePlace
}

/** A field that upstream gives differently. */
export const differs = ({ rule, record, field, what, upstream, own, at }: FieldDifference): DriftFinding => ({
  rule,
  at: contentAt(record.file, record.placeOf([field])),
  related: upstreamAt(at),
  field,
  message: `${what} is \`${upstream}\` upstream and ${own === undefined || own === '' ? 'missing' : `\`${own}\``} here.`,
  expected: upstream,
  actual: own
})
