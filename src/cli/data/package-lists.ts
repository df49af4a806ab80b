import type { Row } from '../../formats/format.ts'
import { queries } from '../../generated/queries.ts'
import type { Content, Item } from './queries.ts'

/** Incidents as they are searched for a package: with those of their long lists, which are no part of their records. */
export async function withPackageLists(incidents: readonly Item[], content: Content): Promise<readonly Item[]> {
  const packaged = async () => (await queries.packages()).records as unknown as readonly Item[]
  const lists = content ? (content.get('packages') ?? []) : await packaged()
  const byId = new Map(lists.map((list) => [list.id, list['packages'] as readonly Row[]]))
  return incidents.map((one) => {
    const list = byId.get(one.id)
    return list ? { ...one, packages: [...(one['packages'] as readonly Row[]), ...list] } : one
  })
}
