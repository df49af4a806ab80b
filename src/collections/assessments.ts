import * as z from 'zod'
import {
  assessmentDocumentKinds,
  assessmentKinds,
  assessmentStages,
  recommendationReaders,
  securityLinkKinds
} from '../records/assessments.ts'
import { collection } from './collection.ts'
import { aliases, date, id, line, list, sources, text, url } from './fields.ts'
import { kind, times, words } from './filters.ts'

const documents = z
  .array(z.strictObject({ kind: z.enum(assessmentDocumentKinds), url }))
  .min(1, { error: 'at least one document' })

export const assessments = collection({
  name: 'assessments',
  record: 'Assessment',
  repeats: true,
  schema: z.strictObject({
    id,
    title: line,
    project: line,
    projectId: id,
    partOf: line.exactOptional(),
    aliases,
    kind: z.enum(assessmentKinds),
    stage: z.enum(assessmentStages),
    stated: list(line),
    program: z.enum(['security-pals']).exactOptional(),
    date: date.exactOptional(),
    software: list(url),
    languages: list(line),
    sbom: z.strictObject({ urls: list(url), note: line.exactOptional() }).exactOptional(),
    securityProvider: z.boolean().exactOptional(),
    authors: list(line),
    reviewers: list(line),
    links: list(z.strictObject({ kind: z.enum(securityLinkKinds), url, title: line.exactOptional() })),
    recommendations: list(
      z.strictObject({ to: z.enum(recommendationReaders), count: z.number().int().positive(), url })
    ),
    documents,
    folder: url,
    summary: text,
    note: text.exactOptional(),
    sources
  }),
  lead: 'summary',
  dates: ['date'],
  table: ['id', 'project', 'kind', 'stage', 'date'],
  filters: {
    project: { value: 'name', does: 'the project that was assessed' },
    kind: kind(assessmentKinds),
    stage: { value: 'stage', does: 'how far it is', values: assessmentStages },
    language: { value: 'language', does: 'a language of the software, such as Go' },
    ...times,
    text: words
  },
  search: ({ title, project, projectId, kind, aliases, languages, summary, stage, program, sbom, ...people }) => ({
    title,
    names: [project, projectId, ...aliases],
    keywords: [kind, stage, ...languages, ...(program === undefined ? [] : [program]), ...(sbom ? ['SBOM'] : [])],
    prose: [summary, sbom?.note, people.authors.join(', '), people.reviewers.join(', ')]
  }),
  history: true
})
