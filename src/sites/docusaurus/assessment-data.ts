import { isWebAddress } from '../../policies/addresses.ts'
import { assessments } from '../../query/assessments.ts'
import { plainText } from '../../query/plain-text.ts'
import type { Assessment, AssessmentDocument } from '../../records/assessments.ts'
import type { AssessmentData, AssessmentRow, AssessmentRows, DocumentLink } from './page-data.ts'
import { proseHtml } from './prose.ts'
import { documentLink, recordData, type Addresses } from './record-data.ts'

const programs: Readonly<Record<NonNullable<Assessment['program']>, string>> = { 'security-pals': 'Security Pals' }

/** What the page of an assessment shows. */
export function assessmentData(assessment: Assessment, addresses: Addresses): AssessmentData {
  const { project, projectId, partOf, kind, stage, stated, date, languages, securityProvider } = assessment
  const { id, program, software, sbom, authors, reviewers, links, recommendations, folder, summary, note } = assessment
  return {
    ...recordData('assessments', assessment, assessment.title, addresses),
    text: plainText(summary),
    project,
    partOf,
    kind,
    stage,
    stated,
    date,
    languages,
    securityProvider,
    authors,
    reviewers,
    summaryHtml: proseHtml(summary),
    program: program && programs[program],
    software: software.map((url) => documentLink({ url })),
    sbom: {
      links: (sbom?.urls ?? []).map((url) => documentLink({ url })),
      note: sbom?.note && plainText(sbom.note)
    },
    documents: assessment.documents.map(fileLink),
    folder: documentLink({ url: folder }),
    links: links.map(documentLink),
    recommendations: recommendations.map(({ to, count, url }) => ({
      to,
      count,
      href: isWebAddress(url) ? url : undefined
    })),
    related: assessments
      .filter((one) => one.projectId === projectId && one.id !== id)
      .map((one) => addresses.link('assessments', one, one.title)),
    noteHtml: note && proseHtml(note)
  }
}

/** A link to a document, called as its file is. */
function fileLink(document: AssessmentDocument): DocumentLink {
  const link = documentLink(document)
  const file = /\/([^/?#]+\.\w+)(?:[?#]|$)/.exec(document.url)?.[1]
  return { ...link, title: file ?? link.title }
}

/** The rows of all assessments, by project. */
export const assessmentRows = (addresses: Addresses): AssessmentRows => ({
  rows: [...assessments]
    .sort((one, other) => (sortKey(one) < sortKey(other) ? -1 : 1))
    .map((assessment): AssessmentRow => {
      const { title, project, projectId, kind, stage, date, languages } = assessment
      return {
        ...addresses.link('assessments', assessment, title),
        project,
        projectId,
        projects: namesOfProject(projectId),
        kind,
        stage,
        date,
        languages
      }
    })
})

/** All that `findAssessments` finds a project by: its names, and those of the whole that it is a part of. */
function namesOfProject(id: string): string[] {
  const own = assessments.filter(({ projectId }) => projectId === id)
  const wholes = new Set(own.flatMap(({ partOf }) => partOf ?? []))
  const idsOfWholes = assessments.filter(({ project }) => wholes.has(project)).map(({ projectId }) => projectId)
  return [...new Set([id, ...own.flatMap(({ project, aliases }) => [project, ...aliases]), ...wholes, ...idsOfWholes])]
}

const sortKey = ({ project, id }: Assessment): string => `${project.toLowerCase()} ${id}`
