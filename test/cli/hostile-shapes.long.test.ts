import { expect, it } from 'vitest'
import { projectWith } from './command-line.ts'
import { guarded } from './guarded.ts'
import { incident } from './reports.ts'

const sizes = [10_000, 50_000, 100_000]
const fill = (piece: string, size: number): string => piece.repeat(Math.ceil(size / piece.length))

const lines: readonly (readonly [name: string, line: (size: number) => string])[] = [
  ['question marks', (size) => `${fill('?', size)}P`],
  ['blanks', (size) => `a${fill(' ', size)}b`],
  ['dots', (size) => `${fill('.', size)}x`],
  ['dashes', (size) => `${fill('- ', size)}x`],
  ['pins', (size) => `${fill('pin ', size)}x`],
  ['at signs', (size) => `${fill('a.', size)}@`],
  ['colons', (size) => `passcode${fill(': ', size)}x`],
  ['open brackets', (size) => fill('[', size)]
]

it.each(lines.flatMap(([name, line]) => sizes.map((size) => ({ name, line, size }))))(
  'checks $size bytes of $name in content',
  ({ line, size }) => {
    const text = incident
      .replace('Not reported.', () => line(size))
      .replace('sources:', () => `note: ${JSON.stringify(line(size))}\nsources:`)
    const { code, out } = guarded(projectWith({ 'content/incidents/a.md': text }), 'cli validate --format json')
    expect([0, 1]).toContain(code)
    expect(() => void JSON.parse(out)).not.toThrow()
  },
  120_000
)

it.each(lines.flatMap(([name, line]) => sizes.map((size) => ({ name, line, size }))))(
  'checks $size bytes of $name in the leads of a page',
  ({ line, size }) => {
    const lead = `- A (**[@a](https://github.com/a)**), ${line(size)} (Term: 2025`
    const page = `# TAG Security and Compliance\n\n## Leadership\n### Chairs\n${lead}\n\n## Contact\n${lead}\n`
    const folder = projectWith({ 'up/README.md': page })
    for (const command of ['validate up', 'drift up --now 2026-11-21'])
      expect([0, 1, 2]).toContain(guarded(folder, `cli ${command}`).code)
  },
  240_000
)

const shapes: readonly (readonly [name: string, piece: string])[] = [
  ['setext headings', 'a\n=\n'],
  ['footnotes', '[^a]\n\n[^a]: b\n\n'],
  ['emphasis', 'a* '],
  ['emphasis of both marks', '*a_ '],
  ['quotations', '> '],
  ['open links', '[a]('],
  ['table cells', '|a'],
  ['nested lists', '- ']
]

it.each(shapes.flatMap(([name, piece]) => sizes.map((size) => ({ name, piece, size }))))(
  'ends on $size bytes of $name, in content and in documents, with a diagnostic if not read',
  ({ piece, size }) => {
    const text = fill(piece, size)
    const content = { 'content/roles/a.md': `---\ntitle: A\nsources:\n  - { id: charter }\n---\n${text}\n` }
    const folder = projectWith({ ...content, 'up/notes.md': `# Notes\n\n${text}\n` })
    for (const [path, reported] of [
      ['content', 'a.md'],
      ['up/notes.md', 'notes.md']
    ]) {
      const { code, out } = guarded(folder, `cli validate ${path} --format json`)
      expect([0, 1]).toContain(code)
      if (code === 1) expect(out).toContain(reported)
    }
  },
  240_000
)
