import { collectionFacts, type CollectionName, type Collections } from '../generated/collections.ts'
import { meta } from '../generated/meta.ts'
import { check, checkObject, checkText, inHelper } from '../query/arguments.ts'
import { unknownValue } from '../query/select.ts'
import { listOf, type Row } from './format.ts'

export type { CollectionName, Collections } from '../generated/collections.ts'

/** Some collections, by name. */
export type SomeCollections = { readonly [Name in CollectionName]?: Collections[Name] | undefined }

/** The collections that linked data has words for. */
export const linkedCollections = ['lexicon', 'compromise-types', 'incidents', 'assessments', 'sources'] as const

/** Collections as `toJsonLd` takes them. */
export type LinkedCollections = Pick<SomeCollections, (typeof linkedCollections)[number]>

/**
 * The collections that are given, by name.
 *
 * @throws {TypeError} for collections or records that are no objects, with the helper's name.
 * @throws {RangeError} for a name that is not among the known ones, with the nearest one.
 */
export function entriesOf(
  helper: string,
  collections: SomeCollections,
  known: readonly string[] = Object.keys(collectionFacts)
): readonly (readonly [string, Row | readonly Row[]])[] {
  checkObject(helper, 'collections', collections)
  const entries = Object.entries(collections) as unknown as readonly (readonly [
    string,
    Row | readonly Row[] | undefined
  ])[]
  return entries.flatMap(([name, records]) => {
    if (!known.includes(name)) throw inHelper(helper, unknownValue(name, 'collection', known))
    if (records === undefined) return []
    check(typeof records === 'object' && records !== null, helper, name, 'a record or an array', records)
    return [[name, records] as const]
  })
}

/**
 * The records of one collection as a list.
 *
 * @throws {RangeError} for an unknown collection, with the nearest one.
 */
export function recordsOf<Name extends CollectionName>(
  helper: string,
  name: Name,
  records: Collections[Name]
): readonly Row[] {
  checkText(helper, 'collection', name)
  check(typeof records === 'object' && records !== null, helper, 'records', 'a record or an array', records)
  return entriesOf(helper, { [name]: records }).flatMap(([, one]) => listOf(one))
}

/** What every export says about its origin: the package, its version, the date of its content, and the terms of use. */
export const provenance = {
  name: meta.name,
  version: meta.version,
  contentDate: meta.contentDate,
  license: { id: meta.licenses.content, url: 'https://creativecommons.org/licenses/by/4.0/' },
  attribution: meta.attribution
} as const
