// Packs the built package and installs the tarball into an empty folder, as a user would.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

/** Where the tarball and a project that installed it are. */
export interface Installed {
  readonly tarball: string
  /** A project of its own with nothing but the package. */
  readonly consumer: string
  /** The package inside that project. */
  readonly packageFolder: string
}

/** Runs npm in a folder and gives what it prints. */
export const npm = (cwd: string, ...args: string[]): string =>
  execFileSync('npm', [...args, '--silent', '--no-audit', '--no-fund'], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit']
  })

/** Packs what is in dist/ (it must be built) into a folder and gives the tarball's path. */
export function pack(folder: string): string {
  const [packed] = JSON.parse(npm(root, 'pack', '--json', '--ignore-scripts', '--pack-destination', folder)) as {
    filename: string
  }[]
  return join(folder, packed?.filename.replace('@', '').replace('/', '-') ?? '')
}

/** Packs what is in dist/ (it must be built) and installs it without the network. */
export function packAndInstall(): Installed {
  const folder = mkdtempSync(join(tmpdir(), 'tag-security-'))
  const tarball = pack(folder)
  writeFileSync(join(folder, 'package.json'), '{ "name": "consumer", "private": true }\n')
  npm(folder, 'install', '--offline', '--omit=optional', tarball)
  return { tarball, consumer: folder, packageFolder: join(folder, 'node_modules/@cncf/tag-security') }
}
