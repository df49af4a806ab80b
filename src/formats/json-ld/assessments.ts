import type { Assessment } from '../../records/assessments.ts'
import type { Source } from '../../records/sources.ts'
import { iriOf, node, othersThan, plainOrNone, sourcesOf, typedDate, urnOf, type Node } from './values.ts'

/** An assessment: a report about a project, with the documents that it consists of and those that it cites. */
export const assessmentNode = (assessment: Assessment, sources: readonly Source[]): Node =>
  node({
    '@id': urnOf('assessments', assessment.id),
    '@type': 'schema:Report',
    'schema:name': assessment.title,
    'schema:alternateName': othersThan(assessment.title, assessment.aliases),
    'schema:description': plainOrNone(assessment.summary),
    'schema:about': projectNode(assessment),
    'schema:author': assessment.authors.map((name) => ({ '@type': 'schema:Person', 'schema:name': name })),
    'schema:datePublished': typedDate(assessment.date),
    'schema:creativeWorkStatus': assessment.stage,
    'schema:url': iriOf(assessment.documents[0]?.url ?? ''),
    'schema:hasPart': documentNodes(assessment.documents),
    'schema:citation': documentNodes(assessment.links),
    'assessment:kind': assessment.kind,
    'assessment:stated': assessment.stated,
    'assessment:program': assessment.program,
    'assessment:languages': assessment.languages,
    'assessment:sbom':
      assessment.sbom &&
      node({
        'schema:url': addressesOf(assessment.sbom.urls),
        'schema:description': assessment.sbom.note
      }),
    'assessment:securityProvider': assessment.securityProvider,
    'assessment:reviewers': assessment.reviewers,
    'assessment:recommendations': assessment.recommendations.map(({ to, count, url }) =>
      node({ 'assessment:to': to, 'assessment:count': count, 'schema:url': iriOf(url) })
    ),
    'assessment:folder': iriOf(assessment.folder),
    'skos:editorialNote': plainOrNone(assessment.note),
    'dcterms:source': sourcesOf(assessment.sources, sources)
  })

/** The assessed project, which all of its assessments are about. */
const projectNode = ({ projectId, project, partOf, software }: Assessment): Node =>
  node({
    '@id': urnOf('project', projectId),
    '@type': 'schema:SoftwareApplication',
    'schema:name': project,
    'schema:url': addressesOf(software),
    'schema:isPartOf': partOf === undefined ? undefined : wholeNode(partOf)
  })

/** The project that another one is a part of; ids of projects are made of their names. */
const wholeNode = (name: string): Node => ({
  '@id': urnOf('project', name.toLowerCase().replace(/[^a-z0-9]+/g, '-')),
  '@type': 'schema:SoftwareApplication',
  'schema:name': name
})

const addressesOf = (urls: readonly string[]): string[] => urls.flatMap((url) => iriOf(url) ?? [])

const documentNodes = (
  documents: readonly { readonly kind: string; readonly url: string; readonly title?: string }[]
): Node[] =>
  documents.map(({ kind, url, title }) =>
    node({ '@id': iriOf(url), '@type': 'schema:CreativeWork', 'schema:name': title, 'schema:genre': kind })
  )
