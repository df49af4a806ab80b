import { start } from '../../diagnostics/diagnostic.ts'
import type { AssessmentKind } from '../../records/assessments.ts'
import { slugOf } from '../read/vocabulary.ts'
import { assessmentDifferences } from './assessment-differences.ts'
import { assessmentPlace } from './assessment-place.ts'
import { assessmentRecords, ownDocuments, projectName, type OwnDocument } from './assessment-records.ts'
import { fieldReporter, type Comparison } from './comparison.ts'
import { textIn, type ContentRecord } from './content.ts'
import { fieldAt, upstreamAt, type DriftFinding } from './finding.ts'
import { namedProjects, type NamedProject } from './project-names.ts'
import { assessmentKey, joinedAssessments, type JoinedAssessment } from './joined-assessments.ts'

/** Assessments and documents of them that one side alone has, and facts that differ. */
export function assessmentDrift(comparison: Comparison): DriftFinding[] {
  const records = comparison.content.of('assessments')
  const known = assessmentRecords(records)
  const matched = new Map<ContentRecord, JoinedAssessment>()
  const assessments = joinedAssessments(comparison.facts.assessments)
  const projectOf = namedProjects(assessments)
  const findings = assessments.flatMap((assessment): DriftFinding[] => {
    const record = known.recordOf(assessment)
    if (record) {
      if (!matched.has(record)) matched.set(record, assessment)
      return []
    }
    return known.isNamed(assessment)
      ? []
      : [missing(assessment, projectOf(assessment), known.sibling(assessment), comparison)]
  })
  const lost = lostDocuments(records, comparison)
  return [
    ...findings,
    ...records.flatMap((record) => {
      const assessment = matched.get(record)
      const documents = documentDrift(record, assessment, lost(record))
      return assessment && !isOlderCopy(assessment, record)
        ? [...documents, ...assessmentDifferences(assessment, record)]
        : documents
    })
  ]
}

const titles = {
  'self-assessment': 'self-assessment',
  'joint-assessment': 'joint assessment',
  'threat-model': 'threat model'
} as const satisfies Record<AssessmentKind, string>

/** Whether an assessment is what the older repository has of one that has moved since: it may be outdated. */
const isOlderCopy = ({ path }: JoinedAssessment, record: ContentRecord): boolean =>
  assessmentPlace(path).layout === 'cncf/tag-security' &&
  ownDocuments(record).some((own) => assessmentPlace(own.path).layout === 'cncf/toc')

function missing(
  assessment: JoinedAssessment,
  named: NamedProject,
  sibling: ContentRecord | undefined,
  { provenance, newRecord }: Comparison
): DriftFinding {
  const { kind, path, at, partOf } = assessment
  const whole = partOf === undefined ? '' : `, a part of \`${partOf}\``
  const project = (sibling && textIn(sibling.fields, 'project')) ?? named.project
  const projectId = (sibling && textIn(sibling.fields, 'projectId')) ?? projectName(assessment)
  const { related, ...id } = newRecord('assessments', slugOf(`${projectId} ${kind}`), assessmentKey(assessment))
  const { addressOf } = provenance
  return {
    rule: 'drift/assessment-missing',
    at: upstreamAt(at),
    related,
    message: `The content lacks the ${titles[kind]} of \`${project}\`${whole}.`,
    lacking: {
      kind: 'assessment',
      ...id,
      assessment,
      project: { project, projectId },
      isFirst: sibling === undefined && named.first === assessment,
      addressOf,
      source: provenance.sourceFor(path)
    }
  }
}

/** A document of a record that is not where it should be. */
interface LostDocument extends OwnDocument {
  /** The path in the checkout that it would have. */
  readonly at: string
}

/**
 * Finds the documents of records that a checkout should have and has not: those of projects whose folder is there, and
 * all others where most documents are; the others of a partial checkout are expected to be missing.
 */
function lostDocuments(
  records: readonly ContentRecord[],
  { facts, paths, provenance }: Comparison
): (record: ContentRecord) => LostDocument[] {
  const known = new Set(paths)
  const keys = new Set(facts.assessments.map(({ path }) => assessmentPlace(path).key))
  const isThere = ({ at, key }: LostDocument): boolean => known.has(at) || keys.has(key)
  const located = (record: ContentRecord): LostDocument[] =>
    ownDocuments(record).flatMap((own) => {
      const at = provenance.locate(own)
      return at === undefined ? [] : [{ ...own, at }]
    })
  const all = records.flatMap(located)
  const isWhole = (repository: string): boolean => {
    const wanted = all.filter((one) => one.repository === repository)
    return wanted.filter(isThere).length * 2 >= wanted.length
  }
  const whole = new Set(all.map(({ repository }) => repository).filter(isWhole))
  const hasFolder = (at: string): boolean => {
    const { projects, project } = assessmentPlace(at)
    const folder = projects === '' ? project : `${projects}/${project}`
    return paths.some((path) => path.startsWith(`${folder}/`))
  }
  return (record) => located(record).filter((one) => !isThere(one) && (whole.has(one.repository) || hasFolder(one.at)))
}

/** Documents that one side alone has. Of two, one replaced the other. */
function documentDrift(
  record: ContentRecord,
  assessment: JoinedAssessment | undefined,
  lost: readonly LostDocument[]
): DriftFinding[] {
  const findings: DriftFinding[] = []
  const keys = ownDocuments(record).map(({ key }) => key)
  const added = (assessment?.documents ?? []).filter(({ path }) => {
    const { project, key } = assessmentPlace(path)
    // The path in a part of a checkout may not say the project.
    return !keys.some((own) => own === key || (project === '' && own.endsWith(key)))
  })
  for (const [index, { path, at }] of added.entries()) {
    const replaced = lost[index]
    const field = replaced ? ['documents', replaced.index, 'url'] : ['documents']
    const compare = fieldReporter(findings, 'drift/assessment-differs', record, at)
    compare(field, 'A document', path, replaced?.path)
  }
  for (const { index, at, path } of lost.slice(added.length))
    findings.push({
      rule: 'drift/assessment-dropped',
      at: fieldAt(record, ['documents', index, 'url']),
      related: upstreamAt({ file: at, ...start }),
      field: `documents[${index}].url`,
      message: `Upstream no longer has \`${path}\`, a document of \`${record.id}\`.`
    })
  return findings
}
