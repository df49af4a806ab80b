import { start } from '../../diagnostics/diagnostic.ts'
import type { Comparison } from './comparison.ts'
import { textIn, type ContentRecord } from './content.ts'
import { fieldAt, upstreamAt, type DriftFinding } from './finding.ts'
import { isTermOn, ownTerms } from './terms-of-office.ts'
import { referencesTo } from './provenance.ts'

/** Sources whose document was in the checkout's repository and is gone: nothing more is compared with it. */
export const goneSources = ({ provenance, facts }: Comparison): DriftFinding[] =>
  provenance.gone.map((source) => ({
    rule: 'drift/source-dropped',
    at: fieldAt(source, ['url']),
    related: upstreamAt({ file: provenance.pathOf({ id: source.id }) ?? facts.tagPages[0]?.at.file ?? '', ...start }),
    field: 'url',
    message: `The document of \`${source.id}\` is no longer in the checkout.`,
    actual: textIn(source.fields, 'url')
  }))

/** The same day a year before. */
const yearBefore = (now: string): string => `${String(Number(now.slice(0, 4)) - 1).padStart(4, '0')}${now.slice(4)}`

const isCurrent = (record: ContentRecord, now: string): boolean =>
  record.collection === 'leads'
    ? ownTerms(record).some((term) => isTermOn(term, now))
    : textIn(record.fields, 'status') !== 'former'

/** Sources older than a year that are the newest of a record that is about today. */
export function oldSources({ content, now, current }: Comparison): DriftFinding[] {
  const sources = new Map(content.of('sources').map((record) => [record.id, record]))
  const decided = new Map<ContentRecord, { readonly record: ContentRecord; readonly index: number; count: number }>()
  for (const record of current.flatMap((collection) => content.of(collection))) {
    if (!isCurrent(record, now)) continue
    const newest = newestOf(record, sources)
    if (!newest || !isOld(newest.source, now)) continue
    const first = decided.get(newest.source)
    if (first) first.count++
    else decided.set(newest.source, { record, index: newest.index, count: 1 })
  }
  return [...decided].map(([source, { record, index, count }]) => ({
    rule: 'drift/source-old',
    at: fieldAt(source, ['date']),
    related: fieldAt(record, ['sources', index]),
    field: 'date',
    message:
      `\`${source.id}\` of ${dateOf(source)} is more than a year old and the newest source of ` +
      `${count === 1 ? '1 record' : `${count} records`}.`
  }))
}

const dateOf = (source: ContentRecord): string => textIn(source.fields, 'date') ?? ''

function newestOf(
  { fields }: ContentRecord,
  sources: ReadonlyMap<string, ContentRecord>
): { readonly source: ContentRecord; readonly index: number } | undefined {
  const known = referencesTo(fields).flatMap(({ id, index }) => {
    const source = sources.get(id)
    return source ? [{ source, index }] : []
  })
  return known.sort((a, b) => (dateOf(a.source) > dateOf(b.source) ? -1 : 1))[0]
}

/** A partial date counts as its last day, so nothing is reported too soon. */
const isOld = (source: ContentRecord, now: string): boolean =>
  dateOf(source) !== '' && dateOf(source).padEnd(10, '~') < yearBefore(now)
