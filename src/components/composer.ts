import { foundOf, UnreadableFile, type Component, type Found, type LeftOut } from './component.ts'
import { isObject, readJson, type JsonText } from './json.ts'
import { purlOf } from './purl.ts'

/** Reads a `composer.lock`. */
export function readComposer(text: string): Found {
  const { data, offsetOf } = readJson(text)
  const lists = ['packages', 'packages-dev'].flatMap((list) => {
    const entries = data[list] ?? []
    if (!Array.isArray(entries)) throw new UnreadableFile(`\`${list}\` of a lock file of Composer is a list.`)
    return entries.map((entry: unknown, index) => packageOf(list, index, entry))
  })
  if (!('packages' in data)) throw new UnreadableFile('It is not a lock file of Composer: expected `packages`, a list.')
  return foundOf(lists, placeOfName(offsetOf))
}

/** The place of a package is that of its `name`; the last key of its path is what the name says. */
const placeOfName =
  (offsetOf: JsonText['offsetOf']): JsonText['offsetOf'] =>
  ({ path }) =>
    offsetOf({ path: [...path.slice(0, 2), 'name'] }) ?? offsetOf({ path: path.slice(0, 2) })

function packageOf(list: string, index: number, entry: unknown): Component | LeftOut {
  const { name, version, dist } = isObject(entry) ? entry : {}
  if (typeof name !== 'string') return { path: [list, index], name: `${list} ${index}`, reason: 'unreadable' }
  const path = [list, index, name]
  if (isObject(dist) && dist['type'] === 'path') return { path, name, reason: 'file' }
  const [, namespace, plain] = /^([^/\s]+)\/([^/\s]+)$/.exec(name) ?? []
  if (!plain || (version !== undefined && (typeof version !== 'string' || version === ''))) {
    return { path, name, reason: 'unreadable' }
  }
  return { path, purl: purlOf({ type: 'composer', namespace, name: plain, version }) }
}
