import { CannotRun } from '../../terminal/cannot-run.ts'
import { didYouMean, listed } from '../../../suggestion.ts'

/** What can be looked up, with the word for one of it: the collections, and the claims of the pages. */
export const nouns = {
  tag: 'tag',
  mission: 'mission',
  scope: 'scope',
  channels: 'channel',
  meetings: 'meeting',
  roles: 'role',
  leads: 'lead',
  initiatives: 'initiative',
  deliverables: 'deliverable',
  contributions: 'contribution',
  procedures: 'procedure',
  resources: 'resource',
  lexicon: 'term',
  'compromise-types': 'compromise-type',
  incidents: 'incident',
  pages: 'page',
  claims: 'claim',
  sources: 'source'
} as const

/** Name of what can be looked up. */
export type ListName = keyof typeof nouns

/** The names, in the order they are shown. */
export const listNames = Object.keys(nouns) as ListName[]

/** Whether there is one object of that name and no list. */
export const isSingle = (name: ListName): boolean => nouns[name] === name

/**
 * What a word on the command line means, in the singular, in the plural or by its name, in any case. The message for a word
 * that means nothing lists `shown`.
 *
 * @throws {CannotRun} when it means nothing.
 */
export function listNamed(word: string, shown: readonly ListName[] = listNames): ListName {
  const wanted = word.toLowerCase()
  const found = listNames.find((name) => [name, nouns[name], `${nouns[name]}s`].includes(wanted))
  if (found) return found
  const known = shown.flatMap((name) => (isSingle(name) ? [name] : [name, nouns[name]]))
  throw new CannotRun(
    `${didYouMean(`\`${word}\` is no collection`, word, known)} The collections are ${listed(shown)}.`
  )
}
