import { join } from 'node:path'
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { getTerm, lexicon, termsIn } from '../../src/query/lexicon.ts'
import { sourceUrl } from '../../src/query/sources.ts'
import * as entry from '../../src/sites/remark/index.ts'
import type { SyntaxNode } from '../../src/sites/remark/syntax-tree.ts'
import { root } from '../architecture.ts'
import { evaluate, examplesIn } from '../examples.ts'
import { linked, linksIn, nodesOf, processorOf, type Syntax } from './documents.ts'

const base = '/lexicon/'
const links = (text: string, syntax: Syntax = 'gfm', data?: Record<string, unknown>): string[] =>
  linksIn(linked(text, { base }, { syntax, ...(data && { data }) }), syntax)

const titlesIn = (text: string): string[] =>
  nodesOf(processorOf('gfm').parse(linked(text)) as SyntaxNode).flatMap(({ type, title }) =>
    type === 'link' && title ? [title] : []
  )

it('exports the plugin by name and as what remark loads', () => {
  expect(Object.keys(entry).sort()).toEqual(['default', 'remarkTagSecurity'])
  expect(entry.default).toBe(entry.remarkTagSecurity)
})

const examples = examplesIn(readFileSync(join(root, 'src/sites/remark/index.ts'), 'utf8'), 'remark')

it.each(examples)('does what its docstring says of $code', ({ code, promised }) => {
  expect(evaluate(code, { linked })).toEqual(evaluate(promised, {}))
})

it('links the first mention of each term, by its longest name', () => {
  expect(links('A hardware root of trust is a root of trust.\n\nA root of trust and an HSM, two HSMs.')).toEqual([
    'hardware root of trust -> /lexicon/hardware-root-of-trust',
    'root of trust -> /lexicon/root-of-trust',
    'HSM -> /lexicon/hardware-security-module'
  ])
})

it('gives every term of the lexicon a link to its entry, with its definition as title', () => {
  for (const term of lexicon) {
    const name = [term.term, ...term.aliases].find(
      (one) => termsIn(`(${one})`)[0]?.term === term && termsIn(`(${one})`)[0]?.text === one
    )
    if (name === undefined) continue
    const link = nodesOf(processorOf('gfm').parse(linked(`See (${name}).`)) as SyntaxNode).find(
      ({ type }) => type === 'link'
    )
    expect(link?.url, name).toBe(sourceUrl(term))
    expect(link?.title?.slice(0, 20), name).toMatch(/^\w/)
    expect(link?.title, name).not.toMatch(/[\n*]/)
  }
})

it.each([
  ['RBAC', 'Role-based access control (RBAC) attaches'],
  ['role based access controls', 'Role-based access control (RBAC) attaches'],
  ['DAC', 'Mandatory access control (MAC) enforces'],
  ['Threat agent', 'Threat: a circumstance'],
  ['Encryption', 'Encrypting transforms'],
  ['AuthN', 'Authentication confirms'],
  ['AuthZ', 'Authorization determines'],
  ['Orchestrators', 'Orchestration coordinates'],
  ['Signature verification', 'Verifying checks'],
  ['Audit trail', 'Audit logging records']
])('explains of a compound entry the part that the page mentions as %s', (mention, start) => {
  const title = titlesIn(`See ${mention}.`)[0] ?? ''
  expect(title.slice(0, start.length)).toBe(start)
  expect(title.length).toBeLessThan(getTerm(mention.replace(/s$/, ''))?.definition.length ?? Infinity)
})

it('explains the whole of a compound entry that the page mentions by its whole name', () => {
  expect(titlesIn('See ABAC, RBAC, and MAC, or compliance and security.').at(-1)).toMatch(
    /^Compliance means .* Security means .* still be open to attack\.$/
  )
})

it.each([
  ['an acronym in other case', 'hsm and Hsm', 'gfm'],
  ['a heading', '# Keys\n\nToken\n-----', 'gfm'],
  ['a link', '[keys](https://example.org)', 'gfm'],
  ['a link by reference', '[keys][x]\n\n[x]: https://example.org', 'gfm'],
  ['an image and its description', '![keys](x.png "token")', 'gfm'],
  ['code', '`keys`\n\n    token\n\n~~~\nclaim\n~~~', 'gfm'],
  ['HTML', '<p>keys</p>\n\n<a href="x">token</a> <kbd>claim</kbd>', 'gfm'],
  ['a bare address', 'https://example.org/attack-surface', 'gfm'],
  [
    'a bare address that is text',
    'https://example.org/keys, www.example.org/token, claim@example.org, me@secrets.example, keys.json, #tag-security, example/tag-security, cyber-security',
    'commonmark'
  ],
  ['the text of a footnote', 'x[^1]\n\n[^1]: keys', 'gfm'],
  ['a word in which markup begins', 'key**s** un*key*, to<b>ken</b>', 'mdx'],
  [
    'the name of the TAG',
    'TAG Security and Compliance, once the Security\nTechnical Advisory Group, TAG Security',
    'gfm'
  ],
  [
    'half of a word with a hyphen',
    'A key-value store, token-based, keys\u2011only, pre-claim, token- and `x`-like, key-*value*',
    'gfm'
  ],
  [
    'a heading of HTML around paragraphs',
    '<h2>\n\nkeys\n\n</h2>\n\n<div>\n<H3 title="a > b">\n\ntoken\n\n- claim\n\n</H3>\n</div>',
    'gfm'
  ],
  ['a link of HTML around paragraphs', '- <a href="/x">\n\n  keys\n\n  > token\n\n  </a>', 'gfm'],
  ['a name that markup cuts', '**attack** surface', 'gfm'],
  [
    'an element that cannot hold a link',
    '<Term id="token">keys</Term> <abbr title="x">claim</abbr> <a href="x">secrets</a>\n\n<h2>credentials</h2>',
    'mdx'
  ],
  [
    'a shortcode and an action of Hugo',
    '{{< youtube token >}} {{ .Site.keys }} {{% x "%}} *secrets*" *claim* `y` %}}\n\n- {{< y\n\n  keys\n\n  token >}}',
    'gfm'
  ],
  [
    'a variable, a placeholder and a link of a wiki',
    '${secrets} {keys} {the token} [[claim]] [[the secrets|x]] $KEYS %TOKEN%',
    'gfm'
  ],
  ['a path', './secrets a/keys/b C:\\token\\x /etc/claim ../secrets ~/keys token/ (./claim) .secrets `x`/keys', 'gfm'],
  [
    'code without backticks',
    '--token=x --secrets -keys key=value x=token secrets() claim(x) std::keys token::x :key:',
    'gfm'
  ],
  [
    'an expression, an attribute, an import',
    'import keys from \'token\'\n\n<Tabs label="claim">{secrets}</Tabs> {/* keys */}',
    'mdx'
  ]
] as const)('leaves %s alone', (_, text, syntax) => {
  expect(links(text, syntax).filter((link) => link.includes(base))).toEqual([])
})

it.each([
  ['emphasis', '*keys*', 'gfm'],
  ['a list', '- keys', 'gfm'],
  ['a quotation', '> keys', 'gfm'],
  [
    'a list of HTML, after a heading and a link of HTML',
    '<h2>\n\nx\n\n</h2>\n<ul><li><a href="x">y</a>\n\nkeys\n\n</li></ul>',
    'gfm'
  ],
  ['a block after an anchor that is left open or commented out', '<a name="x">\n\nkeys\n\n<!-- </a> -->', 'gfm'],
  ['an element whose name begins as that of a link', '<a-b>\n\nkeys\n\n</a-b>', 'gfm'],
  ['a place before a dash', 'keys--all of them', 'gfm'],
  ['a table', '| a |\n| - |\n| keys |', 'gfm'],
  ['text after an anchor that is left open', '<a name="x"> keys', 'gfm'],
  ['an element of the page', '<Tabs>\n  <div>keys</div>\n</Tabs>', 'mdx'],
  ['the text that a shortcode stands around', '{{< note >}}\nkeys\n{{< /note >}}', 'gfm'],
  ['text after a brace that is left open', '{{ x\n\n{ keys', 'gfm'],
  ['a word with its plural', 'keys(s)', 'gfm'],
  ['quotation marks, before a colon', '("keys"): x', 'gfm'],
  ['a hard line break', 'a\\\nkeys', 'gfm'],
  ['a place beside code and an image', '`x`keys![](y)', 'gfm']
] as const)('links in %s', (_, text, syntax) => {
  expect(links(text, syntax)).toEqual(['keys -> /lexicon/keys'])
})

it('takes no heading, link or code for the first mention', () => {
  expect(links('# Token\n\n`token` [token](x.md) token token')).toEqual(['token -> x.md', 'token -> /lexicon/token'])
})

it('links names that have a hyphen themselves, or are written with one', () => {
  expect(
    links('Non-repudiation, an attack-surface and role-based access control.').map((link) => link.split(' -> ')[0])
  ).toEqual(['Non-repudiation', 'attack-surface', 'role-based access control'])
})

it('links both of two terms that a slash stands between', () => {
  expect(links('An attack surface/token, keys / claim.').map((link) => link.split(' -> ')[0])).toEqual([
    'attack surface',
    'token',
    'keys',
    'claim'
  ])
})

it.each([
  ['---\nlexicon: false\n---\n\nkeys', {}],
  ['---\r\ntitle: x\r\nlexicon: false # why\r\n---\r\n\r\nkeys', {}],
  ['---\nlexicon: False\n---\n\nkeys', {}],
  ['---\nlexicon: FALSE\n---\n\nkeys', {}],
  ['+++\nlexicon = false\n+++\n\nkeys', {}],
  ['keys', { frontMatter: { lexicon: false } }],
  ['keys', { matter: { lexicon: false } }]
])('leaves a page alone that asks for it: %j %j', (text, data) => {
  expect(links(text, 'gfm', data)).toEqual([])
})

it('takes nothing else for such a wish', () => {
  expect(links('---\nlexicon: true\nnote: lexicon false\nnot: False\n---\n\nkeys')).toHaveLength(1)
  expect(links('---\nlexicon: no\n---\n\nkeys')).toHaveLength(1)
  expect(links('keys\n\n---\n\nlexicon: false\n\n---')).toHaveLength(1)
  expect(links('keys', 'gfm', { frontMatter: null })).toHaveLength(1)
})

it('links nothing in front matter that was read as Markdown', () => {
  const text = '---\ntags:\n  - token\n  - claim\n---\n\nkeys'
  expect(links(text)).toEqual(['keys -> /lexicon/keys'])
})

it('ends words where a block begins that stands beside text', () => {
  const paragraph: SyntaxNode = { type: 'paragraph', children: [{ type: 'text', value: 'ring' }] }
  const tree: SyntaxNode = {
    type: 'root',
    children: [
      {
        type: 'mdxJsxFlowElement',
        name: 'Tab',
        children: [{ type: 'text', value: 'a key' }, paragraph, { type: 'text', value: 'token' }]
      }
    ]
  }
  entry.remarkTagSecurity({ base })(tree, { value: '', data: {} })
  expect(nodesOf(tree).flatMap(({ url }) => url ?? [])).toEqual(['/lexicon/keys', '/lexicon/token'])
})

it('keeps the places of what it cuts', () => {
  const tree = processorOf('gfm').parse('a\nb keys c') as SyntaxNode
  entry.remarkTagSecurity({ base })(tree, { value: 'a\nb keys c', data: {} })
  expect(tree.children?.[0]?.children?.map(({ type, position }) => [type, position?.start, position?.end])).toEqual([
    ['text', { line: 1, column: 1, offset: 0 }, { line: 2, column: 3, offset: 4 }],
    ['link', { line: 2, column: 3, offset: 4 }, { line: 2, column: 7, offset: 8 }],
    ['text', { line: 2, column: 7, offset: 8 }, { line: 2, column: 9, offset: 10 }]
  ])
})
