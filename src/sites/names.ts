import { nameKey } from '../name-key.ts'
import { uniqueCovers } from '../query/terms-in.ts'
import { namesOf } from '../record-names.ts'
import type { Assessment } from '../records/assessments.ts'
import type { Incident } from '../records/incidents.ts'
import type { Term } from '../records/lexicon.ts'

/** Ids by every name, in lower case and as names are compared, that components and shortcodes take. */
export type IdsByName = Readonly<Record<string, string>>

/** The ids, aliases and identifiers of incidents. */
export const incidentNames = (incidents: readonly Incident[]): IdsByName =>
  idsByName([
    ...incidents.map(({ id }): Naming => [id, id]),
    ...incidents.flatMap(({ id, aliases, identifiers }) =>
      [...aliases, ...identifiers.filter(({ relation }) => relation === 'alias').map((one) => one.id)].map(
        (name): Naming => [name, id]
      )
    )
  ])

/** The ids, aliases, names, anchors and parts of terms that `getTerm` takes. */
export const termNames = (lexicon: readonly Term[]): IdsByName =>
  idsByName([
    ...lexicon.map(({ id }): Naming => [id, id]),
    ...lexicon.flatMap(({ id, aliases, term }) => [...aliases, term].map((name): Naming => [name, id])),
    ...lexicon.flatMap(({ id, sources }) => sources.flatMap(({ anchor = '' }): Naming[] => [[anchor, id]])),
    ...uniqueCovers(lexicon).map(({ name, term }): Naming => [name, term.id])
  ])

/** The ids, aliases and titles of assessments, and the titles without the stage. */
export const assessmentNames = (assessments: readonly Assessment[]): IdsByName =>
  idsByName([
    ...assessments.map(({ id }): Naming => [id, id]),
    ...assessments.flatMap((one) => namesOf(one).map((name): Naming => [name, one.id]))
  ])

/** The aliases that people use: without former ids, which nobody says. */
export const readableNames = (aliases: readonly string[]): string[] =>
  aliases.filter((alias) => !/^[a-z\d]+(?:-+[a-z\d]+)+$/.test(alias))

/** The other names of a term that a text can have. */
export const otherNames = ({ aliases, covers, mentions }: Term): string[] => [
  ...new Set([...readableNames(aliases), ...covers, ...mentions])
]

/** A name of a record, and the record's id. */
type Naming = readonly [name: string, id: string]

/** What is named first keeps the name. */
const idsByName = (namings: readonly Naming[]): IdsByName =>
  Object.fromEntries(
    namings
      .flatMap(([name, id]): Naming[] => [
        [name.toLowerCase().replace(/\p{DI}/gu, ''), id],
        [nameKey(name), id]
      ])
      .filter(([name]) => name.trim() !== '')
      .toReversed()
      .sort(([one], [other]) => (one < other ? -1 : Number(one > other)))
  )
