import type { Found } from './component.ts'
import { isObject } from './json.ts'
import { pypiPurl, servedByIndex } from './pypi.ts'
import { readTomlLock } from './toml.ts'

/** Reads a `uv.lock`. Members of the workspace, and folders that are linked, are `editable` or `virtual`. */
export const readUvLock = (text: string): Found =>
  readTomlLock(text, ({ name, version, table: { source } }) => {
    const from = isObject(source) ? source : {}
    const is = (key: string): boolean => typeof from[key] === 'string'
    if (is('registry')) return { purl: pypiPurl(name, version) }
    if (is('git')) return 'git'
    if (is('editable') || is('virtual')) return 'workspace'
    if (is('directory') || is('path')) return 'file'
    if (!is('url')) return 'unreadable'
    const purl = servedByIndex(String(from['url']))
    return purl === undefined ? 'url' : { purl }
  })
