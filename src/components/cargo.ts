import type { Found } from './component.ts'
import { purlOf } from './purl.ts'
import { readTomlLock } from './toml.ts'

/** Reads a `Cargo.lock`. Packages without a source are of the workspace, or come by path. */
export const readCargoLock = (text: string): Found =>
  readTomlLock(text, ({ name, version, table: { source } }) => {
    if (source === undefined) return 'workspace'
    const [, kind = ''] = (typeof source === 'string' && /^([a-z-]+)\+/.exec(source)) || []
    if (kind === 'git') return 'git'
    if (kind === 'path' || kind === 'directory') return 'file'
    return /^(?:registry|sparse|local-registry)$/.test(kind)
      ? { purl: purlOf({ type: 'cargo', name, version }) }
      : 'unreadable'
  })
