import type { Found } from './component.ts'
import { isObject } from './json.ts'
import { pypiPurl, servedByIndex } from './pypi.ts'
import { readTomlLock } from './toml.ts'

/** Reads a `poetry.lock`. What comes from an index other than the usual has a source of the type `legacy`. */
export const readPoetryLock = (text: string): Found =>
  readTomlLock(text, ({ name, version, table: { source = { type: 'legacy' } } }) => {
    const { type, url } = isObject(source) ? source : {}
    if (type === 'legacy' || type === 'pypi') return { purl: pypiPurl(name, version) }
    if (type === 'git' || type === 'hg' || type === 'svn' || type === 'bzr') return 'git'
    if (type === 'directory' || type === 'file') return 'file'
    if (type !== 'url') return 'unreadable'
    const purl = typeof url === 'string' ? servedByIndex(url) : undefined
    return purl === undefined ? 'url' : { purl }
  })
