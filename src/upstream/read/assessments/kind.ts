import type { TableRow } from 'mdast'
import type { AssessmentKind } from '../../../records/assessments.ts'
import { headingText } from '../../../markdown/headings.ts'
import { labelOfField, plainLabel } from './labels.ts'
import { isAmongAssessments, isInGuide, projectNamedIn } from './path.ts'
import { labelOf } from '../cell.ts'
import type { UpstreamDocument } from '../document.ts'
import { stemOf } from '../paths.ts'

/** The sections that the template of the TAG has. */
const templateSections = new Set([
  'metadata',
  'security links',
  'overview',
  'background',
  'actors',
  'actions',
  'goals',
  'non-goals',
  'self-assessment use',
  'intended use',
  'security functions and features',
  'project compliance',
  'security analysis',
  'secure development practices',
  'security issue resolution'
])

const threats =
  /^(?:\d\.? )?(?:spoofing|tampering|repudiation|information disclosure|denial of service|elevation of privilege)/

/** What a document of an assessment is, by what is in it; undefined for all others, and for the TAG's guide. */
export function assessmentKindOf(document: UpstreamDocument): AssessmentKind | undefined {
  const path = document.path.replaceAll('\\', '/')
  // What could not be read has no text, and says nothing.
  if (isInGuide(path) || document.source.trim() === '') return undefined
  const names = document.headings.map((one) => plainLabel(headingText(one)))
  if (document.headings.some((one) => /\[project(?: name)?\]/i.test(headingText(one)))) return undefined
  const title = [document.title, titleOf(document)].join(' ').trim()
  const stem = stemOf(path).toLowerCase()
  const sections = new Set(names.filter((name) => templateSections.has(name))).size
  if (isTitledJoint(title, stem) && (sections > 1 || hasReview(document, names))) return 'joint-assessment'
  const isAmong = isAmongAssessments(path)
  if (isAmong && /^(?:readme|index)$/.test(stem) && isReviewed(document)) return 'joint-assessment'
  const isNamed = /^(?:security[-_ ])?self[-_ ]?assessment$/.test(stem)
  const rows = document.tables.flatMap(({ children }) => children).filter(isMetadataRow).length
  if (isNamed || /\bself[- ]?assessment\b/i.test(title)) {
    if (!isAmong && projectNamedIn(title) === undefined && document.source.includes(templateStage)) return undefined
    const isPending = /\bstill pending\b/i.test(document.source)
    if (sections > 1 || rows > 1 || (isAmong && (isNamed || isPending))) return 'self-assessment'
  }
  const isThreats = threatTitle.test(title) || (isAmong && threatTitle.test(stem.replaceAll(/[-_]/g, ' ')))
  if (isThreats && (isAmong || names.filter((name) => threats.test(name)).length > 3)) return 'threat-model'
  return rows > 2 && sections > 2 ? 'self-assessment' : undefined
}

const templateStage = 'Incomplete, Complete, or Obsolete'

const threatTitle = /\bthreats?[- ]?(?:model(?:s|l?ing)?|analysis|assessment)\b|\bstride\b/i

const isTitledJoint = (title: string, stem: string): boolean =>
  /\bjoint[- ](?:security[- ])?(?:assessment|review)\b|\btag[- ]security security assessment\b/i.test(title) ||
  /^joint[-_](?:assessment|review)$/.test(stem)

const isCompleted = /^\W{0,9}(?:date )?completed\b/im
const isReviewedBy = /^\W{0,9}security reviewers?\b/im

/** The top of a document, where its data are. */
const topOf = ({ source }: UpstreamDocument): string => source.slice(0, 3000)

/** Whether a document says who reviewed, or what they recommend. */
const hasReview = (document: UpstreamDocument, names: readonly string[]): boolean =>
  names.some((name) => /\b(?:recommendations?|suggestions?|feedback)\b/.test(name)) ||
  isCompleted.test(topOf(document)) ||
  isReviewedBy.test(topOf(document))

/** Whether a document says who reviewed and when they completed it. */
const isReviewed = (document: UpstreamDocument): boolean =>
  isCompleted.test(topOf(document)) && isReviewedBy.test(topOf(document))

const isMetadataRow = (row: TableRow): boolean => {
  const kind = labelOfField(labelOf(row))?.kind
  return kind === 'stage' || kind === 'software' || kind === 'provider' || kind === 'languages' || kind === 'sbom'
}

/** The first heading with words, as text. */
export const titleOf = ({ headings }: UpstreamDocument): string | undefined =>
  headings.map(headingText).find((text) => text !== '')
