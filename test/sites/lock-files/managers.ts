import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { fullName } from '../../affected/plants.ts'
import { patchPath, write, writeProject, type Planting } from './project.ts'
import * as scan from './scan.ts'

/** A package manager, or one of the formats that it writes. */
export interface Manager {
  readonly title: string
  /** Name of the lock file. */
  readonly file: string
  readonly scan: scan.Scan
  /** Writes the project as this package manager takes it. */
  readonly prepare: (folder: string, planting: Planting, registry: string) => void
  /** The command that writes the lock file. */
  readonly command: (modules: string) => readonly string[]
}

const npm = (version: number, read: scan.Scan): Manager => ({
  title: `npm, lockfileVersion ${version}`,
  file: 'package-lock.json',
  scan: read,
  prepare: writeProject,
  command: (modules) => [
    'node',
    join(modules, 'npm/bin/npm-cli.js'),
    'install',
    '--package-lock-only',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--lockfile-version',
    String(version)
  ]
})

/** npm writes the file that it would publish where there is one. */
const shrinkwrap: Manager = {
  ...npm(3, scan.scanNpm),
  title: 'npm, npm-shrinkwrap.json',
  file: 'npm-shrinkwrap.json',
  prepare: (folder, planting, registry) => {
    writeProject(folder, planting, registry)
    write(folder, 'npm-shrinkwrap.json', { lockfileVersion: 3, requires: true, packages: {} })
  }
}

const pnpm = (major: number, read: scan.Scan): Manager => ({
  title: `pnpm ${major}`,
  file: 'pnpm-lock.yaml',
  scan: read,
  prepare: (folder, planting, registry) => {
    const { patched } = planting
    const patchedDependencies = { [`${fullName(patched)}@${patched.version}`]: patchPath }
    writeProject(folder, planting, registry, { pnpm: { patchedDependencies } })
    write(folder, 'pnpm-workspace.yaml', "packages:\n  - 'packages/*'\n")
  },
  command: (modules) => ['node', join(modules, `pnpm-${major}/bin/pnpm.cjs`), 'install', '--lockfile-only']
})

const yarn: Manager = {
  title: 'Yarn 1',
  file: 'yarn.lock',
  scan: scan.scanYarn,
  prepare: writeProject,
  command: (modules) => ['node', join(modules, 'yarn/bin/yarn.js'), 'install', '--ignore-scripts', '--non-interactive']
}

const berry: Manager = {
  title: 'Yarn Berry',
  file: 'yarn.lock',
  scan: scan.scanBerry,
  prepare: (folder, planting, registry) => {
    const name = fullName(planting.patched)
    const patch = `patch:${name}@npm%3A${planting.patched.version}#./${patchPath}`
    writeProject(folder, { ...planting, dependencies: { ...planting.dependencies, [name]: patch } }, registry)
    write(folder, 'yarn.lock', '')
    write(folder, '.yarnrc.yml', {
      npmRegistryServer: registry,
      unsafeHttpWhitelist: ['127.0.0.1'],
      enableGlobalCache: false,
      enableImmutableInstalls: false,
      enableTelemetry: false,
      npmMinimalAgeGate: 0
    })
  },
  command: (modules) => ['node', join(modules, '@yarnpkg/cli-dist/bin/yarn.js'), 'install', '--mode=update-lockfile']
}

const bun: Manager = {
  title: 'Bun',
  file: 'bun.lock',
  scan: scan.scanBun,
  prepare: (folder, planting, registry) => {
    const { patched } = planting
    const patchedDependencies = { [`${fullName(patched)}@${patched.version}`]: patchPath }
    writeProject(folder, planting, registry, { patchedDependencies })
  },
  // What its package runs after installing only puts this program into place.
  command: (modules) => {
    const [platform = ''] = readdirSync(join(modules, '@oven'))
    return [join(modules, '@oven', platform, 'bin/bun'), 'install', '--lockfile-only', '--save-text-lockfile']
  }
}

/** Every package manager and format. */
export const managers: readonly Manager[] = [
  npm(1, scan.scanOldNpm),
  npm(2, scan.scanNpm),
  npm(3, scan.scanNpm),
  shrinkwrap,
  pnpm(7, scan.scanOldPnpm),
  pnpm(8, scan.scanPnpm),
  pnpm(10, scan.scanPnpm),
  yarn,
  berry,
  bun
]

/** Runs a program in a folder with nothing of this user's own settings. */
export function runIn(folder: string, registry: string, [program = '', ...args]: readonly string[]): Promise<unknown> {
  const home = mkdtempSync(join(tmpdir(), 'tag-security-home-'))
  const env = { PATH: process.env['PATH'], HOME: home, npm_config_registry: registry, NO_COLOR: '1' }
  return promisify(execFile)(program, args, { cwd: folder, env, timeout: 120_000 })
}
