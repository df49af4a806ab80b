import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Options } from 'tsup'

const folders = new Set<string>()

/**
 * Writes dist/THIRD-PARTY-NOTICES.txt: the licence of every package whose code is in a bundle of this build. A package
 * without a licence file stops the build.
 */
export const notices: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'notices',
  setup: (build) => {
    build.onEnd(({ metafile }) => {
      for (const { inputs } of Object.values(metafile?.outputs ?? {}))
        for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
          const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0]
          if (folder && bytesInOutput > 0) folders.add(folder)
        }
      // The bundles are made side by side; the last to end completes the file.
      mkdirSync('dist', { recursive: true })
      writeFileSync('dist/THIRD-PARTY-NOTICES.txt', noticesOf([...folders]))
    })
  }
}

/**
 * The notices for packages in these folders, as they are shipped.
 *
 * @throws {Error} for a package that states no licence.
 */
export function noticesOf(packages: readonly string[]): string {
  const entries = packages.map(noticeOf).sort((a, b) => (a.heading < b.heading ? -1 : 1))
  const parts = [
    'This package contains code of the following packages, under the licences below.',
    ...entries.map(({ heading, text }) => `${'-'.repeat(80)}\n${heading}\n\n${text.replaceAll('\r\n', '\n')}`)
  ]
  return `${parts.join('\n\n')}\n`
}

/** Packages that are published without the licence of their repository, and another of that repository that has it. */
const sameRepository: Readonly<Record<string, string>> = { 'csv-stringify': 'csv-parse' }

const licenceIn = (folder: string): string | undefined => {
  const file = readdirSync(folder).find((one) => /^(licen[cs]e|copying)/i.test(one))
  return file && readFileSync(join(folder, file), 'utf8').trim()
}

function noticeOf(folder: string): { readonly heading: string; readonly text: string } {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    name: string
    version: string
    license?: string
  }
  const other = sameRepository[name]
  const text = licenceIn(folder) ?? (other && licenceIn(join(dirname(folder), other)))
  if (!text || !license) throw new Error(`${name} ${version} is bundled and states no licence`)
  return { heading: `${name} ${version} (${license})`, text }
}
