import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { createPipeline } from '../../src/build/pipeline.ts'
import { applyFixes } from '../../src/cli/commands/validate/fix.ts'
import { folders } from '../../src/collections/index.ts'
import { parseFrontMatter } from '../../src/markdown/front-matter.ts'
import { parseMarkdown } from '../../src/markdown/prose.ts'
import { rules } from '../../src/rules/index.ts'
import { base, contentFile, overlaid, textOf } from '../build/content-tree.ts'
import { runs } from '../runs.ts'
import { incident } from './base-file.ts'

const pipeline = createPipeline(folders, rules)

/** A text after its fixes, made until there are no more. */
function fixed(path: string, text: string): string {
  const fixes = pipeline(overlaid([contentFile(path, text)])).diagnostics.flatMap(({ file, fix }) =>
    file === path && fix ? [fix] : []
  )
  const after = applyFixes(text, fixes).text
  return after === text ? text : fixed(path, after)
}

/** What a file says: the data of its front matter, with its fields in any order, and how its prose renders. */
function saidBy(text: string): unknown {
  const parsed = parseFrontMatter(text)
  if (!parsed.ok) return text
  const { data, body } = parsed.value
  const tree = JSON.stringify(parseMarkdown(body), (key, value: unknown) => (key === 'position' ? undefined : value))
  return { data, tree }
}

const inIncident = (body: string): string => textOf(incident).replace('A package was changed.', () => body)

it.each([
  ['two trailing spaces', 'First line.  \nSecond line.'],
  ['five trailing spaces', 'First line.     \nSecond line.'],
  ['a backslash', 'First line.\\\nSecond line.'],
  ['a break in a list', '- First line.  \n  Second line.'],
  ['a break in a quotation', '> First line.  \n> Second line.'],
  ['a break in emphasis', 'An *important  \nword* here.'],
  ['a break in a link', 'A [link  \nhere](https://example.org/).']
])('a hard line break written as %s stays, and what is mere white space goes', (_, body) => {
  const text = inIncident(`${body}  `).replace('title: Example stream', 'title: Example stream \t')
  const after = fixed(incident, text)
  expect(after).toContain(body)
  expect(after).not.toMatch(/stream[ \t]|here\.\)?[ \t]|Second line\.[ \t]/)
  expect(saidBy(after)).toEqual(saidBy(text))
})

it.each([
  ['a code span of two lines', 'A `code  \nspan` here.'],
  ['a block of code', '```\na  \n```'],
  ['the title of a link', "A [link](https://example.org/ 'a  \nb') here."],
  ['a no-break space', 'First line.\u00a0\nSecond line.']
])('%s keeps its white space', (_, body) => {
  expect(fixed(incident, inIncident(body))).toContain(body)
})

it.each([
  ['a literal block', 'note: |\n  First line.  \n  Second line. \n  Third.\n'],
  ['a folded block', 'note: >-\n  First line.  \n    Second line. \n  Third.\n'],
  ['quotation marks', 'note: "First line.\\  \n  Second line."\n']
])('a value in %s keeps its white space', (_, note) => {
  const text = textOf(incident).replace('sources:', () => `${note}sources:`)
  expect(saidBy(fixed(incident, text))).toEqual(saidBy(text))
  expect(fixed(incident, text)).toContain(note)
})

it('leaves a link with swapped brackets that would be no link after it, and one in code', () => {
  for (const body of ['As (a] b)[https://example.org/x].', 'As `(a)[https://example.org/x]`.'])
    expect(fixed(incident, inIncident(body))).toContain(body)
})

it('quotes an id that YAML would not read as text', () => {
  const lexicon = 'lexicon/least-privilege.md'
  const second = contentFile('lexicon/true.md', textOf(lexicon).replace(/term: .*/, 'term: Truth'))
  const text = textOf(lexicon).replace('mentions:', 'related: [Truth]\nmentions:')
  const fixes = pipeline(overlaid([second, contentFile(lexicon, text)])).diagnostics.flatMap(({ rule, fix }) =>
    rule === 'reference/unknown' ? [fix?.text] : []
  )
  expect(fixes).toEqual(['"true"'])
})

test('prose renders the same before and after every fix, whatever it is', () => {
  const line = fc
    .array(
      fc.constantFrom(
        'word',
        '*',
        '**',
        '_',
        '`',
        '``',
        '- ',
        '1. ',
        '> ',
        '#',
        '[a](https://b.c)',
        '(a)',
        '\\',
        '<',
        '|',
        '~~~',
        ' ',
        '  ',
        '   ',
        '\t',
        '\u00a0',
        '- [ ] ',
        '    ',
        '***',
        '---',
        '[^1]',
        'https://b.c'
      ),
      { maxLength: 7 }
    )
    .map((parts) => parts.join(''))
  const prose = fc.array(line, { minLength: 1, maxLength: 7 }).map((lines) => lines.join('\n'))
  fc.assert(
    fc.property(prose, (body) => {
      const text = inIncident(body)
      expect(saidBy(fixed(incident, text))).toEqual(saidBy(text))
    }),
    { numRuns: runs(3000, 60) }
  )
})

test('content says the same before and after every fix, its fields in any order and blanks behind every line', () => {
  for (const { path, content } of base) {
    if (typeof content === 'string') continue
    const text = new TextDecoder().decode(content)
    const untidy = text.replace(/(?<!^---)\n/gm, ' \n')
    expect([path, saidBy(fixed(path, untidy))]).toEqual([path, saidBy(text)])
    expect(saidBy(fixed(path, text.replaceAll('\n', '  \n')))).toEqual(saidBy(text.replaceAll('\n', '  \n')))
  }
})
