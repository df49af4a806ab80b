import { isDeepStrictEqual } from 'node:util'
import { expect, it } from 'vitest'
import { importedContent, type Imported } from '../../../src/upstream/write/index.ts'
import type { Published } from '../../../src/upstream/write/published.ts'
import type { Scaffold } from '../../../src/upstream/write/scaffold.ts'
import { readUpstream } from '../../../src/upstream/read/index.ts'

const published: Published = {
  addressOf: (path) => ({ repository: 'cncf/contribute-site', path: `docs/${path}` }),
  commit: 'a'.repeat(40),
  date: '2026-08-21'
}

const imported = (files: Readonly<Record<string, string>>): Imported =>
  importedContent(readUpstream(Object.entries(files).map(([path, text]) => ({ path, text }))).facts, published)

const scaffoldAt = ({ records }: Imported, path: string): Scaffold | undefined =>
  records.find(({ scaffold: { collection, id } }) => `${collection}/${id}` === path)?.scaffold

/** A scaffold with the fields that are written. */
const written = (scaffold: Scaffold | undefined): Scaffold | undefined =>
  scaffold && {
    ...scaffold,
    fields: Object.fromEntries(
      Object.entries(scaffold.fields).filter(([, value]) => value !== undefined && !isDeepStrictEqual(value, []))
    )
  }

const index = (...rows: string[]): string =>
  `# Catalog of Supply Chain Compromises\n\n| Name | Year | Type of compromise | Link |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`
const sections =
  '## Impact\n\nMuch.\n\n## Type of compromise\n\nNegligence, as [defined](../compromise-definitions.md#negligence).\n'

it('puts sections into the fields of their names, and the others with their headings into the details', () => {
  const content = imported({
    'catalog/index.md': index(
      '| [The `kettle`](2016/Big_Kettle.md) | 2016 | Negligence | [1](https://example.org/a) |'
    ),
    'catalog/2016/Big_Kettle.md': `# Kettle\n\nIt <!-- cspell -->boiled (CVE-2016-1234).\n\n### Later\n\nIt cooled.\n\n${sections}\n## Remediation\n\nA lid.\n\n## References\n\n- [A title](https://example.org/b)\n`
  })
  expect(content.leftOut).toEqual([])
  expect(written(scaffoldAt(content, 'incidents/big-kettle'))).toEqual({
    collection: 'incidents',
    id: 'big-kettle',
    fields: {
      title: 'The kettle',
      aliases: ['Big_Kettle'],
      year: 2016,
      kind: 'unclassified',
      types: ['negligence'],
      typesInText: ['negligence'],
      identifiers: [{ id: 'CVE-2016-1234', relation: 'related' }],
      references: [
        { url: 'https://example.org/a', kind: 'article' },
        { url: 'https://example.org/b', kind: 'article', title: 'A title' }
      ],
      sources: [{ id: 'contribute-site-catalog', path: '2016/Big_Kettle.md' }]
    },
    body: `It boiled (CVE-2016-1234).

**Later**

It cooled.

## Impact

Much.

## Details

**Type of compromise**

Negligence, as [defined](https://github.com/cncf/contribute-site/blob/${'a'.repeat(40)}/docs/catalog/compromise-definitions.md#negligence).

**Remediation**

A lid.
`
  })
})

it("takes another account where nothing stands above the sections, and the format's words where no impact is reported", () => {
  const content = imported({
    'catalog/index.md': index('| [One](2016/one.md) | 2016 | Negligence | [1](https://example.org/a) |'),
    'catalog/2016/one.md':
      '# One\n\n## Description\n\nIt happened.\n\n## Impact\n\nN/A\n\n## Type of compromise\n\nNegligence\n'
  })
  expect(scaffoldAt(content, 'incidents/one')?.body).toBe(
    'It happened.\n\n## Impact\n\nNot reported.\n\n## Details\n\n**Type of compromise**\n\nNegligence\n'
  )
})

it('says that an incident outside the index is none of it, and cites its own page where it cites nothing', () => {
  const content = imported({
    'catalog/index.md': index('| [One](2016/one.md) | 2016 | Negligence | [1](https://example.org/a) |'),
    'catalog/2016/one.md': `# One\n\nText.\n\n${sections}`,
    'catalog/2016/two.md': `# Two\n\nText.\n\n${sections}`
  })
  expect(scaffoldAt(content, 'incidents/two')?.fields).toMatchObject({
    indexed: false,
    references: [
      { url: `https://github.com/cncf/contribute-site/blob/${'a'.repeat(40)}/docs/catalog/2016/two.md`, kind: 'report' }
    ],
    note: 'The catalog cites no reference; the one listed is its own page.',
    sources: [{ id: 'contribute-site-catalog', path: '2016/two.md', supports: ['references'] }]
  })
})

it('leaves out what makes no record, and the second of two with one id', () => {
  const content = imported({
    'catalog/index.md': index(
      '| [One](2016/one.md) | 2016 | Negligence | [1](https://example.org/a) |',
      '| [Gone](2016/gone.md) | 2016 | Negligence | [1](https://example.org/b) |',
      '| [One again](2017/one.md) | 2017 | Negligence | [1](https://example.org/c) |'
    ),
    'catalog/2016/one.md': `# One\n\nText.\n\n${sections}`,
    'catalog/2017/one.md': `# One\n\nText.\n\n${sections}`,
    'catalog/2016/mute.md': `# Mute\n\n${sections}`
  })
  expect(content.leftOut.map(({ at, what, reason }) => `${at.file}:${at.line} ${what}: ${reason}`)).toEqual([
    'catalog/index.md:6 the incident `gone`: its file was not read',
    'catalog/2017/one.md:1 the incident `one`: `catalog/2016/one.md:1` has the same ID, `one`',
    'catalog/2016/mute.md:1 the incident `mute`: it does not say what happened'
  ])
})

const term = (name: string, definition: string, terms = 'null', usage = 'null'): string =>
  `### ${name}\n\n| | |\n| --- | --- |\n| Definition | ${definition} |\n| Terms | ${terms} |\n| Organizational Use | ${usage} |\n| References | https://example.org/${name.length} |\n\n`

it('takes terms with their definition, their use and the terms they link', () => {
  const content = imported({
    'lexicon.md': `# Lexicon\n\n## Security Concepts\n\n${term('Attack vector', 'A way in.<br>- by land<br>- by <!-- x -->sea', '[Attack Surface](#attack-surface), entry point', 'Count them.')}${term('Attack Surface', 'All of them.')}${term('Nothing', 'null')}`
  })
  expect(written(scaffoldAt(content, 'lexicon/attack-vector'))).toEqual({
    collection: 'lexicon',
    id: 'attack-vector',
    fields: {
      term: 'Attack vector',
      category: 'security-concepts',
      related: ['attack-surface'],
      mentions: ['entry point'],
      references: [{ url: 'https://example.org/13' }],
      sources: [{ id: 'contribute-site-lexicon', anchor: 'attack-vector' }]
    },
    body: 'A way in.\n- by land\n- by sea\n\n## Usage\n\nCount them.\n'
  })
  expect(content.leftOut.map(({ what, reason }) => `${what} ${reason}`)).toEqual([
    'the term `Nothing` it has no definition'
  ])
})

it('takes the types that are defined, with other spellings, and those that are only used', () => {
  const content = imported({
    'catalog/index.md': index(
      '| [One](2016/one.md) | 2016 | Dev Tool | [1](https://example.org/a) |',
      '| [Two](2016/two.md) | 2016 | Fake toolchain | [1](https://example.org/b) |'
    ),
    'catalog/compromise-definitions.md':
      '# Definitions\n\n- [Dev Tooling](#dev-tooling)\n- [Negligence](#negligence)\n\n## Dev Tooling\n\nA tool is hit.\n\n- _Mitigation_ - Another tool.\n\n_References_:\n\n- https://example.org/t\n\n## Negligence\n\nNobody looked.\n'
  })
  expect(scaffoldAt(content, 'compromise-types/dev-tooling')).toMatchObject({
    fields: {
      title: 'Dev Tooling',
      aliases: ['Dev Tool'],
      defined: true,
      references: [{ url: 'https://example.org/t' }]
    },
    body: 'A tool is hit.\n\n## Mitigation\n\nAnother tool.\n'
  })
  expect(scaffoldAt(content, 'compromise-types/fake-toolchain')).toMatchObject({
    fields: { defined: false, sources: [{ id: 'contribute-site-catalog', path: 'index.md' }] },
    body: ''
  })
})

it('joins what several lists say of a person, and dates nobody who is only said to have left', () => {
  const content = imported({
    'tags.yaml':
      'tags:\n  - dir: tag-security\n    name: TAG Security\n    leadership:\n      chairs:\n        - name: Ada Example\n          github: ada\n          company: One\n          term:\n            start: 2025-07-01\n            end: 2027-06-30\n        - name: Bo Example\n          github: bo\n',
    'emeritus.md':
      '| Name | Organization | Term | Handle |\n| --- | --- | --- | --- |\n| Ada Example | Old | June, 2019 - June, 2021 | @ada |\n| Cy Example | | | @cy |\n'
  })
  expect(scaffoldAt(content, 'leads/ada-example')?.fields).toMatchObject({
    github: 'ada',
    terms: [
      {
        role: 'chair',
        start: '2019-06',
        end: '2021-06',
        organization: 'Old',
        sources: [{ id: 'contribute-site-emeritus-leaders' }]
      },
      {
        role: 'chair',
        start: '2025-07-01',
        end: '2027-06-30',
        organization: 'One',
        sources: [{ id: 'contribute-site-tags-yaml' }]
      }
    ]
  })
  expect(scaffoldAt(content, 'leads/bo-example')?.fields).toMatchObject({
    terms: [{ role: 'chair', listed: { from: '2026-08-21' } }]
  })
  expect(content.leftOut.map(({ what, reason }) => `${what} ${reason}`)).toEqual([
    '`Cy Example` upstream does not say when this person was in office'
  ])
})
