import { expect, test } from 'vitest'
import { toJsonLd } from '../../src/formats/index.ts'
import { assessments, getAssessment, type Assessment } from '../../src/query/assessments.ts'
import { read, schema, triples, typed, urn, values, xsd } from './triples.ts'

const own = `${urn}property:assessments:`
const urnOf = (id: string): string => `${urn}assessments:${id}`

test('an assessment is a report about its project, with its stage, date, documents and authors', () => {
  const { id, stage, date, documents, folder, reviewers } = getAssessment('harbor-joint-assessment')
  expect(values(urnOf(id), `${schema}about`)).toEqual([`${urn}project:harbor`])
  expect(values(urnOf(id), `${schema}creativeWorkStatus`)).toEqual([stage])
  expect(values(urnOf(id), `${schema}datePublished`)).toEqual([date])
  expect(values(urnOf(id), `${schema}url`)).toEqual([documents[0]?.url])
  expect(values(urnOf(id), `${schema}hasPart`)).toEqual(documents.map(({ url }) => url).sort())
  expect(values(urnOf(id), `${own}folder`)).toEqual([folder])
  expect(values(urnOf(id), `${own}reviewers`)).toEqual([...reviewers].sort())
  const people = values(urnOf(id), `${schema}author`)
  expect(people.map((person) => values(person, `${schema}name`))).toEqual([['Michael Michael']])
  for (const person of people) expect(typed(`${schema}Person`)).toContain(person)
})

test('every assessment says its stage, kind and title, so that none passes for a finished one', () => {
  for (const { id, stage, kind, title } of assessments) {
    expect(values(urnOf(id), `${schema}creativeWorkStatus`)).toEqual([stage])
    expect(values(urnOf(id), `${own}kind`)).toEqual([kind])
    expect(values(urnOf(id), `${schema}name`)).toEqual([title])
  }
})

test('the assessments of a project are about one application, with its name and addresses', () => {
  for (const { id, projectId, project, software } of assessments) {
    const name = `${urn}project:${projectId}`
    expect(values(urnOf(id), `${schema}about`)).toEqual([name])
    expect(typed(`${schema}SoftwareApplication`)).toContain(name)
    expect(values(name, `${schema}name`)).toContain(project)
    expect(values(name, `${schema}url`).length).toBeGreaterThanOrEqual(new Set(software).size)
  }
})

test('what an assessment says of SBOM, links and recommendations keeps its parts', async () => {
  const [model] = assessments
  if (!model) throw new Error('there are no assessments')
  const made: Assessment = {
    ...model,
    partOf: 'A *whole*',
    securityProvider: false,
    sbom: { urls: ['https://example.org/sbom.json'], note: 'For each release.' },
    links: [{ kind: 'audit', url: 'https://example.org/audit', title: 'Audit of 2024' }],
    recommendations: [{ to: 'cncf', count: 3, url: 'https://example.org/#for-cncf' }]
  }
  const found = await read(toJsonLd({ assessments: [made] }))
  const subject = urnOf(made.id)
  const [sbom = ''] = values(subject, `${own}sbom`, found)
  expect(values(sbom, `${schema}url`, found)).toEqual(['https://example.org/sbom.json'])
  expect(values(sbom, `${schema}description`, found)).toEqual(['For each release.'])
  expect(values(subject, `${schema}citation`, found)).toEqual(['https://example.org/audit'])
  expect(values('https://example.org/audit', `${schema}genre`, found)).toEqual(['audit'])
  expect(values('https://example.org/audit', `${schema}name`, found)).toEqual(['Audit of 2024'])
  const [recommendations = ''] = values(subject, `${own}recommendations`, found)
  expect(values(recommendations, `${own}to`, found)).toEqual(['cncf'])
  expect(values(recommendations, `${own}count`, found)).toEqual(['3'])
  const provider = found.find(({ predicate }) => predicate.value === `${own}securityProvider`)
  expect(provider?.object).toMatchObject({ value: 'false', datatype: { value: `${xsd}boolean` } })
  const [whole = ''] = values(`${urn}project:${made.projectId}`, `${schema}isPartOf`, found)
  expect(values(whole, `${schema}name`, found)).toEqual(['A *whole*'])
})

test('the properties of its own are described in the document', () => {
  const used = new Set(triples.map(({ predicate }) => predicate.value).filter((name) => name.startsWith(own)))
  const described = 'http://www.w3.org/2000/01/rdf-schema#comment'
  expect(used.size).toBeGreaterThan(5)
  for (const name of used) expect(values(name, described), name).toHaveLength(1)
})
