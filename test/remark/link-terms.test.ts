import { join } from 'node:path'
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { getTerm, lexicon, termsIn } from '../../src/query/lexicon.ts'
import { sourceUrl } from '../../src/query/sources.ts'
import * as entry from '../../src/sites/remark/index.ts'
import type { SyntaxNode } from '../../src/sites/remark/syntax-tree.ts'
import { root } from '../architecture.ts'
import { evaluate, examplesIn } from '../examples.ts'
import { base, linked, links, nodesOf, processorOf } from './documents.ts'

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
    const link = nodesOf(
      processorOf('gfm').parse(linked(`See (${name}).`, { everydayWords: true })) as SyntaxNode
    ).find(({ type }) => type === 'link')
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

it('takes no heading, link or code for the first mention', () => {
  expect(links('# Token\n\n`token` [token](x.md) token token')).toEqual(['token -> x.md', 'token -> /lexicon/token'])
})

it('links names that have a hyphen themselves, or are written with one', () => {
  expect(
    links('Non-repudiation, an attack-surface and role-based access control.').map((link) => link.split(' -> ')[0])
  ).toEqual(['Non-repudiation', 'attack-surface', 'role-based access control'])
})

it('links both of two terms with a slash between them', () => {
  expect(links('An attack surface/token, keys / claim.').map((link) => link.split(' -> ')[0])).toEqual([
    'attack surface',
    'token',
    'keys',
    'claim'
  ])
})

it('ends words where a block begins beside text', () => {
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
  entry.remarkTagSecurity({ base, everydayWords: true })(tree, { value: '', data: {} })
  expect(nodesOf(tree).flatMap(({ url }) => url ?? [])).toEqual(['/lexicon/keys', '/lexicon/token'])
})

it('keeps the places of what it cuts', () => {
  const tree = processorOf('gfm').parse('a\nb keys c') as SyntaxNode
  entry.remarkTagSecurity({ base, everydayWords: true })(tree, { value: 'a\nb keys c', data: {} })
  expect(tree.children?.[0]?.children?.map(({ type, position }) => [type, position?.start, position?.end])).toEqual([
    ['text', { line: 1, column: 1, offset: 0 }, { line: 2, column: 3, offset: 4 }],
    ['link', { line: 2, column: 3, offset: 4 }, { line: 2, column: 7, offset: 8 }],
    ['text', { line: 2, column: 7, offset: 8 }, { line: 2, column: 9, offset: 10 }]
  ])
})

it('links no word of a defanged address', () => {
  for (const address of [
    'hsm[.]example',
    'hxxps://hsm[.]example',
    'www[.]hsm',
    'hsm[dot]example',
    'hsm[@]example[.]org'
  ])
    expect(links(`It called ${address} twice.`), address).toEqual([])
  expect(links('Keep it in an HSM [1].')).toHaveLength(1)
})
