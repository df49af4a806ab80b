import { describe, expect, it } from 'vitest'
import { readUpstream, type Upstream } from '../../../src/upstream/read/index.ts'

const read = (text: string, path = 'README.md', ...more: readonly string[]): Upstream =>
  readUpstream([{ path, text }, ...more.map((other) => ({ path: other, text: '# Other\n' }))])
const unreadIn = ({ diagnostics }: Upstream): string[] =>
  diagnostics.filter(({ rule }) => rule === 'upstream/unread').map(({ message }) => message)

const page = (lines: string, section = '## Contact'): Upstream =>
  read(`# TAG Security and Compliance\n\n## Leadership\n\n## Meetings\n\n${section}\n\n${lines}\n`)
const leadsOf = ({ facts }: Upstream): unknown[] =>
  facts.tagPages.flatMap(({ leads }) =>
    leads.map(({ name, github, role, organization }) => [name, github, role, organization].filter(Boolean).join(', '))
  )

describe('a table of leads', () => {
  const row = (cells: string): Upstream =>
    page(`| Name | GitHub | Term |\n| --- | --- | --- |\n| ${cells} |`, '### Chairs')

  it.each(['Vacant | - | -', 'TBD | TBD | TBD', 'Vacant (election in May) | | ', '- | - | 2026-01-01 to 2027-01-01'])(
    'has nobody in `%s`',
    (cells) => {
      const found = row(cells)
      expect(leadsOf(found)).toEqual([])
      expect(unreadIn(found).join()).toMatch(/^(.* was not read: it names nobody\.)?$/)
    }
  )

  it('has no term of office with a day that does not exist', () => {
    const rules = (term: string): string[] =>
      row(`Carl Example | @carlex | ${term}`).diagnostics.map(({ rule }) => rule)
    expect(rules('2026-02-30 to 2028-06-30')).toEqual(['leads/term'])
    expect(rules('2028-02-29 to 2028-06-30')).toEqual([])
  })
})

describe('a list of leads in HTML', () => {
  it('is read where it has links to profiles, and the others in it too', () => {
    const carl = '<li><a href="https://github.com/carlex">Carl Example</a></li>'
    const found = page(`<ul>${carl}<li>Dora Example (@dorax)</li></ul>`, '### Chairs')
    expect(leadsOf(found)).toEqual(['Carl Example, carlex, chair', 'Dora Example, dorax, chair'])
  })
})

describe('a lead', () => {
  it.each([
    'TOC Liaison: Carl Example ([@carlex](https://github.com/carlex))',
    'TOC Liaison: Carl Example (**[@carlex](https://github.com/carlex/)**)',
    '**TOC Liaison**: Carl Example ([@carlex](http://www.github.com/carlex))',
    '**TOC Liaison:** **Carl Example** ([carlex](https://github.com/carlex))',
    'TOC Liaison - Carl Example (@carlex)',
    'TOC Liaison: Carl Example ([@carlex])\n\n[@carlex]: https://github.com/carlex',
    'TOC Liaison: Carl Example ([@carlex][c])\n\n[c]: https://github.com/carlex',
    'TOC Liaison: [Carl Example][]\n\n[carl example]: <https://github.com/carlex>',
    'TOC Liaison: [Carl Example](https://github.com/carlex)',
    'TOC Liaison: Carl Example (https://github.com/carlex)',
    'TOC Liaison: Carl Example (<https://github.com/carlex>)',
    'TOC Liaison: Carl Example (github.com/carlex)',
    'TOC Liaison: Carl Example (`@carlex`)',
    'TOC Liaison: Carl Example (GitHub: @carlex)',
    'TOC Liaison: Carl Example ([GitHub](https://github.com/carlex))',
    'TOC Liaison: Carl Example - [@carlex](https://github.com/carlex)',
    'TOC Liaison: Carl Example – @carlex',
    'TOC Liaison: Carl Example — <https://github.com/carlex>',
    'TOC Liaison: Carl Example @carlex',
    'TOC Liaison: Carl Example [@carlex](https://github.com/carlex).',
    'TOC Liaison: Carl Example <a href="https://github.com/carlex">@carlex</a>',
    "TOC Liaison: <a class=x href='https://github.com/carlex'>Carl Example</a>",
    'Carl Example (@carlex) (TOC Liaison)'
  ])('is read in `%s`', (line) => {
    const found = page(`- ${line}`)
    const leads = ['Carl Example, carlex, toc-liaison']
    expect({ leads: leadsOf(found), unread: unreadIn(found) }).toEqual({ leads, unread: [] })
  })

  it.each([
    'TOC Liaison: @carlex',
    'TOC Liaison: https://github.com/carlex',
    'TOC Liaison: [carlex](https://github.com/carlex)',
    'TOC Liaison: ask [@carlex](https://github.com/carlex)',
    'TOC Liaison: Carl Example ([carlex][c])',
    'TOC Liaison: Carl Example (they/them, @carlex)'
  ])('without a name or a handle is none, and reported: `%s`', (line) => {
    const found = page(`- ${line}`)
    expect({ leads: leadsOf(found), unread: unreadIn(found).length }).toEqual({ leads: [], unread: 1 })
  })

  it.each([
    ['Carl Example - [@carlex](https://github.com/carlex), Org', ['Carl Example, carlex, chair, Org']],
    [
      'Carl Example (@carlex), Example, Inc (Term: 2025-07-01 - 2027-06-30)',
      ['Carl Example, carlex, chair, Example, Inc']
    ],
    ['Carl Example, Org (@carlex)', ['Carl Example, carlex, chair, Org']],
    ['Carl Example (Org) – @carlex', ['Carl Example, carlex, chair, Org']],
    ['Carl Example (@carlex) - Org', ['Carl Example, carlex, chair, Org']],
    ['Carl Example (@carlex) (TL)', ['Carl Example, carlex, tech-lead']],
    ['Ada Lovelace (@ada) and Ben de Vries (@ben)', ['Ada Lovelace, ada, chair', 'Ben de Vries, ben, chair']],
    ['Ada (@ada), Org A, Ben (@ben), Org B', ['Ada, ada, chair, Org A', 'Ben, ben, chair, Org B']],
    ['Ada, Org A (@ada); Ben, Org B (@ben)', ['Ada, ada, chair, Org A', 'Ben, ben, chair, Org B']],
    ['Chair: Ada (@ada)\n  Tech Lead: Ben (@ben)', ['Ada, ada, chair', 'Ben, ben, tech-lead']]
  ])('is read with all that `%s` says', (line, leads) => {
    const found = page(`- ${line}`, '### Chairs')
    expect({ leads: leadsOf(found), unread: unreadIn(found) }).toEqual({ leads, unread: [] })
  })

  it.each([
    ['| Ada Example | [@ada](https://github.com/ada) | Org |', 'Ada Example, ada, chair, Org'],
    ['| Ada Example | ada | Org |', 'Ada Example, ada, chair, Org'],
    ['| Ada Example | <a href="https://github.com/ada">ada</a> | Org |', 'Ada Example, ada, chair, Org'],
    ['| [Ada Example](https://github.com/ada) | | Org |', 'Ada Example, ada, chair, Org'],
    ['| Ada Example (@ada) | | |', 'Ada Example, ada, chair'],
    ['| **Ada Example** | - | - |', 'Ada Example, chair']
  ])('is read in the row `%s`', (row, lead) => {
    const found = page(`| Name | GitHub | Company |\n| - | - | - |\n${row}`, '### Chairs')
    expect({ leads: leadsOf(found), unread: unreadIn(found) }).toEqual({ leads: [lead], unread: [] })
  })

  it.each([
    '| Ada Example | @ada, @ben | Org |',
    '| | @ada | Org |',
    '| Ada (@ada), Ben (@ben) | | Org |',
    '| Ada | @ada | Org | Paris |'
  ])('is not all that is in the row `%s`, which is reported', (row) => {
    expect(unreadIn(page(`| Name | GitHub | Company |\n| - | - | - |\n${row}`, '### Chairs'))).toHaveLength(1)
  })
})

describe('a link', () => {
  const list = 'https://lists.cncf.io/g/cncf-tag-security'
  it.each([
    `[Mailing List](${list})`,
    `[Mailing List]\n\n[mailing list]: ${list}`,
    `[Mailing List][]\n\n[Mailing  List]: ${list}`,
    `[Mailing List][list]\n\n[LIST]: <${list}> "The list"`,
    `Mailing List: <${list}>`,
    `Mailing List: ${list}`,
    `**[Mailing List](${list})**`,
    `<a href="${list}">Mailing List</a>`,
    `<a\n  title="x" HREF = '${list}'>Mailing <b>List</b></a>`,
    `<p><a href="${list}">Mailing List</a></p>`,
    `<a href="${list}">${list}</a>`
  ])('is read in `%s`', (line) => {
    const found = page(`- ${line}`)
    expect(found.facts.tagPages.flatMap(({ references }) => references.map(({ url }) => url))).toEqual([list])
    expect(unreadIn(found)).toEqual([])
  })

  it('is checked wherever it is written, once', () => {
    const text =
      '# A\n\n<a href="mailto:a.person@example.org">me</a>, [you], [you].\n\n[you]: mailto:b.person@example.org\n'
    expect(read(text).diagnostics.map(({ line, column, rule }) => `${line}:${column} ${rule}`)).toEqual([
      '3:1 upstream/personal-email',
      '5:1 upstream/personal-email'
    ])
  })
})

describe('the file of an incident', () => {
  const file = 'community/catalog/2020/x.md'
  it.each([
    '[X](2020/x.md)',
    '[X](./2020/x.md)',
    '[X](2020/x.md#impact)',
    '[X](2020/x)',
    '**[X](2020/x.md)**',
    '[X][x]',
    '[X][]',
    '[x]',
    '<a href="2020/x.md">X</a>',
    '[X](/community/catalog/2020/x.md)',
    '[X](/other/place/catalog/2020/x.md)',
    '[X](https://github.com/cncf/tag-security/blob/main/community/catalog/2020/x.md)',
    '[X](https://github.com/cncf/tag-security/blob/a/branch/community/catalog/2020/x.md?plain=1#L3)',
    '[X](https://raw.githubusercontent.com/cncf/tag-security/refs/heads/main/community/catalog/2020/x.md)',
    '[X](https://contribute.cncf.io/community/catalog/2020/x/)'
  ])('is found by `%s`', (name) => {
    const text =
      `# Catalog\n\n| Name | Year | Type of compromise | Link |\n| - | - | - | - |\n` +
      `| ${name} | 2020 | Negligence | [1][one] |\n\n[x]: 2020/x.md\n[one]: https://example.org/1\n`
    const { facts, diagnostics } = read(text, 'community/catalog/README.md', file)
    expect(facts.incidents.map(({ path, row }) => [path, row?.references.map(({ url }) => url)])).toEqual([
      [file, ['https://example.org/1']]
    ])
    expect(diagnostics.map(({ rule }) => rule).filter((rule) => !/section|title|definition/.test(rule))).toEqual([])
  })
})
