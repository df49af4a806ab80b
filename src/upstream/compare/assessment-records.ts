import { slugOf } from '../read/vocabulary.ts'
import { assessmentPlace } from './assessment-place.ts'
import { itemsIn, textIn, textsIn, type ContentRecord } from './content.ts'
import type { JoinedAssessment } from './joined-assessments.ts'
import { gitHubDocument, type GitHubDocument } from './provenance.ts'

/** A document that a record names. */
export interface OwnDocument extends GitHubDocument {
  /** What the paths of the document in both repositories share. */
  readonly key: string
  /** Index among the documents of the record. */
  readonly index: number
}

/** The documents of a record that are on GitHub, the main one first. */
export const ownDocuments = ({ fields }: ContentRecord): OwnDocument[] =>
  itemsIn(fields, 'documents').flatMap(({ item, index }) => {
    const document = gitHubDocument(textIn(item, 'url') ?? '')
    return document ? [{ ...document, index, key: assessmentPlace(document.path).key }] : []
  })

/** Records of one project by its names, and those that name a document. */
export interface AssessmentRecords {
  /** The record of an assessment: of its kind, with its document or of its project, else with its main document. */
  readonly recordOf: (assessment: JoinedAssessment) => ContentRecord | undefined
  /** Whether a record names the main document of an assessment, as whatever. */
  readonly isNamed: (assessment: JoinedAssessment) => boolean
  /** A record of the project of an assessment. */
  readonly sibling: (assessment: JoinedAssessment) => ContentRecord | undefined
}

/** Finds the records of assessments. */
export function assessmentRecords(records: readonly ContentRecord[]): AssessmentRecords {
  const byDocument = new Map<string, ContentRecord[]>()
  const byProject = new Map<string, ContentRecord[]>()
  const add = (map: Map<string, ContentRecord[]>, key: string, record: ContentRecord): void => {
    map.set(key, [...(map.get(key) ?? []), record])
  }
  const namesById = new Map<string, Set<string>>()
  for (const record of records) {
    const id = textIn(record.fields, 'projectId') ?? ''
    namesById.set(id, new Set([...(namesById.get(id) ?? []), ...projectNames(record)]))
    for (const key of new Set(ownDocuments(record).map((one) => one.key))) add(byDocument, key, record)
  }
  for (const record of records)
    for (const name of namesById.get(textIn(record.fields, 'projectId') ?? '') ?? []) add(byProject, name, record)
  const withDocument = ({ documents }: JoinedAssessment): ContentRecord[] =>
    documents.flatMap(({ path }) => byDocument.get(assessmentPlace(path).key) ?? [])
  const ofProject = (assessment: JoinedAssessment): ContentRecord[] =>
    (byProject.get(projectName(assessment)) ?? []).filter(
      ({ fields }) => 'partOf' in fields === (assessment.partOf !== undefined)
    )
  return {
    recordOf: (assessment) => {
      const named = withDocument(assessment)
      const isOfKind = ({ fields }: ContentRecord): boolean => fields['kind'] === assessment.kind
      const { key } = assessmentPlace(assessment.path)
      return (
        [...named, ...ofProject(assessment)].find(isOfKind) ??
        named.find((record) => ownDocuments(record).some((own) => own.index === 0 && own.key === key))
      )
    },
    isNamed: ({ path }) => byDocument.has(assessmentPlace(path).key),
    sibling: (assessment) => ofProject(assessment)[0]
  }
}

/** What the project of an assessment is called where names are compared: a part has the name of the whole before it. */
export const projectName = ({ partOf = '', project }: Pick<JoinedAssessment, 'partOf' | 'project'>): string =>
  slugOf(`${partOf} ${project}`)

function projectNames(record: ContentRecord): string[] {
  const { fields } = record
  const partOf = textIn(fields, 'partOf')
  const names = [textIn(fields, 'projectId'), textIn(fields, 'project'), ...textsIn(fields, 'aliases')]
  const folders = ownDocuments(record).map(({ path }) =>
    assessmentPlace(path).project.replace(/\/sub-?projects?\//i, ' ')
  )
  const own = [...names, ...folders].flatMap((name) => (name ? [slugOf(name)] : []))
  return partOf === undefined ? own : [...own, ...own.map((name) => slugOf(`${partOf} ${name}`))]
}
