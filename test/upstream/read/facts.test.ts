import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readUpstream, type UpstreamFacts } from '../../../src/upstream/read/index.ts'
import { filesIn, fixtures } from './files.ts'

const files = filesIn(join(fixtures, 'clean'))
const { facts } = readUpstream(files)
const factsOf = (text: string, path = 'a.md'): UpstreamFacts => readUpstream([{ path, text }]).facts
const typesOf = (cell: string): string[] =>
  factsOf(
    '| Name | Year | Type of compromise | Link |\n|--|--|--|--|\n' +
      `| [A](2020/a.md) | 2020 | ${cell} | [1](https://example.org) |\n`
  ).incidents.flatMap((one) => one.row?.types.map((type) => type.id) ?? [])

it('splits a cell of types by the longest known names, whatever separates them', () => {
  const two = ['source-code', 'dev-tooling']
  for (const cell of [
    'Source Code <br> Dev Tooling',
    'Source Code  Dev Tooling',
    'Source Code Dev Tool',
    'Source code/Dev Tooling',
    'Source Code, Dev Tooling',
    'Source Code and Dev Tooling',
    'Source Code<br>Dev Tooling</br>'
  ]) {
    expect(typesOf(cell), cell).toEqual(two)
  }
  expect(typesOf('Social Engineering/Phishing Attack/Attack Chaining')).toEqual([
    'social-engineering-phishing-attack',
    'attack-chaining'
  ])
  expect(typesOf('Trust & Signing Publishing infrastructure')).toEqual([
    'trust-and-signing',
    'publishing-infrastructure'
  ])
  expect(typesOf('Moon phase/Negligence')).toEqual(['moon-phase', 'negligence'])
  expect(typesOf('')).toEqual([])
})

it('joins rows and files, and keeps what each says', () => {
  const [leftPad, mirror] = facts.incidents
  expect(facts.incidents.map(({ id, path, year }) => [id, path, year])).toEqual([
    ['left-pad', 'catalog/2016/left-pad.md', 2016],
    ['Mirror_Swap', 'catalog/2016/Mirror_Swap.md', 2016]
  ])
  expect(leftPad?.row?.title).toBe('The `left-pad` removal')
  expect(leftPad?.file?.heading).toBe('Left-pad was removed from the registry')
  expect(leftPad?.row?.references.map((one) => one.url)).toEqual([
    'https://example.org/a',
    'https://example.org/b',
    'https://example.org/b#later'
  ])
  expect(leftPad?.file?.typesInText.map((type) => type.id)).toEqual(['negligence', 'attack-chaining'])
  expect(mirror?.file?.typesInText.map((type) => type.id)).toEqual(['source-code', 'trust-and-signing'])
  expect(leftPad?.file?.identifiers.map((one) => one.id)).toEqual(['CVE-2016-10001', 'ghsa-mh6f-8j2x-4483'])
  expect(leftPad?.file?.sections.map(({ name, title }) => [name, title])).toEqual([
    ['summary', ''],
    ['impact', 'Impact'],
    ['type', 'Type of Compromise'],
    ['remediation', 'Remediation'],
    ['references', 'References']
  ])
  expect(mirror?.row?.at).toMatchObject({ file: 'catalog/index.md', line: 16, column: 1 })
})

it('finds references in every form and leaves defanged addresses alone', () => {
  const leftPad = facts.incidents[0]?.file?.references
  expect(leftPad?.map(({ url, form, text }) => [url, form, text])).toEqual([
    ['https://example.org/a', 'link', 'Report [archived]'],
    ['https://example.org/b/', 'autolink', undefined],
    ['https://example.org/c_(d)', 'bare', undefined],
    ['https://example.org/e', 'link', 'two people']
  ])
  const faults = readUpstream(filesIn(join(fixtures, 'faults'))).facts
  const other = faults.incidents.find((one) => one.id === 'left-pad')?.file?.references
  expect(other?.map(({ url, form, text, section }) => [url, form, text, section])).toEqual([
    ['https://example.org/registry', 'code', undefined, undefined],
    ['https://example.org/report', 'reversed', 'the report', 'Type of compromise']
  ])
  expect(faults.terms[0]?.references[0]).toMatchObject({
    url: 'https://example.org/tree/',
    rest: 'attack/',
    form: 'bare'
  })
})

it('reads definitions with their kind, mitigation and references', () => {
  expect(facts.definitions.map(({ id, kind, anchor }) => [id, kind, anchor]).at(-1)).toEqual([
    'attack-chaining',
    'technique',
    'technique-attack-chaining'
  ])
  expect(facts.definitions[0]).toMatchObject({
    text: 'The tools of a developer were tampered with.',
    mitigation: 'Check what you download with\n[checksums](https://example.org/checksums).'
  })
  expect(facts.definitions[0]?.references.map(({ url, origin }) => [url, origin])).toEqual([
    ['https://example.org/checksums', 'mitigation'],
    ['https://example.org/tampering', 'references']
  ])
})

it('reads terms: line breaks, comments and null in cells, names, prose and anchors', () => {
  const [tree, sast] = facts.terms
  expect(tree).toMatchObject({ term: 'Attack Tree', anchor: 'attack-tree', category: 'Concepts' })
  expect(tree?.definition?.text).toBe('- A tree of attacks.\n- Its root\n\nNOTE: upside down')
  expect(tree?.usage?.text).toBe('Draw one.')
  expect(tree?.related.map(({ text, anchor }) => [text, anchor])).toEqual([
    ['Static Analysis ( SAST)', 'static-analysis--sast'],
    ['root', undefined],
    ['leaf', undefined],
    ['branch', undefined]
  ])
  expect(tree?.references.map((one) => one.url)).toEqual([
    'https://example.org/tree_(attack)',
    'https://example.org/leaf?id=1'
  ])
  expect(sast?.usage).toBeUndefined()
  expect(sast?.related).toEqual([])
  expect(sast?.anchor).toBe('static-analysis--sast')
})

it('reads leads, items and contacts of the page and of tags.yaml', () => {
  const [page] = facts.tagPages
  const [tag] = facts.tags
  const leads = [
    ['chair', 'Ada Example', 'ada-example', 'Example Inc', '2025-07-01', '2027-06-30'],
    ['toc-liaison', 'Cy Example', 'cy-example', undefined, undefined, undefined]
  ]
  const flat = (from: typeof page | typeof tag): unknown[] | undefined =>
    from?.leads.map(({ role, name, github, organization, term }) => [
      role,
      name,
      github,
      organization,
      term?.start,
      term?.end
    ])
  expect(flat(page)).toEqual(leads)
  expect(flat(tag)).toEqual(leads)
  expect(page?.items.find((item) => item.label === 'TAG Meetings')?.references.map((one) => one.text)).toEqual([
    'Calendar',
    'Notes'
  ])
  expect(tag?.contacts.slack).toMatchObject({
    value: 'C08JZ9YLAA3',
    at: { file: 'toc/tags.yaml', line: 24, column: 14 }
  })
  expect(tag?.mission?.value).toBe('Hygiene, auditing')
})

it('recognises documents in another place and under another name', () => {
  const moved = readUpstream(
    files.map((file) => ({ ...file, path: `deep/er/${file.path.replace('index.md', 'catalogue.md')}` }))
  )
  expect(moved.diagnostics).toEqual([])
  expect(moved.facts.incidents.map((one) => one.id)).toEqual(['left-pad', 'Mirror_Swap'])
  expect(moved.facts.terms).toHaveLength(2)
})

it('reads any part of a checkout without taking what was not given for missing', () => {
  for (const file of files)
    expect(
      readUpstream([file]).diagnostics.map((one) => one.rule),
      file.path
    ).toEqual([])
  expect(readUpstream([])).toEqual({
    facts: { incidents: [], definitions: [], terms: [], tagPages: [], tags: [], emeritus: [], assessments: [] },
    diagnostics: []
  })
})
