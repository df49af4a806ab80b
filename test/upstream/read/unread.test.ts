import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts'
import { readUpstream } from '../../../src/upstream/read/index.ts'
import { filesIn, fixtures } from './files.ts'

const files = filesIn(join(fixtures, 'clean'))
const clean = (path: string): string => files.find((file) => file.path === path)?.text ?? ''

/** The problems of the clean documents where one of them has another text. */
const problemsWith = (path: string, text: string): readonly Diagnostic[] => {
  expect(text).not.toBe(clean(path))
  const folder = path.replace(/\/.*$/, '')
  const around = files.filter((file) => file.path.startsWith(folder))
  return readUpstream(around.map((file) => (file.path === path ? { path, text } : file))).diagnostics
}

const liaison = '- TOC Liaison: Cy Example (**[@cy-example](https://github.com/cy-example)**)'
const chair = '- Ada Example (**[@ada-example](https://github.com/ada-example)**), Example Inc'
const calendar = '- **TAG Meetings**: [Calendar](https://example.org/calendar) |'
const slack = '- Slack: [TAG Slack](https://cloud-native.slack.com/archives/C08JZ9YLAA3)'
const term = '### Attack Tree\n\n| | |\n| --- | --- |\n'
const row = '| [Mirror swap](2016/Mirror_Swap.md) | 2016'
const tooling = '- [Tampering](https://example.org/tampering)'

const cases: readonly (readonly [what: string, path: string, from: string, to: string])[] = [
  ['a chair', 'toc/README.md', chair, '- Ada Example: chair, see elsewhere'],
  ['a meeting', 'toc/README.md', calendar, '- **TAG Meetings** on Mondays |'],
  [
    'a meeting without a link',
    'toc/README.md',
    `${calendar} [Notes](https://example.org/notes)`,
    '- **TAG Meetings**: Mondays'
  ],
  ['a liaison', 'toc/README.md', liaison, '- TOC Liaison: Cy Example'],
  ['a liaison and words about another', 'toc/README.md', liaison, `${liaison} and somebody else`],
  ['a liaison under an account elsewhere', 'toc/README.md', liaison, '- TOC Liaison: [Cy](https://example.org/cy)'],
  ['a handle without a name', 'toc/README.md', liaison, '- TOC Liaison: @cy-example'],
  ['a line below a chair', 'toc/README.md', '(Term: 2025-07-01', '(Term: 2025-07-01\n  - Term: until 2030\n'],
  ['a channel', 'toc/README.md', slack, '- Slack: ask around'],
  ['a mailing list', 'toc/README.md', '- [Mailing List](https:', '- Mailing List\n- [More](https:'],
  ['a second link of a row', 'catalog/index.md', row, '| [A](2016/Mirror_Swap.md), [B](b.md) | 2016'],
  ['words beside the name of a row', 'catalog/index.md', row, '| [Mirror swap](2016/Mirror_Swap.md), again | 2016'],
  ['a list item in place of a row', 'catalog/index.md', '<!-- cSpell:enable', '\n- [C](2016/c.md)\n<!-- cSpell:enable'],
  [
    'another table',
    'catalog/index.md',
    '<!-- cSpell:enable',
    '\n| Who | What |\n| - | - |\n| a | b |\n\n<!-- cSpell:enable'
  ],
  ['a reference of a row', 'catalog/index.md', '[1](https://example.org/swap_(mirror))', 'a talk'],
  ['a reference to a file', 'catalog/index.md', '[1](https://example.org/swap_(mirror))', '[1](talk.pdf)'],
  ['a cell too many', 'catalog/index.md', '[1](https://example.org/swap_(mirror)) |', '[1](https://a.example/b) | c |'],
  ['a reference of an incident', 'catalog/2016/left-pad.md', '* <https://example.org/b/>', '* A talk by Example'],
  ['a reference of a type', 'catalog/compromise-definitions.md', tooling, '- Tampering, by Example'],
  [
    'an item of the index of types',
    'catalog/compromise-definitions.md',
    '* [Negligence]',
    '* Something\n* [Negligence]'
  ],
  [
    'a second table of a term',
    'lexicon.md',
    term,
    `### Attack Tree\n\n| a | b |\n| --- | --- |\n| c | d |\n\n${term.slice(17)}`
  ],
  ['a list beside the table of a term', 'lexicon.md', term, `### Attack Tree\n\n- Usage: none\n\n${term.slice(17)}`],
  ['a second row of one name', 'lexicon.md', '| Terms | - [', '| Definition | Another. |\n| Terms | - ['],
  ['a row of another name', 'lexicon.md', '| Terms | - [', '| Origin | Elsewhere. |\n| Terms | - ['],
  ['a cell without a row name', 'lexicon.md', '| Terms | - [', '| | Continued. |\n| Terms | - ['],
  ['rows in HTML below a term', 'lexicon.md', '### Static', '<table><tr><td>Origin</td></tr></table>\n\n### Static'],
  [
    'a row in HTML',
    'catalog/index.md',
    '<!-- cSpell:enable',
    '\n<table><tr><td>C</td></tr></table>\n\n<!-- cSpell:enable'
  ],
  [
    'a list of leads in HTML',
    'toc/README.md',
    '\n## Meetings',
    '\n<ul><li>Di Example (@di-example)</li></ul>\n\n## Meetings'
  ],
  ['words in HTML', 'catalog/compromise-definitions.md', 'Nobody looked.', 'Nobody.\n\n<p>Not even once.</p>\n'],
  ['a reference of a term', 'lexicon.md', '- https://example.org/leaf?id=1', '- A book about leaves'],
  ['a term without a table', 'lexicon.md', '### Static Analysis', '### Fuzzing\n\nTrying.\n\n### Static Analysis'],
  ['an unknown key', 'toc/tags.yaml', 'mailing_list:', 'mailinglist:'],
  ['a key with another shape', 'toc/tags.yaml', 'slack: C08JZ9YLAA3', 'slack: [C08JZ9YLAA3]'],
  ['a person without a name', 'toc/tags.yaml', '          name: Cy Example', '          name:']
]

describe('whatever a recognised part of a document holds', () => {
  it.each(cases)('is reported at its line where no reader understands it: %s', (_, path, from, to) => {
    const text = clean(path).replace(from, () => to)
    const before = clean(path).split('\n')
    const lines = text.split('\n')
    const first = lines.findIndex((line, index) => line !== before[index]) + 1
    const last = lines.length - lines.toReversed().findIndex((line, index) => line !== before.at(-1 - index))
    const found = problemsWith(path, text).filter(({ rule }) => rule === 'upstream/unread')
    // A person's place is the mapping, which starts with the handle.
    expect(found.filter((one) => one.line >= first - 1 && one.line <= last)).not.toEqual([])
    expect(found.filter((one) => one.file !== path)).toEqual([])
  })

  it('is reported without the secrets in it', () => {
    const to = '- TOC Liaison: a.person@example.org, https://zoom.example.org/j/1?pwd=SECRET'
    const unread = problemsWith('toc/README.md', clean('toc/README.md').replace(liaison, to))
      .filter(({ rule }) => rule === 'upstream/unread')
      .map(({ message }) => message)
    expect(unread).not.toEqual([])
    expect(unread.join()).not.toMatch(/a\.person|SECRET/)
  })
})

describe('prose is no loss', () => {
  it.each([
    ['toc/README.md', '## Meetings\n', '## Meetings\n- **Format**: Virtual meetings\n- Use it for news\n'],
    ['toc/README.md', '## Contact\n', '## Contact\n- **Purpose**: Official TAG communications\n- Ask, if in doubt\n'],
    [
      'toc/README.md',
      '### Chairs',
      '- **Chairs**: They coordinate activities and help to run the meetings\n\n### Chairs'
    ],
    ['toc/README.md', '### Chairs\n', '### Chairs\nThe chairs are elected; ask @somebody.\n\n'],
    ['toc/README.md', '### Chairs\n', '### Chairs\n<details>\n<summary>All of them</summary>\n</details>\n\n'],
    [
      'catalog/compromise-definitions.md',
      'Nobody looked.',
      'Nobody looked.\n\n<!-- Not even once. -->\n<a id="x"></a>\n'
    ],
    ['catalog/index.md', 'For definitions', '- We welcome additions\n- See [how](how.md)\n\nFor definitions'],
    ['lexicon.md', '## Concepts', '## Thanks\n\n- Eve Example\n\n## Concepts\n\nA few.'],
    ['lexicon.md', term, `### Attack Tree\n\nSee below.\n\n${term.slice(17)}`],
    ['catalog/compromise-definitions.md', 'Nobody looked.', 'Nobody looked:\n\n- at the code\n- at the name'],
    ['catalog/2016/left-pad.md', 'Many builds.', 'Many builds:\n\n- of ours\n- of theirs']
  ])('in %s: %j', (path, from, to) => {
    expect(
      problemsWith(
        path,
        clean(path).replace(from, () => to)
      ).map(({ rule }) => rule)
    ).not.toContain('upstream/unread')
  })
})
