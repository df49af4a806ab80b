import { basename, join, resolve } from 'node:path'
import { decodeText, tooDeepIn } from '../../../markdown/text.ts'
import { didYouMean } from '../../../suggestion.ts'
import type { UpstreamIncident, UpstreamTerm } from '../../../upstream/read/facts.ts'
import { readUpstream, type UpstreamFacts } from '../../../upstream/read/index.ts'
import { CannotRun, reasonOf } from '../../terminal/cannot-run.ts'
import { hasDocuments, readCheckout, type CheckoutFile } from '../../files/checkout.ts'
import { checkFolder } from '../../files/path.ts'

/** A checkout that was read. */
export interface Checkout {
  /** As typed. */
  readonly word: string
  /** Its folder, absolute. */
  readonly folder: string
  readonly facts: UpstreamFacts
}

/**
 * Reads a checkout of the TAG's repositories.
 *
 * @throws {CannotRun} when it is not there, cannot be read or has no documents.
 */
export function readFrom(word: string, from: string): Checkout {
  const folder = resolve(from, word)
  checkFolder(word, folder, "name a checkout of the TAG's repositories")
  let files: CheckoutFile[]
  try {
    if (!hasDocuments(folder)) throw new CannotRun(`The folder \`${word}\` has no documents; is the checkout complete?`)
    files = readCheckout(folder, [''])
  } catch (error) {
    if (error instanceof CannotRun) throw error
    throw new CannotRun(`The folder \`${word}\` cannot be read: ${reasonOf(error)}.`)
  }
  return {
    word,
    folder,
    facts: readUpstream(files.map(({ path, content }) => ({ path, text: textOf(content) }))).facts
  }
}

/** The text of a file; empty where it is no text, which `validate` reports. */
function textOf(content: CheckoutFile['content']): string {
  if (typeof content === 'string' || content.includes(0)) return ''
  const decoded = decodeText(content)
  return 'text' in decoded && !tooDeepIn(decoded.text) ? decoded.text : ''
}

/**
 * The incident with a file of this name or path.
 *
 * @throws {CannotRun} when there is none, or several.
 */
export function findIncident(
  word: string,
  { word: checkout, folder, facts }: Checkout,
  from: string
): UpstreamIncident {
  const { incidents } = facts
  if (incidents.length === 0) throw new CannotRun(`There is no catalog of incidents in \`${checkout}\`.`)
  const path = word.replace(/^\.\//, '').toLowerCase()
  const stem = basename(path).replace(/\.md$/, '')
  const isMeant = (one: UpstreamIncident): boolean => {
    if (resolve(from, word) === join(folder, one.path)) return true
    const own = one.path.toLowerCase()
    if (/[/]|\.md$/.test(path)) return own === path || own.endsWith(`/${path}`)
    return one.id.toLowerCase().replaceAll('_', '-') === path.replaceAll('_', '-')
  }
  const [found, ...others] = incidents.filter(isMeant)
  if (!found)
    throw new CannotRun(
      didYouMean(
        `There is no incident \`${word}\` in \`${checkout}\``,
        stem,
        incidents.map(({ id }) => id)
      )
    )
  if (others.length > 0)
    throw new CannotRun(
      `\`${word}\` means ${others.length + 1} files in \`${checkout}\`; give the path: ${[found, ...others].map((one) => one.path).join(', ')}.`
    )
  return found
}

/**
 * The term with this name or anchor.
 *
 * @throws {CannotRun} when there is none.
 */
export function findTerm(word: string, { word: checkout, facts: { terms } }: Checkout): UpstreamTerm {
  if (terms.length === 0) throw new CannotRun(`There is no lexicon in \`${checkout}\`.`)
  const key = (name: string): string =>
    name
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  const found =
    terms.find(({ anchor }) => anchor === word.replace(/^#/, '')) ?? terms.find(({ term }) => key(term) === key(word))
  if (found) return found
  throw new CannotRun(
    didYouMean(
      `There is no term \`${word}\` in \`${checkout}\``,
      word,
      terms.flatMap(({ term, anchor }) => [term, anchor])
    )
  )
}
