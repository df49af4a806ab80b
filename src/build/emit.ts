import type { Collection } from '../collections/collection.ts'
import type { IncidentReference } from '../records/incidents.ts'
import type { Meta } from '../records/meta.ts'
import type { SourceReference } from '../records/sources.ts'
import type { JsonRecord } from './check-record.ts'
import { describedSchema, type Descriptions } from './describe.ts'
import { gapsOf } from './gaps.ts'

/** A noun with its article: `a role`, `an incident`. */
export const withArticle = (noun: string): string => `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`

/** Files to write: path to text. */
export type Emitted = ReadonlyMap<string, string>

type Records = ReadonlyMap<string, readonly JsonRecord[]>

/** The first line of every module. */
export const header = '// Written by `npm run generate`; do not edit.\n'

/** `Channel` → `channel`, the start of names made from a record's name. */
export const lowerFirst = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1)

/** `compromise-types` → `compromiseTypes`, the name that a collection's data has in a module. */
export const variableOf = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

/** The date of the newest source, where there is one, the number of records by collection, and what those lack. */
export function factsOf(
  records: Records,
  collections: readonly Collection[]
): Partial<Pick<Meta, 'contentDate'>> & Pick<Meta, 'counts' | 'gaps'> {
  const contentDate = (records.get('sources') ?? [])
    .map((source) => String(source['date']))
    .sort()
    .at(-1)
  return {
    ...(contentDate !== undefined && { contentDate }),
    counts: Object.fromEntries(
      collections.flatMap(({ name }): [string, number][] => {
        const list = records.get(name)
        return list ? [[name, list.length]] : []
      })
    ),
    gaps: gapsOf(records, collections)
  }
}

/** What the package says about itself, made from the records only. */
export const metaOf = (
  records: Records,
  collections: readonly Collection[],
  { name, version }: { name: string; version: string }
): Meta => ({
  name,
  version,
  contentDate: '',
  ...factsOf(records, collections),
  licenses: { code: 'Apache-2.0', content: 'CC-BY-4.0' },
  attribution: 'CNCF TAG Security and Compliance, https://github.com/cncf/tag-security, CC-BY-4.0'
})

/**
 * A value as an expression. Engines read `JSON.parse` of a string more than twice as fast as the same object literal,
 * and the annotation lets bundlers drop it when nobody uses it.
 */
export const parsed = (value: unknown): string => `/* @__PURE__ */ JSON.parse(${jsonLiteral(value)})`

/** A value's JSON in ASCII only: any other letter makes an engine store the whole file twice as wide. */
export const asciiJson = (value: unknown): string =>
  JSON.stringify(value).replace(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** A value's JSON as a string literal. */
export const jsonLiteral = (value: unknown): string => JSON.stringify(asciiJson(value))

/**
 * The data as JSON and its JSON Schema, one pair per collection, and `meta`.
 *
 * @throws {Error} for a field without a docstring.
 */
export function emitJson(
  records: Records,
  collections: readonly Collection[],
  descriptions: Descriptions,
  meta: object
): Emitted {
  const files = collections.flatMap((collection): [string, string][] => {
    const list = records.get(collection.name) ?? []
    return [
      [`${collection.name}.json`, json(collection.single ? list[0] : list)],
      [`${collection.name}.schema.json`, json(schemaOf(collection, descriptions))]
    ]
  })
  return new Map([...files, ['meta.json', json(meta)]])
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`

/** JSON Schema of a collection's data file. */
function schemaOf(collection: Collection, descriptions: Descriptions): object {
  const { $schema, ...record } = describedSchema(collection, descriptions) as { $schema: string }
  const head = { $schema, $id: `urn:cncf:tag-security:schema:${collection.name}`, title: collection.name }
  return collection.single ? { ...head, ...record } : { ...head, type: 'array', items: record }
}

/** A module with the titles of the incidents, for lists that need no more. */
export function emitIncidentTitles(incidents: readonly JsonRecord[]): Emitted {
  const titles = incidents.map(({ id, title, year, kind, types }) => ({ id, title, year, kind, types }))
  const text = `${header}import type { Incident } from './incidents.ts'

/** What a list of incidents shows of one. */
export type IncidentTitle = Pick<Incident, 'id' | 'title' | 'year' | 'kind' | 'types'>

/** Id, title, year, kind and types of every incident, in the order of their ids. */
export const incidentTitles = /* @__PURE__ */ JSON.parse(${jsonLiteral(titles)}) as readonly IncidentTitle[]
`
  return new Map([['incident-titles.ts', text]])
}

/** References of these kinds say what to do about an incident; they come first. */
const firstKinds = ['advisory', 'post-mortem']

/** A module with the packages of the incidents' own records, who lists them, and where to read on. */
export function emitIncidentPackages(incidents: readonly JsonRecord[]): Emitted {
  const rows = incidents.map(({ id, title, aliases, packages, sources, references }) => ({
    id,
    title,
    aliases,
    packages,
    sources: supporting(sources as readonly SourceReference[], 'packages'),
    references: (references as readonly IncidentReference[])
      .toSorted((a, b) => Number(firstKinds.includes(b.kind)) - Number(firstKinds.includes(a.kind)))
      .map(({ url }) => url)
  }))
  const text = `${header}import type { AffectedPackage } from '../records/incidents.ts'
import type { IncidentId, SourceId } from './ids.ts'

/** What an incident's record says of packages. */
export interface IncidentPackages {
  readonly id: IncidentId
  readonly title: string
  readonly aliases: readonly string[]
  readonly packages: readonly AffectedPackage[]
  /** Ids of the sources that list the packages. */
  readonly sources: readonly SourceId[]
  /** Where to read on: advisories and post-mortems first. */
  readonly references: readonly string[]
}

/** Every incident, in the order of their ids. */
export const incidentPackages = ${parsed(rows)} as readonly IncidentPackages[]
`
  return new Map([['incident-packages.ts', text]])
}

/** Ids of the sources that support a field: those that name it, else those that name none. */
function supporting(sources: readonly SourceReference[], field: string): string[] {
  const named = sources.filter(({ supports }) => supports?.includes(field))
  return (named.length > 0 ? named : sources.filter(({ supports }) => !supports)).map(({ id }) => id)
}

/** A module with what the search reads at its first call, as text. */
export function emitSearchIndex(documents: readonly object[], index: object, synonyms: unknown): Emitted {
  const text = `${header}
/** The documents that can be searched and their full-text index, and synonyms, as JSON. */
export const searchData: string = ${jsonLiteral({ documents, index, synonyms })}
`
  return new Map([['search-index.ts', text]])
}
