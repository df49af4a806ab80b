import { kindOfAddress } from '../../../upstream/write/incident-facts.ts'
import {
  identifierRelations,
  referenceKinds,
  techniqueMappers,
  type AffectedPackage,
  type Identifier,
  type IncidentReference,
  type Technique
} from '../../../records/incidents.ts'
import type { SourceReference } from '../../../records/sources.ts'
import { CannotRun } from '../../terminal/cannot-run.ts'
import { didYouMean, listed } from '../../../suggestion.ts'

/** A word that may have one of a vocabulary and a colon before it: `advisory:https://…`. */
function prefixed<T extends string>(
  word: string,
  vocabulary: readonly T[],
  noun: string
): { readonly prefix?: T; readonly rest: string } {
  const [, typed, rest = ''] = /^([a-z][a-z-]*):(?!\/\/)(.*)$/s.exec(word) ?? []
  if (typed === undefined) return { rest: word }
  const prefix = vocabulary.find((one) => one === typed)
  if (prefix === undefined)
    throw new CannotRun(
      `${didYouMean(`\`${typed}\` in \`${word}\` is no ${noun}`, typed, vocabulary)} There is ${listed(vocabulary)}.`
    )
  return { prefix, rest }
}

/** A reference of an incident; an article where neither the address nor a word before it says otherwise. */
export function incidentReference(word: string): IncidentReference {
  const { prefix, rest } = prefixed(word, referenceKinds, 'kind of reference')
  return { url: rest, kind: prefix ?? kindOfAddress(rest) }
}

/** An identifier; an alias of the incident where no word before it says otherwise. */
export function identifier(word: string): Identifier {
  const { prefix, rest } = prefixed(word, identifierRelations, 'relation of an identifier')
  return { id: rest, relation: prefix ?? 'alias' }
}

/** A technique; mapped by the editor where no word before it says otherwise. */
export function technique(word: string): Technique {
  const { prefix, rest } = prefixed(word, techniqueMappers, 'mapper of a technique')
  return { id: rest, by: prefix ?? 'editor' }
}

/** The affected packages. A version stands behind the package URL, as is usual; those of one package come together. */
export function packages(words: readonly string[]): AffectedPackage[] {
  const found = new Map<string, AffectedPackage>()
  for (const word of words) {
    // An `@` behind a slash begins a scope that should have been written `%40`.
    const [, name, version, qualifiers = ''] = /^([^?]*[^/?])@([^?]+)(\?.*)?$/s.exec(word) ?? []
    const purl = name === undefined ? word : name + qualifiers
    const before: AffectedPackage = found.get(purl) ?? { purl }
    if (version === undefined) found.set(purl, before)
    else if (version.startsWith('vers:')) found.set(purl, { ...before, range: version })
    else found.set(purl, { ...before, versions: [...new Set([...(before.versions ?? []), version])] })
  }
  return [...found.values()]
}

/** A source: `contribute-site-catalog:2024/xz.md` or `contribute-site-lexicon#attack-surface`. */
export function source(word: string): SourceReference {
  const [, id = word, path, anchor] = /^([^:#]*)(?::([^#]*))?(?:#(.*))?$/s.exec(word) ?? []
  return { id, ...(path !== undefined && { path }), ...(anchor !== undefined && { anchor }) }
}
