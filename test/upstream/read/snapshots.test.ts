import { expect, it } from 'vitest'
import { formerAddresses } from '../../../src/former-addresses.ts'
import { readUpstream, type Upstream } from '../../../src/upstream/read/index.ts'
import { leadDifferences } from '../../../src/upstream/read/lead-differences.ts'
import { filesIn, hasSnapshots, listOf, orSkipped, placeAndRule, snapshot, sourcePages } from './files.ts'

const read = (name: Parameters<typeof snapshot>[0]): Upstream =>
  readUpstream(hasSnapshots ? snapshot(name) : [], formerAddresses)
const [site, old, toc] = [read('contribute-site'), read('tag-security'), read('toc')]
const pages = readUpstream(hasSnapshots ? filesIn(sourcePages) : [], formerAddresses)
const unindexed = [
  '2008/fedora',
  '2021/travis-ci',
  '2022/ctx-and-phpass',
  '2022/pypi-malicious-packages',
  '2023/mathjs-min',
  '2023/packagist-maintainer-takeover'
]

const catalogFigures = ({ facts }: Upstream): unknown => {
  const rows = facts.incidents.flatMap((one) => one.row ?? [])
  const types = rows.flatMap((row) => row.types)
  return {
    rows: rows.length,
    files: facts.incidents.filter((one) => one.file).length,
    assignments: types.length,
    types: new Set(types.map((type) => type.id)).size,
    links: rows.flatMap((row) => row.references).length
  }
}

it.skipIf(!hasSnapshots)(`counts the catalogs as the survey does${orSkipped}`, () => {
  expect(catalogFigures(site)).toEqual({ rows: 96, files: 102, assignments: 113, types: 11, links: 124 })
  expect(catalogFigures(old)).toEqual({ rows: 84, files: 90, assignments: 97, types: 11, links: 111 })
})

it.skipIf(!hasSnapshots)(`finds the same six files outside both indexes${orSkipped}`, () => {
  for (const { facts } of [site, old]) {
    expect(
      facts.incidents.filter((one) => !one.row).map((one) => one.path.replace(/^.*\/(\d{4}\/.*)\.md$/, '$1'))
    ).toEqual(unindexed)
  }
})

it.skipIf(!hasSnapshots)(
  `counts the addresses and identifiers of the older incident files as the survey does${orSkipped}`,
  () => {
    const files = old.facts.incidents.flatMap((one) => one.file ?? [])
    const distinct = (origin?: string): number =>
      files.flatMap((file) => [
        ...new Set(file.references.filter((one) => !origin || one.origin === origin).map((one) => one.url))
      ]).length
    expect([distinct(), distinct('references'), files.filter((file) => file.references.length === 0).length]).toEqual([
      128, 103, 33
    ])
    expect([...new Set(files.flatMap((file) => file.identifiers.map((one) => one.id.toUpperCase())))].sort()).toEqual([
      'CVE-2013-1051',
      'CVE-2014-0107',
      'CVE-2022-23812',
      'CVE-2022-29176',
      'CVE-2022-47966',
      'CVE-2024-3094'
    ])
  }
)

it.skipIf(!hasSnapshots)(`counts the lexicons as the survey does, without a broken anchor${orSkipped}`, () => {
  for (const { facts, diagnostics } of [site, old]) {
    expect(facts.terms).toHaveLength(43)
    expect(facts.terms.flatMap((term) => term.references).filter((one) => one.origin === 'references')).toHaveLength(58)
    expect(facts.terms.flatMap((term) => term.related).filter((one) => one.anchor)).toHaveLength(7)
    expect(facts.terms.filter((term) => !term.terms)).toHaveLength(23)
    expect(facts.terms.filter((term) => !term.usage)).toHaveLength(24)
    const perCategory = ['Security Concepts', 'Identity and Access Management', 'Hardware', 'Tooling'].map(
      (name) => facts.terms.filter((term) => term.category === name).length
    )
    expect(perCategory).toEqual([16, 14, 6, 7])
    expect(diagnostics.filter((one) => one.rule === 'upstream/broken-anchor' && one.file.includes('lexicon'))).toEqual(
      []
    )
  }
  expect(site.facts.terms.map((term) => term.anchor)).toEqual(old.facts.terms.map((term) => term.anchor))
})

it.skipIf(!hasSnapshots)(`reads seven definitions, one of them a technique${orSkipped}`, () => {
  for (const { facts } of [site, old]) {
    expect(facts.definitions.map(({ id, kind }) => (kind === 'type' ? id : `${kind} ${id}`))).toEqual([
      'dev-tooling',
      'negligence',
      'publishing-infrastructure',
      'source-code',
      'trust-and-signing',
      'malicious-maintainer',
      'technique attack-chaining'
    ])
    expect(facts.definitions.filter((one) => one.mitigation)).toHaveLength(3)
  }
})

it.skipIf(!hasSnapshots)(`reads three chairs, six tech leads and two liaisons of the live page${orSkipped}`, () => {
  const leads = site.facts.tagPages[0]?.leads ?? []
  const named = (role: string): string[] => leads.filter((lead) => lead.role === role).map((lead) => lead.name)
  expect(named('chair')).toEqual(['Evan Anderson', 'John Kjell', 'Marina Moore'])
  expect(named('tech-lead')).toEqual([
    'Andrew McNamara',
    'Justin Cappos',
    'Maxime Coquerel',
    'Sherine Khoury',
    'Shuting Zhao',
    'Yoshiyuki Tabata'
  ])
  expect(named('toc-liaison')).toEqual(['Karena Angell', 'Mario Fahlandt'])
  expect(named('subproject-lead')).toEqual(['Justin Cappos', 'Eddie Knight'])
})

it.skipIf(!hasSnapshots)(`tells how the live page and the generated one differ from tags.yaml${orSkipped}`, () => {
  const tags = toc.facts.tags[0]?.leads ?? []
  const differences = leadDifferences(site.facts.tagPages[0]?.leads ?? [], tags).map(
    ({ kind, page, tags: other }) => `${kind} ${(page ?? other)?.name}`
  )
  expect(differences).toEqual([
    'only-on-page Andrew McNamara',
    'only-on-page Maxime Coquerel',
    'only-on-page Sherine Khoury',
    'only-on-page Shuting Zhao',
    'term Yoshiyuki Tabata',
    'only-in-tags Brandt Keller',
    'only-in-tags Eddie Knight',
    'only-in-tags Jennifer Power',
    'only-in-tags Michael Lieberman'
  ])
  expect(leadDifferences(toc.facts.tagPages[0]?.leads ?? [], tags)).toEqual([])
})

it.skipIf(!hasSnapshots)(`reads both forms of the older pages and both emeritus tables${orSkipped}`, () => {
  expect(pages.facts.tagPages.map((page) => [page.title, page.leads.length, page.items.length])).toEqual([
    ['TAG Security and Compliance', 0, 59],
    ['CNCF TAG Security', 6, 14]
  ])
  expect(JSON.stringify(pages)).not.toContain('77777')
  expect(old.facts.emeritus.map((lead) => `${lead.github} ${lead.term?.start} ${lead.term?.end}`).slice(0, 2)).toEqual([
    'dshaw 2019-06 2020-09',
    'ultrasaurus 2019-06 2021-06'
  ])
  expect(old.facts.emeritus.at(-1)?.term).toEqual({
    text: 'January, 2025 - June 2025',
    start: '2025-01',
    end: '2025-06'
  })
  expect([old.facts.emeritus.length, toc.facts.emeritus.length]).toEqual([9, 7])
})

it.skipIf(!hasSnapshots)(`sees two spellings of two names when both emeritus tables are read${orSkipped}`, () => {
  const both = readUpstream([...snapshot('toc'), ...snapshot('tag-security')])
  expect(both.diagnostics.filter((one) => one.rule === 'leads/name-spelling').map((one) => one.expected)).toEqual([
    'Jeyappragash JJ',
    'Aradhana Chetal'
  ])
})

// Recorded from the readers and then reviewed entry by entry.
it.skipIf(!hasSnapshots)(`finds the reviewed list in cncf/toc and nothing else${orSkipped}`, () => {
  expect(toc.diagnostics.map(placeAndRule)).toEqual(listOf('toc-findings.txt'))
})
