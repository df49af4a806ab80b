import { foundOf, UnreadableFile, type Component, type Found, type LeftOut, type LeftOutReason } from './component.ts'
import { isObject, readJson, type JsonObject } from './json.ts'
import { purlOf } from './purl.ts'

/** Reads a `Pipfile.lock`: every key but `_meta` is a category of packages. */
export function readPipfileLock(text: string): Found {
  const { data, offsetOf } = readJson(text)
  if (!isObject(data['_meta']))
    throw new UnreadableFile('It is not a lock file of Pipenv: expected `_meta`, an object.')
  const items = Object.entries(data).flatMap(([category, packages]) => {
    if (category === '_meta') return []
    if (!isObject(packages)) throw new UnreadableFile(`\`${category}\` of a lock file of Pipenv is an object.`)
    return Object.entries(packages).map(([name, entry]) => packageOf([category, name], name, entry))
  })
  return foundOf(items, offsetOf)
}

function packageOf(path: string[], key: string, entry: unknown): Component | LeftOut {
  const name = key.replace(/\[.*/s, '')
  const left = (reason: LeftOutReason): LeftOut => ({ path, name, reason })
  if (!isObject(entry) || name === '') return left('unreadable')
  const reason = sourceOf(entry)
  if (reason) return left(reason)
  const { version } = entry
  if (version !== undefined && typeof version !== 'string') return left('unreadable')
  const pinned = /^={2,3}\s*(v?\d[^*\s,]*)$/i.exec(version ?? '')?.[1]
  const isOpen = version === undefined || /^(?:\*$|(?:[<>!~^]=?|==)\s*\d)/.test(version)
  return pinned || isOpen ? { path, purl: purlOf({ type: 'pypi', name, version: pinned }) } : left('unreadable')
}

/** Why a package is not compared, when it does not come from an index. */
function sourceOf({ git, hg, svn, bzr, path, file }: JsonObject): LeftOutReason | undefined {
  if ([git, hg, svn, bzr].some((address) => address !== undefined)) return 'git'
  if (path !== undefined) return path === '.' || path === './' ? 'workspace' : 'file'
  if (file === undefined) return undefined
  return typeof file === 'string' && /^https?:/i.test(file) ? 'url' : 'file'
}
