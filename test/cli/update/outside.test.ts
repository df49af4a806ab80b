import fc from 'fast-check'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { format } from 'prettier'
import { expect, test } from 'vitest'
import { worldOf } from '../../../src/cli/commands/update/answer.ts'
import { pageOf } from '../../../src/cli/commands/update/page.ts'
import { lexicon } from '../../../src/query/lexicon.ts'
import { runs } from '../../runs.ts'
import { root } from '../command-line.ts'
import { blockOf, updated } from './pages.ts'

const world = await worldOf(undefined)

const inside = /(tag-security:begin [^\n]*?(?:-->|\*\/\}))[^]*?(?=<!-- tag-security:end|\{\/\* tag-security:end)/g

/** A page without what is between markers. */
const outsideOf = (text: string): string => text.replace(inside, '$1')

const pieces = [
  blockOf('leads role=chair'),
  blockOf('count terms'),
  'Of <!-- tag-security:begin count incidents -->old<!-- tag-security:end -->, some.',
  '{/* tag-security:begin term HSM */}\n\nold\n\n{/* tag-security:end */}\n',
  '```\n<!-- tag-security:begin leeds -->\n```\n',
  'In `<!-- tag-security:begin leeds -->` code.',
  '~~~md\n<!-- tag-security:end -->\n~~~\n',
  '# Heading  ',
  '- item\n',
  '| a | b |\n| - | - |\n| 1 | 2 |\n',
  'text',
  '\ttab  ',
  '<details>'
]

test('nothing outside markers changes, whatever the line ends, and a second run changes nothing', async () => {
  const page = fc.record({
    parts: fc.array(fc.constantFrom(...pieces), { maxLength: 8 }),
    lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
    start: fc.constantFrom('', '\uFEFF', '---\ntitle: "<!-- tag-security:begin leeds -->"\n---\n', '+++\nx = 1\n+++\n'),
    last: fc.constantFrom('', '\n', '\n\n')
  })
  await fc.assert(
    fc.asyncProperty(page, async ({ parts, lineEnd, start, last }) => {
      const before = `${start}${parts.join('\n\n')}${last}`.replaceAll('\n', lineEnd)
      const { text, faults } = await pageOf(before, false, world)
      expect(faults).toEqual([])
      expect(outsideOf(text)).toBe(outsideOf(before))
      if (/[\r\n]/.test(before)) expect(text.replaceAll(lineEnd, '')).not.toMatch(/[\r\n]/)
      expect(await pageOf(text, false, world)).toMatchObject({ text, stale: [], faults: [] })
    }),
    { numRuns: runs(500, 60) }
  )
})

test('any text at all is read without a crash, and stays as it is where something is wrong', async () => {
  const marks = [
    '<!-- tag-security:',
    'begin ',
    'end ',
    '-->',
    '{/*',
    '*/}',
    'leads',
    '\n',
    '`',
    '```',
    '    ',
    '"',
    '='
  ]
  const text = fc.array(fc.oneof(fc.constantFrom(...marks), fc.string({ maxLength: 5 })), { maxLength: 20 })
  await fc.assert(
    fc.asyncProperty(text, fc.boolean(), async (parts, isMdx) => {
      const before = parts.join('')
      const page = await pageOf(before, isMdx, world)
      if (page.faults.length === 0)
        expect(await pageOf(page.text, isMdx, world)).toMatchObject({ text: page.text, stale: [] })
    }),
    { numRuns: runs(2000, 200) }
  )
})

test('markers in front matter, fenced code, indented code and code within a line are text', async () => {
  const wrong = '<!-- tag-security:begin leeds -->'
  const page = `---\na: '${wrong}'\n---\n\n\`\`\`\n${wrong}\n\`\`\`\n\n    ${wrong}\n\nIn \`${wrong}\`.\n`
  expect(await updated(page)).toMatchObject({ code: 0, text: page, out: 'No markers in 1 file.\n' })
})

test('MDX has no indented code, and its comments are read in Markdown too', async () => {
  const place = '{/* tag-security:begin count terms */}1{/* tag-security:end */}'
  expect((await updated(`    Of ${place}.\n`, [], 'page.mdx')).out).toContain('1 of 1 place')
  expect((await updated(`    Of ${place}.\n`)).out).toContain('No markers')
  expect((await updated(`Of ${place}.\n`)).out).toContain('1 of 1 place')
})

test('many markers and deep code take no time that grows with their square', async () => {
  const place = 'x <!-- tag-security:begin count leads -->1<!-- tag-security:end --> `<!-- tag-security:x -->`\n\n'
  expect((await pageOf(place.repeat(2000), false, world)).places).toBe(2000)
})

const all = [
  'leads',
  'liaisons',
  'channels',
  'meetings',
  'initiatives',
  'publications',
  'assessments',
  'incidents',
  'terms'
]

test.each(['md', 'mdx'])('Prettier leaves what was written in %s as it is, at any width', async (ending) => {
  const [start, end] = ending === 'md' ? ['<!--', '-->'] : ['{/*', '*/}']
  const places = [...all, 'term HSM', 'incident xz', 'count terms'].map(
    (one) => `${start} tag-security:begin ${one} ${end}\n\n${start} tag-security:end ${end}\n`
  )
  const { text, code } = await updated(`# Page\n\n${places.join('\n')}`, [], `page.${ending}`)
  expect(code).toBe(0)
  for (const proseWrap of ['preserve', 'never', 'always'] as const)
    expect(await format(text, { filepath: `page.${ending}`, proseWrap })).toBe(text)
})

test('nor does it change terms within a line', async () => {
  const places = lexicon.map(({ id }) => `A <!-- tag-security:begin term ${id} --><!-- tag-security:end --> is one.\n`)
  const { text } = await pageOf(places.join('\n'), false, world)
  expect(await format(text, { parser: 'markdown' })).toBe(text)
})

const site = join(root, '../shared/upstream/contribute-site/docs/community/tags/security-and-compliance')
const absent = !existsSync(site)

test.skipIf(absent)(
  `tables of the TAG's own page are filled, and its others stay${absent ? ' (skipped: it is not here)' : ''}`,
  async () => {
    const page = readFileSync(join(site, 'index.md'), 'utf8')
    const marked = page
      .replace(/(### Chairs\n\n)[^#]*/, (_, head: string) => `${head}${blockOf('leads role=chair')}\n`)
      .replace(/(### Tech Leads\n\n)[^#]*/, (_, head: string) => `${head}${blockOf('leads role=tech-lead')}\n`)
    const { text, faults } = await pageOf(marked, false, world)
    expect(faults).toEqual([])
    expect(outsideOf(text)).toBe(outsideOf(marked))
    const rows = [...page.matchAll(/^\| [^|]+ \| \[@.*$/gm)].map(([row]) => row)
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) expect(text).toContain(row)
    for (const name of readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((one) => one.endsWith('.md'))) {
      const other = readFileSync(join(site, name), 'utf8')
      expect(await pageOf(other, false, world)).toMatchObject({ text: other, faults: [], places: 0 })
    }
  }
)
