import { encodedAddress } from '../../policies/addresses.ts'
import { assessmentTitle } from '../../policies/assessment-title.ts'
import { addressFault } from '../../policies/links.ts'
import type { Assessment } from '../../records/assessments.ts'
import type { SourceReference } from '../../records/sources.ts'
import { oneByOne } from '../compare/assessment-differences.ts'
import { assessmentPlace } from '../compare/assessment-place.ts'
import { projectName } from '../compare/assessment-records.ts'
import { idGiver } from '../compare/new-ids.ts'
import { assessmentKey, documentKind, joinedAssessments, type JoinedAssessment } from '../compare/joined-assessments.ts'
import type { FilePlace } from '../read/document.ts'
import type { UpstreamFacts } from '../read/index.ts'
import { urlOf, type Context, type Published } from './published.ts'
import {
  bodyOf,
  idFromName,
  joinedByUrl,
  joinedNames,
  joinedSources,
  noIdFrom,
  outcomeOf,
  type Outcome,
  type Scaffold
} from './scaffold.ts'
import { namedProjects } from '../compare/project-names.ts'
import { securityLink } from './security-link.ts'

/** What the record of an assessment is made of. */
interface AssessmentInput {
  readonly upstream: JoinedAssessment
  /** How its project is called. */
  readonly named: Pick<Assessment, 'project' | 'projectId'>
  /** Whether the name of the project leads to this one of its assessments. */
  readonly isFirst: boolean
  readonly sources: readonly SourceReference[]
  readonly published: Omit<Published, 'date'>
  /** Without it, the summary is marked to be written. */
  readonly summary?: string
}

const unwritten = 'TODO: what the project is and what the assessment covers, in two sentences of your own.'

/** An address as content has it: its scheme and host in lower case. */
const tidyAddress = (url: string): string =>
  encodedAddress(url.replace(/^https?:\/\/[^/?#]*/i, (start) => start.toLowerCase()))

/** Addresses that content can have, each once. */
const addresses = (stated: readonly { readonly value: string }[] = []): string[] =>
  joinedByUrl(stated.map(({ value }) => ({ url: tidyAddress(value) })).filter(isUsable)).map(({ url }) => url)

const isUsable = ({ url }: { readonly url: string }): boolean => addressFault(url) === undefined

const valuesOf = (stated: readonly { readonly value: string }[]): string[] =>
  joinedNames(stated.map(({ value }) => value.replace(/\s+/g, ' ').trim()).filter(Boolean))

/** The file of an assessment. */
export function assessmentScaffold(input: AssessmentInput): Scaffold {
  const { upstream, named, isFirst, sources, published, summary } = input
  const { project, projectId } = named
  const { partOf, kind, documents, recommendations } = upstream
  const stage = upstream.stage?.value ?? 'unknown'
  const sbom = addresses(sbomOf(upstream))
  const links = upstream.links.map((link) => securityLink({ ...link, url: tidyAddress(link.url) }))
  const fields = {
    title: assessmentTitle(kind, project, stage),
    project,
    projectId,
    partOf,
    aliases: isFirst ? [project] : [],
    kind,
    stage,
    stated: valuesOf(upstream.stated),
    program: upstream.program?.value,
    date: upstream.date?.value,
    software: addresses(upstream.software),
    languages: valuesOf(oneByOne(upstream.languages)),
    sbom: sbom.length > 0 ? { urls: sbom } : undefined,
    securityProvider: upstream.securityProvider?.value,
    authors: valuesOf(upstream.authors),
    reviewers: valuesOf(upstream.reviewers),
    links: joinedByUrl(links.filter(isUsable)),
    recommendations: recommendations.map(({ to, count, anchor, at }) => ({
      to,
      count,
      url: `${urlOf(published, at.file)}#${anchor}`
    })),
    documents: documents.map((one) => ({ kind: documentKind(one), url: urlOf(published, one.path) })),
    folder: urlOf(published, assessmentPlace(upstream.path).folder, 'tree'),
    sources
  }
  return { collection: 'assessments', id: `${projectId}-${kind}`, fields, body: bodyOf(summary ?? unwritten) }
}

const sbomOf = ({ sbom }: JoinedAssessment): { readonly value: string }[] =>
  sbom?.value.map((value) => ({ value })) ?? []

/** The file of an assessment, with an address that it cannot have. */
interface ImportedAssessment {
  readonly upstream: JoinedAssessment
  readonly outcome: Outcome
  readonly id?: string
  /** Addresses that content cannot have, and why. */
  readonly unusable: readonly { readonly url: string; readonly at: FilePlace; readonly fault: string }[]
}

/** The files of the assessments, one for each project and kind, with the words of upstream on the project. */
export function importedAssessments(
  { assessments }: UpstreamFacts,
  { published, referenceTo, clean }: Context
): ImportedAssessment[] {
  const idOf = idGiver()
  const all = joinedAssessments(assessments)
  const projectOf = namedProjects(all)
  return all.map((upstream) => {
    const unusable = unusableIn(upstream)
    const outcome = outcomeOf(() => {
      const { project, first } = projectOf(upstream)
      const projectId = idFromName(projectName(upstream))
      if (projectId === undefined) return noIdFrom(upstream.project)
      const { overview } = upstream
      const summary = overview ? clean(overview.value, overview.at.file) : ''
      return assessmentScaffold({
        upstream,
        named: { project, projectId },
        isFirst: first === upstream,
        sources: joinedSources(upstream.documents.map(({ path }) => referenceTo(path))),
        published,
        summary: summary || 'Not described.'
      })
    })
    return 'fault' in outcome
      ? { upstream, outcome, unusable }
      : { upstream, outcome, unusable, id: idOf(outcome.id, assessmentKey(upstream)) }
  })
}

function unusableIn({ software, links, sbom }: JoinedAssessment): ImportedAssessment['unusable'] {
  const stated = [
    ...software.map((one) => ({ url: one.value, at: one.at })),
    ...(sbom?.value.map((url) => ({ url, at: sbom.at })) ?? []),
    ...links.map((link) => ({ url: link.url, at: link.at }))
  ]
  return stated.flatMap((one) => {
    const fault = addressFault(tidyAddress(one.url))
    return fault === undefined ? [] : [{ ...one, fault }]
  })
}
