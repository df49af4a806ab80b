import { expect, it } from 'vitest'
import { getTerm } from '../../src/query/lexicon.ts'
import { sourceUrl } from '../../src/query/sources.ts'
import { linked, linksIn, type Syntax } from './documents.ts'

const base = '/lexicon/'
const links = (text: string, syntax: Syntax = 'gfm'): string[] => linksIn(linked(text, { base }, { syntax }), syntax)

const hsm = 'hardware-security-module'

it.each<[string, string?, Syntax?]>([
  [`[x](/lexicon/${hsm})`],
  [`[x]: /lexicon/${hsm}`],
  [`<a href="/lexicon/${hsm}">x</a>`],
  [`<a href="/lexicon/${hsm}/">x</a>`, base, 'mdx'],
  [`<Link to={"/lexicon/${hsm}"}>x</Link>`, base, 'mdx'],
  [`[x](/lexicon/${hsm}/)`],
  [`[x](/lexicon/${hsm}#usage)`],
  [`[x](/lexicon/${hsm}/?from=here#usage)`],
  [`[x](/lexicon/${hsm}.md)`],
  [`[x](/lexicon/${hsm}.mdx#usage)`],
  [`[x](/lexicon/${hsm}/index.md)`],
  [`[x](./${hsm}.md)`],
  [`[x](../../lexicon/${hsm}.mdx#usage)`],
  [`[x](HTTP://Example.org/lexicon/${hsm}/)`, 'https://example.org/lexicon'],
  [`[x](https://example.org/terms/#${hsm})`, 'https://example.org/terms#'],
  [`[x](https://example.org/terms#user-content-${hsm}:~:text=HSM)`, 'https://example.org/terms#'],
  [`[x](/lexicon/${hsm}#:~:text=HSM)`],
  [`[x](/terms?id=${hsm}#usage)`, '/terms?id=']
])('adds no second link to an entry that the page links to: %s', (link, address = base, syntax = 'gfm') => {
  expect(
    linksIn(linked(`An HSM.\n\n${link}`, { base: address }, { syntax }), syntax).filter((one) => one.startsWith('HSM'))
  ).toEqual([])
})

it.each<[string, string?]>([
  ['[x](/lexicon/token)'],
  ['[x](/lexicon/)'],
  ['[x](#usage)'],
  [`[x](/other/${hsm})`],
  [`[x](../other/${hsm}.md)`],
  [`[x](https://example.org/lexicon/${hsm}.md)`],
  ['[x](https://example.org/terms)', 'https://example.org/terms#'],
  ['[x](https://example.org/terms#token)', 'https://example.org/terms#'],
  [`[x](https://example.org/other#${hsm})`, 'https://example.org/terms#'],
  ['[x](/terms?id=token)', '/terms?id=']
])('takes a link to another place for none to the entry: %s', (link, address = base) => {
  expect(linksIn(linked(`An HSM.\n\n${link}`, { base: address }))[0]).toMatch(/^HSM -> /)
})

it('takes a link to any version of the lexicon for one to its entry', () => {
  const pinned = sourceUrl(getTerm('root-of-trust')) ?? ''
  for (const ref of ['main', 'v1.0', 'HEAD'])
    expect(linksIn(linked(`root of trust [x](${pinned.replace(/[0-9a-f]{40}/, ref)})`))).toHaveLength(1)
  for (const other of [
    pinned.replace('#root-of-trust', '#token'),
    pinned.replace('/blob/', '/commits/'),
    pinned.replace('lexicon.md', 'other.md')
  ])
    expect(linksIn(linked(`root of trust [x](${other})`)), other).toHaveLength(2)
})

it.each([
  '{{< tag-term "HSM" >}}',
  '{{% tag-term text="x" id=`hardware-security-module` %}}',
  '{{<tag-term hardware-security-module>}}'
])('adds no link to a term that the page shows by %s', (shortcode) => {
  expect(links(`An HSM.\n\n${shortcode}`)).toEqual([])
  expect(links(`An HSM.\n\n~~~\n${shortcode}\n~~~\n\n<!-- ${shortcode} -->`)).toHaveLength(1)
})

it('adds no link to a term that the page shows as a component', () => {
  expect(links('An HSM.\n\n<Term id="HSM" />', 'mdx')).toEqual([])
  expect(links('An HSM.\n\n<Term id={"hardware-security-module"}>one</Term>', 'mdx')).toEqual([])
})
