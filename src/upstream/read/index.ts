import { sortDiagnostics, start, type Diagnostic, type Finding } from '../../diagnostics/diagnostic.ts'
import type { ProblemId } from '../../diagnostics/problems.ts'
import type { FormerAddress } from '../../former-addresses.ts'
import { BeyondLimit, budgetsOfRun, type Budget } from '../../markdown/budget.ts'
import { assessmentKinds } from '../../records/assessments.ts'
import { addressFindings, codeFindings } from './addresses.ts'
import { readAssessment } from './assessments/index.ts'
import type { UpstreamAssessment } from './assessments/facts.ts'
import { isRecommendationFile, readRecommendationFile } from './assessments/recommendation-file.ts'
import { brokenLinks, type Checkout } from './broken-links.ts'
import { isComplete, joinCatalog } from './catalog.ts'
import { readCatalogIndex, type CatalogIndex } from './catalog-index.ts'
import { readDefinitions } from './definitions.ts'
import {
  readDocument,
  type UpstreamDocument,
  type UpstreamFile,
  diagnosticOf,
  type LocatedFinding
} from './document.ts'
import { readEmeritus } from './emeritus.ts'
import type { EmeritusLead, UpstreamDefinition, UpstreamIncident, UpstreamTerm } from './facts.ts'
import { readIncident } from './incident-file.ts'
import { isIncidentPath } from './incident-path.ts'
import { differenceFindings, spellingFindings } from './lead-differences.ts'
import { readLexicon } from './lexicon.ts'
import { lintComments } from './lint-comments.ts'
import type { UpstreamPage, UpstreamTag } from './page-facts.ts'
import { kindOf, type DocumentKind } from './recognise.ts'
import { supersededBy } from './superseded.ts'
import { readTagPage } from './tag-page.ts'
import { isTagsYaml, readTags } from './tags-yaml.ts'
import { vocabularyOf } from './vocabulary.ts'

/** What the TAG's documents say, each fact with its file, line and column. */
export interface UpstreamFacts {
  /** Rows and files joined, in the order of the rows, then the files without a row. */
  readonly incidents: readonly UpstreamIncident[]
  readonly definitions: readonly UpstreamDefinition[]
  readonly terms: readonly UpstreamTerm[]
  readonly tagPages: readonly UpstreamPage[]
  readonly tags: readonly UpstreamTag[]
  readonly emeritus: readonly EmeritusLead[]
  /** One for each document, in the order of their paths. */
  readonly assessments: readonly UpstreamAssessment[]
}

/** The facts of a set of documents, and what is wrong with the documents. */
export interface Upstream {
  readonly facts: UpstreamFacts
  readonly diagnostics: readonly Diagnostic[]
}

const unread: readonly ProblemId[] = ['upstream/yaml-syntax', 'file/too-complex', 'file/depth', 'rule/crashed']

/** Whether a document was not read at all: its facts are missing. */
export const isUnread = ({ rule }: Diagnostic): boolean => unread.includes(rule)

/** Kinds of documents that may show addresses as code. */
const withoutCodes: readonly DocumentKind[] = [...assessmentKinds, 'other']

/** A document with its kind. */
interface Recognised {
  readonly document: UpstreamDocument
  readonly kind: DocumentKind
}

/**
 * Reads the TAG's documents. They are recognised by content, so any part of a checkout will do; files
 * that are not the TAG's documents are only checked for links, addresses and comments. Links to `former` addresses are
 * reported.
 */
export function readUpstream(files: readonly UpstreamFile[], former: readonly FormerAddress[] = []): Upstream {
  const findings: LocatedFinding[] = []
  const nextBudget = budgetsOfRun()
  const attempt = <T>(file: string, read: () => T): T[] => {
    try {
      return [read()]
    } catch (error) {
      const { place, ...finding }: Finding =
        error instanceof BeyondLimit
          ? error.finding
          : {
              rule: 'rule/crashed',
              place: start,
              message: `Reading the file failed: ${error instanceof Error ? error.message : String(error)}`
            }
      findings.push({ ...finding, at: { file, ...place } })
      return []
    }
  }
  const take = <T extends { readonly findings: readonly LocatedFinding[] }>(read: T): T => {
    for (const finding of read.findings) findings.push(finding)
    return read
  }
  const each = <T extends { readonly findings: readonly LocatedFinding[] }>(
    documents: readonly UpstreamDocument[],
    read: (document: UpstreamDocument) => T
  ): T[] => documents.flatMap((document) => attempt(document.path, () => take(read(document))))

  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
  const recognised = sorted
    .filter((file) => /\.(md|mdx|markdown)$/i.test(file.path))
    .flatMap((file) => attempt(file.path, (): Recognised => recognise(file, nextBudget())))
  const ofKind = (kind: DocumentKind): UpstreamDocument[] =>
    recognised.filter((one) => one.kind === kind).map((one) => one.document)

  const definitions = each(ofKind('definitions'), readDefinitions).flatMap((one) => one.definitions)
  const vocabulary = vocabularyOf(definitions)
  const paths = new Set(files.map((file) => file.path))
  const indexes = each(ofKind('catalog'), (document) => readCatalogIndex(document, vocabulary, paths))
  const linked = new Set(indexes.flatMap((index) => index.rows.map((row) => row.path)))
  const incidentFiles = recognised.filter(
    ({ document: { path }, kind }) =>
      kind === 'incident' || (kind === 'other' && (linked.has(path) || isBelow(path, indexes)))
  )
  const incidents = each(
    incidentFiles.map((one) => one.document),
    (document) => readIncident(document, vocabulary)
  )
  const catalog = take(joinCatalog(indexes, incidents, paths, vocabulary))
  const terms = each(ofKind('lexicon'), readLexicon).flatMap((one) => one.terms)
  const tagPages = each(ofKind('page'), readTagPage).map((one) => one.page)
  const assessments = [
    ...assessmentKinds.flatMap((kind) => each(ofKind(kind), (document) => readAssessment(document, kind))),
    ...each(
      ofKind('other').filter(({ path }) => isRecommendationFile(path)),
      readRecommendationFile
    )
  ]
    .map((one) => one.assessment)
    .sort((a, b) => (a.path < b.path ? -1 : 1))
  const emeritus = each(ofKind('emeritus'), readEmeritus).flatMap((one) => one.leads)
  const tags = sorted
    .filter((file) => /\.ya?ml$/i.test(file.path) && isTagsYaml(file))
    .flatMap((file) => attempt(file.path, () => take(readTags(file, nextBudget())).tags).flat())

  const checkout: Checkout = {
    paths,
    folded: new Map([...paths].map((path) => [path.toLowerCase(), path])),
    documents: new Map(recognised.map(({ document }) => [document.path, document])),
    complete: indexes.filter((index) => isComplete(index, paths)).map((index) => index.folder),
    anchors: new Map()
  }
  const superseded = supersededBy(former)
  const known = new Set(incidentFiles.map((one) => one.document))
  for (const { document, kind } of recognised) {
    attempt(document.path, () => {
      const codes = !withoutCodes.includes(kind) || known.has(document) ? codeFindings(document) : []
      take({
        findings: [
          brokenLinks(document, checkout),
          addressFindings(document),
          lintComments(document),
          superseded.inDocument(document, paths),
          codes
        ].flat()
      })
    })
  }
  take({ findings: [differenceFindings(tagPages, tags), spellingFindings(emeritus), superseded.inTags(tags)].flat() })
  return {
    facts: { incidents: catalog.incidents, definitions, terms, tagPages, tags, emeritus, assessments },
    diagnostics: sortDiagnostics(findings.map(diagnosticOf))
  }
}

function recognise(file: UpstreamFile, budget: Budget): Recognised {
  const document = readDocument(file, budget)
  return { document, kind: kindOf(document) }
}

/** Whether a file lies in the folder of a year below an index. */
const isBelow = (path: string, indexes: readonly CatalogIndex[]): boolean =>
  isIncidentPath(path) && indexes.some(({ folder }) => folder === '' || path.startsWith(`${folder}/`))
