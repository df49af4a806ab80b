import type { Pipeline } from '../../build/pipeline.ts'
import type { Collection } from '../../collections/collection.ts'
import { start, type Diagnostic } from '../../diagnostics/diagnostic.ts'
import { budgetsOfRun } from '../../markdown/budget.ts'
import type { ProblemId } from '../../diagnostics/problems.ts'
import type { UpstreamFile, FilePlace } from '../read/document.ts'
import { isUnread, readUpstream, type UpstreamFacts } from '../read/index.ts'
import { importedAddresses } from './addresses.ts'
import { importedAssessments } from './assessment.ts'
import { fileOf, splitByFault } from './check.ts'
import { importedTypes } from './compromise-type.ts'
import { importedIncident, idsOfIncidents } from './incident.ts'
import { importedLeads } from './lead.ts'
import { isLocal } from '../read/paths.ts'
import { cleanProse } from './prose.ts'
import { absoluteLink, type Context, type Published } from './published.ts'
import { outcomeOf, shortened, withId, type Outcome, type Scaffold } from './scaffold.ts'
import { sourcesOf } from './sources.ts'
import { idsOfTerms, importedTerm, upstreamTerms } from './term.ts'

/** A record with the place where upstream states it. */
interface ImportedRecord {
  readonly scaffold: Scaffold
  readonly at: FilePlace
}

/** Something upstream that makes no record. */
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

/** Problems of documents that are not read completely. */
const partial: readonly ProblemId[] = [
  'upstream/unread',
  'catalog/broken-table',
  'lexicon/broken-table',
  'leads/term',
  'assessment/unknown-stage',
  'assessment/unread-date',
  'assessment/unread-link',
  'assessment/unread-names',
  'assessment/unread-row'
]

/** Whether a problem loses something: a row that links no file cannot become an incident, one without its file may. */
const losesFacts = ({ rule, actual }: Diagnostic): boolean =>
  partial.includes(rule) || (rule === 'catalog/row-without-file' && actual === undefined)

/** The facts of the documents that can be read, and what keeps others, or parts of them, from being read. */
export function readableFacts(files: readonly UpstreamFile[]): {
  readonly facts: UpstreamFacts
  readonly unread: readonly Diagnostic[]
} {
  const { facts, diagnostics } = readUpstream(files)
  const broken = diagnostics.filter(isUnread)
  const rest = files.filter(({ path }) => !broken.some(({ file }) => file === path))
  // Every repetition has at least one file less.
  if (rest.length < files.length) {
    const again = readableFacts(rest)
    return { facts: again.facts, unread: [...broken, ...again.unread] }
  }
  return { facts, unread: [...broken, ...diagnostics.filter(losesFacts)] }
}

/**
 * Makes content from upstream's facts and its own prose. What upstream does not say stays unsaid: incidents are
 * unclassified, and the only date is that of the documents.
 */
export function importedContent(facts: UpstreamFacts, published: Published): Imported {
  const sources = sourcesOf(facts, published)
  const strayLinks = new Map<string, { readonly document: string; readonly url: string }>()
  const nextBudget = budgetsOfRun()
  const context: Context = {
    published,
    referenceTo: sources.referenceTo,
    clean: (markdown, document) =>
      cleanProse(
        markdown,
        (url) => {
          const link = absoluteLink(published, document, url)
          if (link === undefined && isLocal(url)) strayLinks.set(`${document} ${url}`, { document, url })
          return link
        },
        nextBudget()
      )
  }
  const termIds = idsOfTerms(facts.terms)
  const findTerm = upstreamTerms(termIds)
  const records = new Map<string, ImportedRecord>()
  const leftOut: LeftOut[] = []
  const add = (at: FilePlace, what: string, outcome: Outcome, id?: string): void => {
    if ('fault' in outcome) {
      leftOut.push({ at, what, reason: outcome.fault })
      return
    }
    const scaffold = id === undefined ? outcome : withId(outcome, id)
    const path = `${scaffold.collection}/${scaffold.id}`
    const other = records.get(path)?.at
    if (other) leftOut.push({ at, what, reason: `\`${other.file}:${other.line}\` has the same ID, \`${scaffold.id}\`` })
    else records.set(path, { scaffold, at })
  }
  for (const { at, url, outcome } of importedAddresses(facts, context))
    add(at, `the address \`${shortened(url)}\``, outcome)
  for (const { upstream, outcome, id } of importedLeads(facts, context))
    add(upstream.at, `\`${shortened(upstream.name)}\``, outcome, id)
  for (const one of facts.terms)
    add(
      one.at,
      `the term \`${shortened(one.term)}\``,
      outcomeOf(() => importedTerm(one, findTerm, context)),
      termIds.get(one)
    )
  for (const { upstream, outcome } of importedTypes(facts, context))
    add(upstream.at, `the compromise type \`${shortened(upstream.title)}\``, outcome)
  for (const { upstream, outcome, id, unusable } of importedAssessments(facts, context)) {
    add(upstream.at, `the ${upstream.kind} of \`${shortened(upstream.project)}\``, outcome, id)
    for (const { url, at, fault } of unusable)
      leftOut.push({ at, what: `the address \`${shortened(url)}\``, reason: `it is not ${fault}` })
  }
  const incidentIds = idsOfIncidents(facts.incidents)
  for (const one of facts.incidents) {
    const at = one.file?.at ?? one.row?.at ?? { file: one.path, ...start }
    add(
      at,
      `the incident \`${shortened(one.id)}\``,
      outcomeOf(() => importedIncident(one, context)),
      incidentIds.get(one)
    )
  }
  for (const { scaffold, path } of sources.files)
    add({ file: path, ...start }, `the source \`${scaffold.id}\``, scaffold)
  for (const { document, url } of strayLinks.values())
    leftOut.push({
      at: { file: document, ...start },
      what: `the link to \`${shortened(url)}\``,
      reason: 'it leads out of the repository; its text is kept'
    })
  return { records: [...records.values()], leftOut }
}

/** The texts of imported files by path, without those that the pipeline finds at fault: what is written builds. */
export function importedFiles(
  { records, leftOut }: Imported,
  collections: readonly Collection[],
  pipeline: Pipeline
): { readonly files: ReadonlyMap<string, string>; readonly leftOut: readonly LeftOut[] } {
  const candidates = records.map(({ scaffold, at }) => ({ ...fileOf(scaffold, collections), at }))
  const { sound, faulty } = splitByFault(candidates, pipeline)
  const faults = faulty.map(([{ at, path }, { message }]): LeftOut => ({
    at,
    what: `\`${path}\``,
    reason: message.replace(/\.$/, '')
  }))
  return { files: new Map(sound.map(({ path, text }) => [path, text])), leftOut: [...leftOut, ...faults] }
}
