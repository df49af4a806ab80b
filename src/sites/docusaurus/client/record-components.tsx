import { lazy, type ComponentType } from 'react'
import type { IdsByName } from '../../names.ts'
import type { RecordData, RecordLoaders } from '../page-data.ts'
import { nameKey } from '../../../name-key.ts'
import { unknownValue } from '../../wrong-value.ts'

/**
 * A component for each record, by its id or another name, which loads and shows the data of that record alone, and
 * knows the name that was given. The same
 * name gives the same component, as React needs it. An unknown name fails to render, with an error that has the nearest
 * id. `names` loads the ids of all records by every name.
 */
export function recordComponents<Data extends RecordData, Properties extends object>(
  Component: ComponentType<Properties & { readonly record: Data; readonly given: string }>,
  noun: string,
  loaders: RecordLoaders,
  names: () => Promise<{ readonly default: IdsByName }>
): (id: string | undefined) => ComponentType<Properties> {
  const load = async (name: string): Promise<Data> => {
    const id = Object.hasOwn(loaders, name) ? name : idNamed(name, (await names()).default, noun)
    return (await loaders[id]?.())?.default as Data
  }
  const components = new Map<string, ComponentType<Properties>>()
  return (given) => {
    // MDX is not compiled against types, so an id can be absent.
    const id = String(given)
    const known = components.get(id)
    if (known) return known
    const component = lazy(async () => {
      const record = await load(id)
      return { default: (properties: Properties) => <Component {...properties} record={record} given={id} /> }
    }) as unknown as ComponentType<Properties>
    components.set(id, component)
    return component
  }
}

function idNamed(name: string, ids: IdsByName, noun: string): string {
  const key = nameKey(name)
  const id = Object.hasOwn(ids, key) ? ids[key] : undefined
  if (id !== undefined) return id
  throw unknownValue(`${noun} \`${name}\``, name, Object.keys(ids), (one) => ids[one] ?? one)
}
