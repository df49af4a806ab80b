import { lazy, type ComponentType } from 'react'
import type { IdsByName } from '../../names.ts'
import type { RecordData, RecordLoaders } from '../page-data.ts'
import { unknownValue } from '../../wrong-value.ts'

/** Where the data of a collection's records are. */
export interface RecordFiles {
  /** What a record is called. */
  readonly what: string
  /** Loads the data of one record, by its id. */
  readonly loaders: RecordLoaders
  /** Loads the ids of all records by every name. */
  readonly names: () => Promise<{ readonly default: IdsByName }>
}

/** What a component gets to show a record. */
export interface ShowsRecord<Data extends RecordData> {
  readonly record: Data
}

/**
 * A component for each record, by its id or another name, which loads and shows the data of that record alone. The same
 * name gives the same component, as React needs it. An unknown name fails to render, with an error that has the nearest
 * id.
 */
export function recordComponents<Data extends RecordData, Properties extends object>(
  Shown: ComponentType<Properties & ShowsRecord<Data>>,
  files: RecordFiles
): (id: string | undefined) => ComponentType<Properties> {
  const components = new Map<string, ComponentType<Properties>>()
  return (given) => {
    // MDX is not compiled against types, so an id can be absent.
    const id = String(given)
    const known = components.get(id)
    if (known) return known
    const component = lazy(async () => {
      const record = await load<Data>(id, files)
      return { default: (properties: Properties) => <Shown {...properties} record={record} /> }
    }) as unknown as ComponentType<Properties>
    components.set(id, component)
    return component
  }
}

async function load<Data extends RecordData>(name: string, { what, loaders, names }: RecordFiles): Promise<Data> {
  const id = Object.hasOwn(loaders, name) ? name : idNamed(name, (await names()).default, what)
  return (await loaders[id]?.())?.default as Data
}

/** The id of the record with that name, in any case. */
function idNamed(name: string, ids: IdsByName, what: string): string {
  const known = name.toLowerCase()
  const id = Object.hasOwn(ids, known) ? ids[known] : undefined
  if (id !== undefined) return id
  throw unknownValue(`${what} \`${name}\``, name, Object.keys(ids), (one) => ids[one] ?? one)
}
