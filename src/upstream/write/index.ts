import type { Draft } from './scaffold.ts'
import type { UpstreamFacts } from '../read/index.ts'
import type { FilePlace } from '../read/place.ts'
import { start } from '../../diagnostics/diagnostic.ts'
import { addressRecords } from './addresses.ts'
import type { Context, Outcome } from './context.ts'
import { incidentRecord } from './incidents.ts'
import { leadRecords } from './leads.ts'
import { cleanProse } from './prose.ts'
import { absoluteLink, type Published } from './published.ts'
import { sourcesOf } from './sources.ts'
import { termFinder, termRecord } from './terms.ts'
import { typeRecords } from './types.ts'

export type { Address, Published } from './published.ts'

/** A record made of what upstream says. */
export interface ImportedRecord {
  /** Name of the collection. */
  readonly collection: string
  readonly draft: Draft
  /** Where upstream says it. */
  readonly at: FilePlace
}

/** Something that upstream has and that makes no record. */
export interface LeftOut {
  readonly at: FilePlace
  /** What it is, such as "the term `Key`". */
  readonly what: string
  /** Why, as the end of a sentence. */
  readonly reason: string
}

/** The content that upstream's documents make. */
export interface Imported {
  /** In the order of the collections, each path once. */
  readonly records: readonly ImportedRecord[]
  readonly leftOut: readonly LeftOut[]
}

/** What one thing of upstream made. */
interface Made {
  readonly collection: string
  readonly at: FilePlace
  readonly what: string
  readonly outcome: Outcome
}

/**
 * Makes content of upstream's facts and of its own prose. What upstream does not say stays unsaid: incidents are
 * unclassified, and nothing is dated but by the document that was read.
 */
export function contentOf(facts: UpstreamFacts, published: Published): Imported {
  const sources = sourcesOf(facts, published)
  const clean: Context['clean'] = (markdown, document) =>
    cleanProse(markdown, (url) => absoluteLink(published, document, url))
  const context: Context = { published, referenceTo: sources.referenceTo, clean }
  const findTerm = termFinder(facts.terms)
  const made: Made[] = [
    ...addressRecords(facts, context).map(({ collection, draft, at }) => ({
      collection,
      at,
      what: `the address \`${String(draft.fields['url'])}\``,
      outcome: { draft }
    })),
    ...leadRecords(facts, context).map(({ at, name, outcome }) => ({
      collection: 'leads',
      at,
      what: `\`${name}\``,
      outcome
    })),
    ...facts.terms.map((one) => ({
      collection: 'lexicon',
      at: one.at,
      what: `the term \`${one.term}\``,
      outcome: termRecord(one, findTerm, context)
    })),
    ...typeRecords(facts, context).map(({ draft, at }) => ({
      collection: 'compromise-types',
      at,
      what: `the compromise type \`${String(draft.fields['title'])}\``,
      outcome: { draft }
    })),
    ...facts.incidents.map((one) => ({
      collection: 'incidents',
      at: one.file?.at ?? one.row?.at ?? { file: one.path, ...start },
      what: `the incident \`${one.id}\``,
      outcome: incidentRecord(one, context)
    })),
    ...sources.drafts.map(({ draft, path }) => ({
      collection: 'sources',
      at: { file: path, ...start },
      what: `the source \`${draft.id}\``,
      outcome: { draft }
    }))
  ]
  return eachOnce(made)
}

/** Two records of one id cannot both be written: the first is. */
function eachOnce(made: readonly Made[]): Imported {
  const records = new Map<string, ImportedRecord>()
  const leftOut: LeftOut[] = []
  for (const { collection, at, what, outcome } of made) {
    if ('fault' in outcome) {
      leftOut.push({ at, what, reason: outcome.fault })
      continue
    }
    const path = `${collection}/${outcome.draft.id}`
    const other = records.get(path)
    if (other)
      leftOut.push({
        at,
        what,
        reason: `\`${other.at.file}:${other.at.line}\` has the same id, \`${outcome.draft.id}\``
      })
    else records.set(path, { collection, draft: outcome.draft, at })
  }
  return { records: [...records.values()], leftOut }
}
