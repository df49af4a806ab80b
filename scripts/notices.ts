import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

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
