import { expect, it } from 'vitest'
import { imported, index, scaffoldAt, written } from './imported.ts'

const blob = `https://github.com/cncf/contribute-site/blob/${'a'.repeat(40)}/docs`
const sections =
  '## Impact\n\nMuch.\n\n## Type of compromise\n\nNegligence, as [defined](../compromise-definitions.md#negligence).\n'

it('puts sections into the fields of their names, and the others with their headings into the details', () => {
  const content = imported({
    'catalog/index.md': index(
      '| [The `kettle`](2016/Big_Kettle.md) | 2016 | Negligence | [1](https://example.org/a) |'
    ),
    'catalog/2016/Big_Kettle.md':
      `# Kettle\n\nIt <!-- cspell -->boiled (CVE-2016-1234).\n\n### Later\n\nIt cooled.\n\n${sections}\n` +
      '## Remediation\n\nA lid.\n\n## References\n\n- [A title](https://example.org/b)\n'
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

Negligence, as [defined](${blob}/catalog/compromise-definitions.md#negligence).

**Remediation**

A lid.
`
  })
})

it("takes another account if no text precedes the sections, and the format's words without an impact", () => {
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

it('leaves out what makes no record and the copy of one, and keeps two of one name', () => {
  const content = imported({
    'catalog/index.md': index(
      '| [One](2016/one.md) | 2016 | Negligence | [1](https://example.org/a) |',
      '| [Gone](2016/gone.md) | 2016 | Negligence | [1](https://example.org/b) |',
      '| [One again](2017/one.md) | 2017 | Negligence | [1](https://example.org/c) |'
    ),
    'catalog/2016/one.md': `# One\n\nText.\n\n${sections}`,
    'catalog/2017/one.md': `# One\n\nText.\n\n${sections}`,
    'old/2016/one.md': `# One\n\nText.\n\n${sections}`,
    'catalog/2016/mute.md': `# Mute\n\n${sections}`
  })
  expect(content.leftOut.map(({ at, what, reason }) => `${at.file}:${at.line} ${what}: ${reason}`)).toEqual([
    'catalog/index.md:6 the incident `gone`: its file was not read',
    'catalog/2016/mute.md:1 the incident `mute`: it does not say what happened',
    'old/2016/one.md:1 the incident `one`: `catalog/2016/one.md:1` has the same ID, `one`'
  ])
  const ids = content.records.filter(({ scaffold }) => scaffold.collection === 'incidents')
  expect(ids.map(({ scaffold: { id, fields } }) => [id, fields['aliases']])).toEqual([
    ['one', []],
    ['one-2017', []]
  ])
})
