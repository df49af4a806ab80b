import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { format } from 'prettier'
import { expect, test } from 'vitest'
import { worldOf } from '../../../src/cli/commands/update/answer.ts'
import { pageOf } from '../../../src/cli/commands/update/page.ts'
import type { Item } from '../../../src/cli/data/queries.ts'
import { channels } from '../../../src/query/channels.ts'
import { asShown, hostileCatalog, hostilePieces, hostileText } from '../../hugo/hostile.ts'
import { nodesOf, processorOf } from '../../remark/documents.ts'
import type { SyntaxNode } from '../../../src/sites/remark/syntax-tree.ts'
import { runs } from '../../runs.ts'
import { projectWith, tagSecurity } from '../command-line.ts'

const markers = [
  '<!-- tag-security:end -->',
  '{/* tag-security:end */}',
  '\n<!-- tag-security:begin leads -->\n',
  'export const x = 1',
  'import x from "y"',
  'a|b',
  '`a|b`',
  '`{/* tag-security:end */}`',
  '</td>',
  '<!-- prettier-ignore-end -->',
  '{1 + 1}',
  '\n\nexport default 1'
]

const worldWith = async (texts: readonly string[]) => {
  const { collections } = hostileCatalog(texts)
  const [channel] = channels
  const own = texts.map((text, index) => ({
    ...channel,
    id: `c-${index}`,
    name: text,
    purpose: text,
    status: 'current'
  }))
  const lists = Object.entries({ ...collections, channels: own }).filter(([, records]) => Array.isArray(records))
  return await worldOf(new Map(lists) as unknown as ReadonlyMap<string, readonly Item[]>)
}

const wanted = [
  'incidents columns=title,year,summary,impact,references,identifiers',
  'terms columns=term,definition,aliases',
  'channels',
  'leads',
  'term case-0',
  'incident case-0'
]

const pageIn = (start: string, end: string): string =>
  `# A page\n\nOf ${start} tag-security:begin term case-0 ${end}${start} tag-security:end ${end}.\n\n` +
  wanted.map((one) => `${start} tag-security:begin ${one} ${end}\n${start} tag-security:end ${end}\n`).join('\n')

const forms = { gfm: pageIn('<!--', '-->'), mdx: pageIn('{/*', '*/}') }

const isComment = ({ value = '' }: SyntaxNode): boolean => /^(?:<!--[^<>]*-->|\/\*[^*]*\*\/)+$/.test(value.trim())

const wild = new Set(['html', 'image', 'mdxjsEsm', 'mdxFlowExpression', 'mdxTextExpression', 'heading', 'code'])

/** What a page has of HTML, MDX and blocks that the records may not bring. */
const wildIn = (nodes: readonly SyntaxNode[]): string[] =>
  nodes
    .filter((node) => (wild.has(node.type) || node.type.startsWith('mdxJsx')) && !isComment(node))
    .map(({ type }) => type)

async function expectHarmless(texts: readonly string[]): Promise<void> {
  const world = await worldWith(texts)
  for (const [syntax, page] of Object.entries(forms) as ['gfm' | 'mdx', string][]) {
    const { text, faults } = await pageOf(page, syntax === 'mdx', world)
    expect(faults).toEqual([])
    const nodes = nodesOf(processorOf(syntax).parse(text) as SyntaxNode)
    expect(wildIn(nodes), text).toEqual(['heading'])
    const tables = nodes.filter(({ type }) => type === 'table')
    expect(tables.map(({ children = [] }) => children.length).slice(0, 3)).toEqual(Array(3).fill(texts.length + 1))
    for (const { children: rows = [] } of tables)
      expect(new Set(rows.map(({ children = [] }) => children.length)).size, text).toBe(1)
    const links = nodes.flatMap(({ type, url }) => (type === 'link' ? [String(url)] : []))
    expect(links.filter((url) => !/^https?:/.test(url))).toEqual([])
    expect(nodes.filter(({ value = '' }) => asShown(value) !== value)).toEqual([])
    const again = await pageOf(text, syntax === 'mdx', world)
    expect(again).toMatchObject({ text, stale: [], faults: [] })
    const [head = '', ...blocks] = text.split(/(?<=\n\n)(?=<!-- tag|\{\/\* tag)/)
    const framed = blocks.join('')
    expect(head).toMatch(/^# A page\n\nOf .*\n\n$/)
    expect(await format(framed, { parser: syntax === 'gfm' ? 'markdown' : 'mdx' })).toBe(framed)
  }
}

test('no text of a record leaves its cell, runs as HTML or MDX, or turns what follows', async () => {
  await expectHarmless([...markers, ...hostilePieces])
  for (const text of runs(1, 0) ? [...markers, ...hostilePieces] : markers) await expectHarmless([text])
})

test('nor does any made-up text', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(hostileText, fc.constantFrom(...markers)), { minLength: 1, maxLength: 3 }),
      expectHarmless
    ),
    { numRuns: runs(200, 15) }
  )
})

test('records of a content folder are taken, on the day of its newest source', async () => {
  const folder = projectWith({
    'content/channels/slack-wild.md': [
      '---\nname: "#a|b {c} d"\nkind: slack\nurl: https://example.org/x\nstatus: current',
      'sources:\n  - { id: charter }\n---\nFor \\<b> and {x}.\n'
    ].join('\n'),
    'page.md': '<!-- tag-security:begin channels -->\n<!-- tag-security:end -->\n'
  })
  const { code } = await tagSecurity(folder, ['update', 'page.md', '--content', 'content'])
  const text = readFileSync(join(folder, 'page.md'), 'utf8')
  const table = nodesOf(processorOf('gfm').parse(text) as SyntaxNode).find(({ type }) => type === 'table')
  const cells = (table?.children ?? []).map(({ children = [] }) => children.map((cell) => textIn(cell)))
  expect(cells).toContainEqual(['#a|b {c} d', 'Slack', 'For <b> and {x}.'])
  expect(cells).not.toContainEqual(expect.arrayContaining(['#old']))
  expect(code).toBe(0)
})

const textIn = ({ value, children = [] }: SyntaxNode): string => value ?? children.map(textIn).join('')
