import { foundOf, UnreadableFile, type Component, type Found, type LeftOut } from './component.ts'
import { isObject, readJson, type JsonObject } from './json.ts'
import { nameAndRest, npmItem } from './npm-package.ts'

type Item = Component | LeftOut

/** How deep `dependencies` may be nested; npm itself needs a few levels. */
const depth = 100

/** Reads a `package-lock.json` or `npm-shrinkwrap.json` of npm, of any version. */
export function readNpm(text: string): Found {
  const { data, offsetOf } = readJson(text)
  const { packages, dependencies, lockfileVersion } = data
  if (isObject(packages)) return foundOf(installed(packages), offsetOf)
  if (packages !== undefined) throw new UnreadableFile('`packages` of an npm lock file is an object.')
  if (isObject(dependencies)) return foundOf(nested(dependencies), offsetOf)
  if (dependencies === undefined && lockfileVersion === 1) return foundOf([])
  throw new UnreadableFile('It is not an npm lock file: expected `packages` or `dependencies`, an object.')
}

/** What `packages` names: every package by the folder it is installed in. */
function installed(packages: JsonObject): Item[] {
  const entries = Object.entries(packages)
  const linked = new Set(entries.map(([, entry]) => isObject(entry) && entry['link'] === true && entry['resolved']))
  return entries.flatMap(([folder, entry]): Item[] => {
    const path = ['packages', folder]
    const inFolder = installedName(folder)
    if (!isObject(entry)) return [{ path, name: inFolder ?? folder, reason: 'unreadable' }]
    const { name: ownName, version, link, resolved } = entry
    const name = typeof ownName === 'string' ? ownName : (inFolder ?? folder)
    // A package of the project is named by its folder and by the link to it.
    if (inFolder === undefined && linked.has(folder)) return []
    if (inFolder === undefined || link === true) return [{ path, name, reason: 'workspace' }]
    return [npmItem({ path, name, version, from: resolved })]
  })
}

/** The name of the innermost package that a folder is of; nothing for a folder of the project. */
function installedName(folder: string): string | undefined {
  const start = `/${folder}`.lastIndexOf('/node_modules/')
  return start < 0 ? undefined : folder.slice(start + 'node_modules/'.length)
}

/** What `dependencies` names: every package below the one that it is installed for. */
function nested(dependencies: JsonObject): Item[] {
  const items: Item[] = []
  const waiting = [{ dependencies, path: ['dependencies'] }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    for (const [name, entry] of Object.entries(next.dependencies)) {
      const path = [...next.path, name]
      if (!isObject(entry)) {
        items.push({ path, name, reason: 'unreadable' })
        continue
      }
      const { version, dependencies } = entry
      items.push(dependency(path, name, version))
      if (dependencies === undefined) continue
      if (isObject(dependencies) && path.length < depth * 2) {
        waiting.push({ dependencies, path: [...path, 'dependencies'] })
      } else items.push({ path: [...path, 'dependencies'], name: 'dependencies', reason: 'unreadable' })
    }
  }
  return items
}

function dependency(path: string[], name: string, version: unknown): Item {
  if (typeof version !== 'string' || !/[:/]/.test(version)) return npmItem({ path, name, version })
  if (!version.startsWith('npm:')) return npmItem({ path, name, from: version })
  const alias = nameAndRest(version.slice('npm:'.length))
  return npmItem({ path, name: alias.name, version: alias.rest || undefined })
}
