import { expect, it } from 'vitest'
import { assessments, findAssessments, getAssessment, type AssessmentsFilter } from '../../src/query/assessments.ts'
import { assessmentData, assessmentRows } from '../../src/sites/docusaurus/assessment-data.ts'
import { filterAssessments, type AssessmentFilter } from '../../src/sites/docusaurus/client/assessment-filter.ts'
import { sidebarItems } from '../../src/sites/docusaurus/index.ts'
import { labels } from '../../src/sites/docusaurus/labels.ts'
import { addressesIn } from '../../src/sites/docusaurus/record-data.ts'
import { assessmentNames } from '../../src/sites/names.ts'

const without = addressesIn('/', { paths: {}, editUrl: '' })
const addresses = addressesIn('/site/', { paths: { assessments: 'assessments' }, editUrl: 'https://example.org/edit' })
const catalog = assessmentRows(without)
const found = (filter: AssessmentFilter): string[] =>
  filterAssessments(catalog, filter)
    .map(({ id }) => id)
    .sort()
const ids = (filter: AssessmentsFilter): string[] =>
  findAssessments(filter)
    .map(({ id }) => id)
    .sort()

it.each<AssessmentFilter & AssessmentsFilter>([
  {},
  { project: 'Harbor' },
  { project: 'fluentd' },
  { project: ['custodian', 'Antrea'], stage: 'unknown' },
  { kind: 'joint-assessment' },
  { kind: ['joint-assessment', 'threat-model'], stage: ['complete', 'unknown'] },
  { stage: 'incomplete', language: 'Go' },
  { year: 2020 },
  { year: { from: 2019, to: 2020 } },
  { year: [2019, { from: 2024 }] },
  { since: '2020-04', until: '2023-11' },
  { kind: 'joint-assessment', since: 2020 },
  { stage: [] }
])('finds the assessments that the query finds, for %j', (filter) => {
  expect(found(filter)).toEqual(ids(filter))
})

it('finds words that a row shows', () => {
  expect(found({ text: 'HARBOR joint' })).toEqual(['harbor-joint-assessment'])
  expect(found({ text: 'not stated', project: 'harbor' })).toEqual(['harbor-self-assessment'])
  expect(found({ text: 'no such words' })).toEqual([])
})

it.each<[AssessmentFilter, string]>([
  [{ project: 'Habor' }, 'Unknown project `Habor`; did you mean `harbor`?'],
  [{ kind: 'self' }, 'Unknown kind of assessment `self`; expected one of `self-assessment`, '],
  [{ kind: ['self-assessment', 'joint'] }, 'Unknown kind of assessment `joint`; '],
  [{ stage: 'Complete' }, 'Unknown stage `Complete`; did you mean `complete`?'],
  [{ language: 'Gopher' }, 'Unknown language `Gopher`; '],
  [{ year: 'last' }, 'Unknown year `last`; '],
  [{ since: 'May' }, '`May` is not a date; write it like'],
  [{ since: 2024, until: 2020 }, 'The span from 2024 to 2020 ends before it starts']
])('refuses %j and names what is valid', (filter, message) => {
  expect(() => found(filter)).toThrow(message)
})

it('lists assessments by project, whatever the case of its name, and leads to their pages', () => {
  const { rows } = assessmentRows(addresses)
  expect(rows).toHaveLength(assessments.length)
  const projects = rows.map(({ project }) => project.toLowerCase())
  expect(projects).toEqual([...projects].sort())
  for (const { id, href } of rows) expect(href).toBe(`/site/assessments/${id}`)
})

it('says how far an assessment is wherever it names one that is not complete', () => {
  const [category] = sidebarItems({ assessments: { path: 'a' } })
  for (const assessment of assessments.filter((one) => one.stage !== 'complete')) {
    const { id, stage, title } = assessment
    expect(title, id).toMatch(stage === 'unknown' ? /stage not stated/ : new RegExp(stage.replace('-', ' ')))
    expect(catalog.rows.find((row) => row.id === id)).toMatchObject({ title, stage })
    expect(category?.items.find(({ href }) => href === `/a/${id}`)?.label).toBe(title)
    expect(assessmentData(assessment, without)).toMatchObject({ title, stage })
    expect(labels).toHaveProperty(`stage-${stage}`)
  }
})

it('gives a page its documents as permalinks, named after their files, and what each is', () => {
  const data = assessmentData(getAssessment('antrea-self-assessment'), addresses)
  expect(data.documents).toEqual([
    {
      address: expect.stringMatching(/blob\/[\da-f]{40}\/.*\/self-assessment\.md$/) as string,
      href: data.documents[0]?.address,
      title: 'self-assessment.md',
      kind: 'self-assessment'
    }
  ])
  expect(data.folder.href).toMatch(/tree\/[\da-f]{40}\//)
  expect(data.source).toBe(data.documents[0]?.address)
  expect(data.sourceTitle).toMatch(/\w/)
  expect(data.program).toBe('Security Pals')
  expect(data.links.map(({ kind }) => kind)).toEqual(['security-policy', 'configuration'])
  expect(data.editUrl).toBe('https://example.org/edit/assessments/antrea-self-assessment.md')
})

it('links to the other assessments of a project, and counts recommendations', () => {
  const harbor = getAssessment('harbor-joint-assessment')
  const data = assessmentData(harbor, addresses)
  expect(data.related.map(({ id, href }) => [id, href])).toEqual([
    ['harbor-self-assessment', '/site/assessments/harbor-self-assessment']
  ])
  expect(data.recommendations).toEqual(harbor.recommendations.map(({ to, count, url }) => ({ to, count, href: url })))
})

it('links to addresses of the web alone, and takes what is absent', () => {
  const url = 'javascript:alert(1)'
  const { sbom: _sbom, securityProvider: _answer, ...least } = getAssessment('antrea-self-assessment')
  const data = assessmentData(
    {
      ...least,
      software: [url],
      links: [{ kind: 'other', url, title: 'Title' }],
      documents: [{ kind: 'other', url }],
      recommendations: [{ to: 'anyone', count: 1, url }],
      folder: url
    },
    without
  )
  const all = [...data.software, ...data.links, ...data.documents, ...data.recommendations, data.folder]
  expect(all.map(({ href }) => href)).toEqual(all.map(() => undefined))
  expect(data.sbom).toEqual({ links: [], note: undefined })
  expect(data.securityProvider).toBeUndefined()
})

it('finds for a component what the query finds by the same name', () => {
  const names = assessmentNames(assessments)
  for (const { id, title, aliases } of assessments)
    for (const name of [id, title, ...aliases]) {
      const found = names[name.toLowerCase()]
      expect(found, name).toBe(getAssessment(name)?.id)
    }
})
