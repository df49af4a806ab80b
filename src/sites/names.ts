import { nameKey } from '../name-key.ts'
import { getIncident } from '../query/incidents.ts'
import { getTerm } from '../query/lexicon.ts'
import type { Incident } from '../records/incidents.ts'
import type { Term } from '../records/lexicon.ts'

/** Ids by every name, in lower case and as names are compared, that components and shortcodes take. */
export type IdsByName = Readonly<Record<string, string>>

/** The names of incidents that `getIncident` takes. */
export const incidentNames = (incidents: readonly Incident[]): IdsByName =>
  idsByName(
    incidents.flatMap(({ id, aliases }) => [id, ...aliases]),
    (name) => getIncident(name, incidents)
  )

/** The names of terms that `getTerm` takes. */
export const termNames = (lexicon: readonly Term[]): IdsByName =>
  idsByName(
    lexicon.flatMap(({ id, aliases, term, covers, sources }) => [
      id,
      ...aliases,
      term,
      ...covers,
      ...sources.flatMap(({ anchor }) => anchor ?? [])
    ]),
    (name) => getTerm(name, lexicon)
  )

/** The aliases that people use: without former ids, which nobody says. */
export const readableNames = (aliases: readonly string[]): string[] =>
  aliases.filter((alias) => !/^[a-z\d]+(?:-+[a-z\d]+)+$/.test(alias))

/** The other names of a term that a text can have. */
export const otherNames = ({ aliases, covers, mentions }: Term): string[] => [
  ...new Set([...readableNames(aliases), ...covers, ...mentions])
]

function idsByName(
  names: readonly string[],
  recordOf: (name: string) => { readonly id: string } | undefined
): IdsByName {
  const entries = [...new Set(names.flatMap((name) => [name.toLowerCase(), nameKey(name)]))]
    .sort()
    .flatMap((name): [string, string][] => {
      const record = recordOf(name)
      return record ? [[name, record.id]] : []
    })
  return Object.fromEntries(entries)
}
