import { sources, type Source, type SourceKey } from '../generated/sources.ts'
import type { Source as AnySource, SourceReference } from '../records/sources.ts'
import { check, checkData } from './arguments.ts'
import { hasAddress } from './hosts.ts'
import { equals, hasWords, lookUp, select, type Found, type Name } from './select.ts'
import { addressOf } from './source-address.ts'
import { times, type Times } from './times.ts'

export { sourceIds, sources, type Source, type SourceId } from '../generated/sources.ts'
export type { PartialDate } from '../records/dates.ts'
export type { Times, Years } from './times.ts'
export * from '../records/sources.ts'

/** What sources can be narrowed by; a list of values asks for any of them. */
export interface SourcesFilter extends Times {
  /** SPDX id of the licence. */
  readonly license?: string | readonly string[] | undefined
  /** A host that it is at, such as `github.com`, or the start of an address. */
  readonly reference?: string | readonly string[] | undefined
  /** Words of its title and address. */
  readonly text?: string | undefined
}

/**
 * The source with that id, alias, title or address, in any spelling.
 * An unknown literal does not compile; any other unknown name gives `undefined`.
 *
 * @throws {RangeError} for a name of two records, with the ids of both.
 * @example
 * getSource('toc-tags-yaml').date
 * // => '2026-06-30'
 */
export function getSource<const T extends string>(name: Name<T, SourceKey, 'source'>): Found<T, Source>
export function getSource<Item extends AnySource>(name: string, data: readonly Item[]): Item | undefined
export function getSource(name: string, data: readonly AnySource[] = sources) {
  return lookUp('getSource', name, data)
}

/**
 * The sources with a licence or some words, in the order of their ids.
 *
 * @throws {RangeError} for a licence that no source has, with the nearest one.
 * @example
 * findSources({ text: 'tags.yaml 4acc1dcf' }).map(({ id }) => id)
 * // => ['toc-tags-yaml']
 */
export function findSources(filter?: SourcesFilter): Source[]
export function findSources<Item extends AnySource>(filter: SourcesFilter | undefined, data: readonly Item[]): Item[]
export function findSources(filter: SourcesFilter = {}, data: readonly AnySource[] = sources): AnySource[] {
  checkData('findSources', data)
  return select('findSources', data, filter, {
    license: equals(
      'license',
      data.flatMap(({ license }) => license ?? [])
    ),
    reference: hasAddress(({ url }) => [url]),
    ...times<AnySource>(filter, ({ date }) => date),
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
  data: readonly AnySource[] = sources
): string | undefined {
  checkData('sourceUrl', data)
  const hasSources = Array.isArray((record as typeof record | null | undefined)?.sources)
  check(hasSources, 'sourceUrl', 'record', 'a record with sources', record)
  const [reference] = record.sources
  return reference && addressOf(reference, data)
}
