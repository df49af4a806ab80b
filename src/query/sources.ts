import { sources, type SourceKey } from '../generated/sources.ts'
import type { Source, SourceReference } from '../records/sources.ts'
import { hasWords, lookUp, select, type Found, type Name } from './select.ts'
import { addressOf } from './source-address.ts'

export { sourceIds, sources, type SourceId } from '../generated/sources.ts'
export type { PartialDate } from '../records/dates.ts'
export * from '../records/sources.ts'

/** What sources can be narrowed by. */
export interface SourcesFilter {
  /** SPDX id of the licence. */
  readonly license?: string | undefined
  /** Words of its title and address. */
  readonly text?: string | undefined
}

/**
 * The source with that id or alias, in any case.
 * An unknown literal does not compile; any other unknown name gives `undefined`.
 *
 * @example
 * getSource('toc-tags-yaml').date
 * // => '2026-06-30'
 */
export function getSource<const T extends string>(name: Name<T, SourceKey, 'source'>): Found<T, Source>
export function getSource(name: string, data: readonly Source[]): Source | undefined
export function getSource(name: string, data = sources) {
  return lookUp(name, data)
}

/**
 * The sources with a licence or some words, in the order of their ids.
 *
 * @throws {RangeError} for a licence that no source has, with the nearest one.
 * @example
 * findSources({ text: 'tags.yaml 4acc1dcf' }).map(({ id }) => id)
 * // => ['toc-tags-yaml']
 */
export function findSources(filter: SourcesFilter = {}, data = sources): Source[] {
  return select(data, filter, {
    license: { known: data.flatMap(({ license }) => license ?? []), test: ({ license }, wanted) => license === wanted },
    text: hasWords(({ title, url }) => [title, url])
  })
}

/**
 * Where a record's facts were read: the permalink of its first source, with the path and anchor that the record names.
 * `undefined` only when the source is not in the data.
 *
 * @example
 * sourceUrl({ sources: [{ id: 'toc-charter', anchor: 'mission' }] })?.split('/').at(-1)
 * // => 'charter.md#mission'
 */
export function sourceUrl(
  record: { readonly sources: readonly SourceReference[] },
  data = sources
): string | undefined {
  const [reference] = record.sources
  return reference && addressOf(reference, data)
}
