import { fieldName, type FieldPath } from '../../markdown/values.ts'
import type { UpstreamFacts } from '../read/index.ts'
import type { FilePlace } from '../read/document.ts'
import type { newRecords } from './new-ids.ts'
import type { ContentFacts, ContentRecord } from './content.ts'
import { fieldAt, upstreamAt, type DriftFinding } from './finding.ts'
import { referencesTo, type Provenance } from './provenance.ts'

/** The two sides of a comparison, and the day it is made for. */
export interface Comparison {
  readonly facts: UpstreamFacts
  /** Paths of all files of the checkout. */
  readonly paths: readonly string[]
  readonly content: ContentFacts
  readonly provenance: Provenance
  /** A day, `YYYY-MM-DD`. */
  readonly now: string
  /** Names of the collections whose records state what holds today, unless they are marked as former. */
  readonly current: readonly string[]
  /** Gives files to records that the content lacks. */
  readonly newRecord: ReturnType<typeof newRecords>
}

/** Whether a record names a document as its source. Only then do they have to agree: other documents may be older. */
export const cites = (record: ContentRecord, document: string, { isSource }: Provenance): boolean =>
  referencesTo(record.fields).some(({ id }) => isSource(id, document))

/** A value as messages name it. */
const valueOf = (value: string | undefined): string => (value ? `\`${value}\`` : 'missing')

/**
 * Adds findings that a field of a record, such as its "title" (`what` in messages: "The title"), differs upstream;
 * their place there is the given one unless a field has its own.
 */
export const fieldReporter =
  (findings: DriftFinding[], rule: DriftFinding['rule'], record: ContentRecord, place: FilePlace) =>
  (
    field: string | FieldPath,
    what: string,
    upstream: string | undefined,
    own: string | undefined,
    at: FilePlace = place
  ): void => {
    const path = typeof field === 'string' ? [field] : field
    findings.push({
      rule,
      at: fieldAt(record, path),
      related: upstreamAt(at),
      field: fieldName(path),
      message: `${what} of \`${record.id}\` is ${valueOf(upstream)} upstream and ${valueOf(own)} here.`,
      expected: upstream,
      actual: own
    })
  }
