import type { Collection } from '../collections/collection.ts'
import type { Column } from '../records/columns.ts'
import type { JsonRecord } from './check-record.ts'
import { parsed, textOf, type Emitted } from './emit.ts'

/** A module with the titles of the incidents, for lists that need no more. */
export function emitIncidentTitles(incidents: readonly JsonRecord[]): Emitted {
  const titles = incidents.map(({ id, title, year, kind, types }) => ({ id, title, year, kind, types }))
  const text = `// Written by the build from content/; do not edit.
import type { Incident } from '../records/incidents.ts'

/** What a list of incidents shows of one. */
export type IncidentTitle = Pick<Incident, 'id' | 'title' | 'year' | 'kind' | 'types'>

/** Id, title, year, kind and types of every incident, in the order of their ids. */
export const incidentTitles = /* @__PURE__ */ JSON.parse(${textOf(titles)}) as readonly IncidentTitle[]
`
  return new Map([['incident-titles.ts', text]])
}

/** A module with what the search reads at its first call, as text. */
export function emitSearchIndex(documents: readonly object[], index: object): Emitted {
  const text = `// Written by the build from content/; do not edit.

/** The documents that can be searched and their full-text index, as JSON. */
export const searchData: string = ${textOf({ documents, index })}
`
  return new Map([['search-index.ts', text]])
}

interface FieldSchema {
  readonly type?: string
  readonly enum?: readonly string[]
}

const datatypes: Readonly<Record<string, Column['datatype']>> = {
  string: 'string',
  integer: 'integer',
  boolean: 'boolean'
}

/**
 * A module with the fields of each collection, as columns of a table. `descriptionsOf` says what the fields of a record mean.
 *
 * @throws {Error} for a field that nobody has described.
 */
export function emitColumns(
  collections: readonly Collection[],
  descriptionsOf: (record: string) => ReadonlyMap<string, string>
): Emitted {
  const columns = collections.map(({ name, record, jsonSchema }): [string, Column[]] => {
    const descriptions = descriptionsOf(record)
    const { properties, required } = jsonSchema() as {
      readonly properties: Readonly<Record<string, FieldSchema>>
      readonly required: readonly string[]
    }
    const fields = Object.entries(properties).map(([field, { type = '', enum: values }]): Column => {
      const description = descriptions.get(field)
      if (description === undefined)
        throw new Error(
          `\`${field}\` of \`${record}\` has no docstring in src/records/${name}.ts; the codebook needs one.`
        )
      return {
        name: field,
        datatype: datatypes[type] ?? 'json',
        required: required.includes(field),
        ...(values && { values }),
        description
      }
    })
    return [name, fields]
  })
  const text = `// Written by the build from src/records/; do not edit.
import type { Column } from '../records/columns.ts'

/** The fields of each collection's records, in their order. */
export const columns = ${parsed(Object.fromEntries(columns))} as Readonly<Record<${collections.map(({ name }) => JSON.stringify(name)).join(' | ')}, readonly Column[]>>
`
  return new Map([['columns.ts', text]])
}
