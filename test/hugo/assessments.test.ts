import { expect, test } from 'vitest'
import { packagedCatalog } from './packaged.ts'
import { findAssessments, getAssessment } from '../../src/query/assessments.ts'
import { assessmentStages, type Assessment } from '../../src/records/assessments.ts'
import { hugoFiles } from '../../src/sites/hugo/index.ts'

const { assessments } = packagedCatalog.collections

const others = { ...packagedCatalog.collections, incidents: [], lexicon: [] }

/** The site's files with these assessments, without other pages. */
const filesOf = (records: readonly Assessment[]): ReadonlyMap<string, string> =>
  hugoFiles({ ...packagedCatalog, collections: { ...others, assessments: records } }, 'content')

const files = filesOf(assessments)
const pageOf = (id: string, from = files): string => from.get(`content/assessments/${id}.md`) ?? ''

/** The data of the table. */
const table = JSON.parse(files.get('data/tag_security/assessment_table.json') ?? 'null') as {
  known: Record<'kind' | 'stage' | 'project' | 'language', string[]>
  rows: (Record<'kind' | 'stage' | 'project' | 'language', string[]> & { id: string; year?: number })[]
}

/** The ids of the rows that have a value, as the shortcode selects them. */
const rowsWith = (key: keyof typeof table.known, value: string): string[] =>
  table.rows.filter((row) => row[key].includes(value)).map(({ id }) => id)

const idsOf = (records: readonly Assessment[]): string[] => records.map(({ id }) => id)

test('each page first says that it is no endorsement, and what is known of the stage unless it is complete', () => {
  const [model] = assessments
  const openings = assessmentStages.map((stage) => {
    const page = model ? pageOf('case', filesOf([{ ...model, id: 'case', stage }])) : ''
    return page.split('---\n')[2]?.trim().split('\n')[0]
  })
  expect(openings).toEqual([
    'No assessment is an endorsement.',
    '**This assessment is incomplete.** No assessment is an endorsement.',
    '**This assessment is in progress.** No assessment is an endorsement.',
    '**This assessment is a draft.** No assessment is an endorsement.',
    '**This assessment is only announced.** No assessment is an endorsement.',
    '**The documents do not say whether this assessment is finished.** No assessment is an endorsement.'
  ])
  for (const { id } of assessments) expect(pageOf(id), id).toContain('No assessment is an endorsement.')
})

test('a page has what the record has: its facts, documents, links, recommendations and source', () => {
  const assessment = getAssessment('harbor-joint-assessment')
  const page = pageOf(assessment.id)
  expect(page).toContain('\ntitle: "Joint assessment of Harbor"\n')
  expect(page).toContain('- **Kind:** joint-assessment\n- **Stage:** complete\n')
  for (const name of [...assessment.authors, ...assessment.reviewers]) expect(page).toContain(name)
  for (const { url } of [...assessment.documents, { url: assessment.folder }]) expect(page).toContain(`](${url})`)
  for (const { count, url } of assessment.recommendations) expect(page).toContain(`[${count} recommendations](${url})`)
  expect(page).toContain('/edit/main/content/assessments/harbor-joint-assessment.md)')
})

test('facts that no document gives are left out, and those that one denies are there', () => {
  const [model] = assessments
  if (!model) throw new Error('there are no assessments')
  const { date, sbom, securityProvider, note, ...rest } = model
  const bare = pageOf('case', filesOf([{ ...rest, id: 'case', languages: [], authors: [], links: [] }]))
  for (const label of ['Date', 'SBOM', 'Security provider', 'Languages', 'Authors']) expect(bare).not.toContain(label)
  for (const heading of ['Security links', 'Note']) expect(bare).not.toContain(`## ${heading}`)
  const full = pageOf(
    'case',
    filesOf([
      {
        ...rest,
        id: 'case',
        securityProvider: false,
        sbom: { urls: ['https://example.org/sbom.json'], note: 'For each release.' },
        links: [{ kind: 'other', url: 'https://example.org/a', title: 'A page' }]
      }
    ])
  )
  expect(full).toContain('- **Security provider:** no\n')
  expect(full).toContain('- **SBOM:** For each release. [example.org: sbom.json](https://example.org/sbom.json)\n')
  expect(full).toContain('- [A page](https://example.org/a) (other)\n')
})

test('a value of the table selects what the query finds by it', () => {
  const projects = assessments.flatMap(({ project, projectId, aliases }) => [project, projectId, ...aliases])
  for (const project of [...projects, 'Fluentd', 'OPA'])
    expect(rowsWith('project', project.toLowerCase()).sort(), project).toEqual(
      idsOf(findAssessments({ project }, assessments))
    )
  for (const language of assessments.flatMap(({ languages }) => languages))
    expect(rowsWith('language', language.toLowerCase()).sort(), language).toEqual(
      idsOf(findAssessments({ language }, assessments))
    )
  for (const stage of assessmentStages)
    expect(rowsWith('stage', stage).sort()).toEqual(idsOf(findAssessments({ stage }, assessments)))
  for (const key of ['kind', 'stage', 'project', 'language'] as const)
    for (const row of table.rows) expect(table.known[key]).toEqual(expect.arrayContaining(row[key]))
})

test('the table is by project, with a year only where there is a date', () => {
  expect(idsOf(assessments).sort()).toEqual(table.rows.map(({ id }) => id).sort())
  const names = table.rows.map(({ id }) => assessments.find((one) => one.id === id)?.project ?? '')
  expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'en')))
  for (const { id, year } of table.rows)
    expect(year).toBe(Number(assessments.find((one) => one.id === id)?.date?.slice(0, 4)) || undefined)
})

test('the page of the section shows the table, and that of an assessment stays out of the menu', () => {
  expect(files.get('content/assessments/_index.md')).toContain('\n{{< tag-assessments >}}\n')
  for (const { id } of assessments) expect(pageOf(id)).toContain('\ntoc_hide: true\n')
})
