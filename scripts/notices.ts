// Writes dist/THIRD-PARTY-NOTICES.txt: the licence of every package whose code is bundled into dist/. The packages are
// read from the metafile of a bundle of the same entries; one without a licence file stops the build.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { argv } from 'node:process'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import type { Options } from 'tsup'
import configuration from '../tsup.config.ts'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

/** A package whose code is in the bundle. */
export interface BundledPackage {
  readonly name: string
  readonly version: string
  /** SPDX expression of its licence. */
  readonly license: string
  /** The text of its licence. */
  readonly text: string
}

const entriesOf = ({ entry = [] }: Options): string[] => (Array.isArray(entry) ? entry : Object.values(entry))

/** Whether a configuration bundles a package that others leave to its users. */
const bundles = ({ noExternal = [] }: Options, name: string): boolean =>
  noExternal.some((one) => (typeof one === 'string' ? one === name : one.test(name)))

/** Every package that the configured entries bundle, by name. */
export async function bundledPackages(
  configurations: readonly Options[] = [configuration].flat() as Options[]
): Promise<BundledPackage[]> {
  const { peerDependencies = {} } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    peerDependencies?: Record<string, string>
  }
  const folders = new Set<string>()
  for (const one of configurations) {
    const peers = Object.keys(peerDependencies).filter((name) => !bundles(one, name))
    const external = [...peers, ...(one.external ?? []).filter((name) => typeof name === 'string')]
    const bundle = {
      entryPoints: entriesOf(one),
      bundle: true,
      format: 'esm' as const,
      platform: one.platform ?? 'node',
      external
    }
    const { metafile } = await build({
      ...bundle,
      outdir: 'nowhere',
      write: false,
      metafile: true,
      logLevel: 'error',
      absWorkingDir: root
    })
    const used = Object.values(metafile.outputs).flatMap(({ inputs }) =>
      Object.entries(inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    )
    for (const [path] of used) {
      const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0]
      if (folder) folders.add(folder)
    }
  }
  return [...folders]
    .map((folder) => bundledPackage(join(root, folder)))
    .sort((a, b) => (`${a.name}@${a.version}` < `${b.name}@${b.version}` ? -1 : 1))
}

/** Packages that are published without the licence of their repository, and another of that repository that has it. */
const sameRepository: Readonly<Record<string, string>> = { 'csv-stringify': 'csv-parse' }

const licenceIn = (folder: string): string | undefined =>
  readdirSync(folder)
    .filter((one) => /^(licen[cs]e|copying)/i.test(one))
    .map((file) => join(folder, file))[0]

function bundledPackage(folder: string): BundledPackage {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    name: string
    version: string
    license?: string
  }
  const other = sameRepository[name]
  const file = licenceIn(folder) ?? (other && licenceIn(join(root, 'node_modules', other)))
  if (!file || !license) throw new Error(`${name} ${version} is bundled and states no licence`)
  return { name, version, license, text: readFileSync(file, 'utf8').trim() }
}

const line = '-'.repeat(80)

/** The notices as they are shipped. */
export const noticesOf = (packages: readonly BundledPackage[]): string =>
  [
    'This package contains code of the following packages, under the licences below.',
    ...packages.map(
      ({ name, version, license, text }) =>
        `${line}\n${name} ${version} (${license})\n\n${text.replaceAll('\r\n', '\n')}`
    )
  ].join('\n\n') + '\n'

if (argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(join(root, 'dist/THIRD-PARTY-NOTICES.txt'), noticesOf(await bundledPackages()))
