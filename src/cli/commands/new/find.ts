import { basename, join, resolve } from 'node:path'
import { didYouMean } from '../../../suggestion.ts'
import type { UpstreamIncident, UpstreamTerm } from '../../../upstream/read/facts.ts'
import type { TagDocuments } from '../../files/tag-documents.ts'
import { CannotRun } from '../../terminal/cannot-run.ts'

/**
 * The incident with a file of this name or path.
 *
 * @throws {CannotRun} when there is none, or several.
 */
export function findIncident(
  name: string,
  incidents: readonly UpstreamIncident[],
  { name: checkout, folder }: TagDocuments,
  from: string
): UpstreamIncident {
  if (incidents.length === 0) throw new CannotRun(`No catalog of incidents in \`${checkout}\`.`)
  const path = name.replace(/^\.\//, '').toLowerCase()
  const stem = basename(path).replace(/\.md$/, '')
  const isMeant = (one: UpstreamIncident): boolean => {
    if (resolve(from, name) === join(folder, one.path)) return true
    const own = one.path.toLowerCase()
    if (/[/]|\.md$/.test(path)) return own === path || own.endsWith(`/${path}`)
    return one.id.toLowerCase().replaceAll('_', '-') === path.replaceAll('_', '-')
  }
  const found = incidents.filter(isMeant)
  const [first] = found
  if (!first) {
    const stems = incidents.map(({ id }) => id)
    throw new CannotRun(didYouMean(`Unknown incident \`${name}\` in \`${checkout}\``, stem, stems))
  }
  if (found.length > 1) {
    const paths = found.map((one) => one.path).join(', ')
    throw new CannotRun(`\`${name}\` matches ${found.length} files in \`${checkout}\`; give the path: ${paths}.`)
  }
  return first
}

/**
 * The term with this name or anchor.
 *
 * @throws {CannotRun} when there is none.
 */
export function findTerm(name: string, terms: readonly UpstreamTerm[], { name: checkout }: TagDocuments): UpstreamTerm {
  if (terms.length === 0) throw new CannotRun(`No lexicon in \`${checkout}\`.`)
  const key = (text: string): string =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  const found =
    terms.find(({ anchor }) => anchor === name.replace(/^#/, '')) ?? terms.find(({ term }) => key(term) === key(name))
  if (found) return found
  const names = terms.flatMap(({ term, anchor }) => [term, anchor])
  throw new CannotRun(didYouMean(`Unknown term \`${name}\` in \`${checkout}\``, name, names))
}
