import { cpSync, mkdtempSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { inject } from 'vitest'
import { npm } from '../../../scripts/pack.ts'
import { root } from '../../architecture.ts'

/**
 * Installs the site in `test/sites/<name>`: what its lock file says, and then the packed tarball.
 *
 * @returns the site's folder
 */
export function installSite(name: string, tarball = inject('tarball')): string {
  const folder = join(root, 'test/sites', name)
  npm(folder, 'ci', '--ignore-scripts')
  npm(folder, 'install', '--no-save', '--no-package-lock', '--ignore-scripts', tarball)
  return folder
}

/** A copy of an installed site, to be changed; it shares what is installed. */
export function copySite(site: string): string {
  const copy = mkdtempSync(join(tmpdir(), `tag-security-${basename(site)}-`))
  cpSync(site, copy, { recursive: true, filter: (path) => basename(path) !== 'node_modules' })
  symlinkSync(join(site, 'node_modules'), join(copy, 'node_modules'))
  return copy
}
