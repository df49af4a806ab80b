import type { Row } from '../../formats/format.ts'
import { queries } from '../../generated/queries.ts'
import type { ListName } from './lists.ts'
import { queriesOf, type Content, type Item } from './queries.ts'

/** Incidents as they are searched for a package: with those of their long lists, which are no part of their records. */
async function withPackageLists(incidents: readonly Item[], content: Content): Promise<readonly Item[]> {
  const packaged = async () => (await queries.packages()).records as unknown as readonly Item[]
  const lists = content ? (content.get('packages') ?? []) : await packaged()
  const byId = new Map(lists.map((list) => [list.id, list['packages'] as readonly Row[]]))
  return incidents.map((one) => {
    const list = byId.get(one.id)
    return list ? { ...one, packages: [...(one['packages'] as readonly Row[]), ...list] } : one
  })
}

/** The records of a list that meet a filter, and those searched: incidents by package with their long lists. */
export async function findRecords(
  name: ListName,
  filter: Row,
  content: Content
): Promise<{ readonly found: readonly Item[]; readonly searched: readonly Item[] }> {
  const { find, records } = await queriesOf(name, content)
  // A package may be in a long list, which is no part of the incident's record.
  if (name !== 'incidents' || filter['package'] === undefined) return { found: find(filter), searched: records }
  const searched = await withPackageLists(records, content)
  const ids = new Set(find(filter, searched).map(({ id }) => id))
  return { found: records.filter(({ id }) => ids.has(id)), searched }
}
