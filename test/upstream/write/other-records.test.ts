import { expect, it } from 'vitest'
import { leadFromEntries } from '../../../src/upstream/write/lead.ts'
import { imported, index, scaffoldAt, written } from './imported.ts'

const term = (name: string, definition: string, terms = 'null', usage = 'null'): string =>
  `### ${name}\n\n| | |\n| --- | --- |\n| Definition | ${definition} |\n| Terms | ${terms} |\n` +
  `| Organizational Use | ${usage} |\n| References | https://example.org/${name.length} |\n\n`

it('takes terms with their definition, their use and the terms they link', () => {
  const content = imported({
    'lexicon.md':
      '# Lexicon\n\n## Security Concepts\n\n' +
      term(
        'Attack vector',
        'A way in.<br>- by land<br>- by <!-- x -->sea',
        '[Attack Surface](#attack-surface), entry point',
        'Count them.'
      ) +
      term('Attack Surface', 'All of them.') +
      term('Nothing', 'null')
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
      '# Definitions\n\n- [Dev Tooling](#dev-tooling)\n- [Negligence](#negligence)\n\n## Dev Tooling\n\n' +
      'A tool is hit.\n\n- _Mitigation_ - Another tool.\n\n_References_:\n\n- https://example.org/t\n\n' +
      '## Negligence\n\nNobody looked.\n'
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
      'tags:\n  - dir: tag-security\n    name: TAG Security\n    leadership:\n      chairs:\n' +
      '        - name: Ada Example\n          github: ada\n          company: One\n          term:\n' +
      '            start: 2025-07-01\n            end: 2027-06-30\n        - name: Bo Example\n' +
      '          github: bo\n',
    'emeritus.md':
      '| Name | Organization | Term | Handle |\n| --- | --- | --- | --- |\n' +
      '| Ada Example | Old | June, 2019 - June, 2021 | @ada |\n| Cy Example | | | @cy |\n'
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

it('writes a term of office that two documents list once, with both sources', () => {
  const entry = { name: 'Ada Example', role: 'subproject-lead' as const }
  const outcome = leadFromEntries(
    [
      { ...entry, organization: 'One', source: { id: 'tags' } },
      { ...entry, github: 'ada', source: { id: 'page' } }
    ],
    '2026-11-21'
  )
  expect(outcome).toMatchObject({
    fields: {
      github: 'ada',
      terms: [{ listed: { from: '2026-11-21' }, organization: 'One', sources: [{ id: 'tags' }, { id: 'page' }] }],
      sources: [{ id: 'tags' }, { id: 'page' }]
    }
  })
})
