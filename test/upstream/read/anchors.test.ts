import { expect, it } from 'vitest'
import { folderWith } from '../../cli/command-line.ts'
import { linesAndRules, reportOf } from '../../cli/reports.ts'
import { absoluteLink } from '../../../src/upstream/write/published.ts'
import { addressKey } from '../../../src/upstream/compare/links.ts'

const other = `# Other things

One, with a note.[^1] And again.[^1]

## Überblick – ganz kurz

## 🚀 Launch day

## :rocket: Take-off

## Use \`npm ci\` with [care](https://example.org)

## ![Logo](logo.png) Brand

## Noted <!-- markdownlint-disable-line -->

## Same

## Same

<h2 align="center">Written <em>in</em> HTML</h2>

<a id=bare></a> <a id = "spaced"></a> <a name="named"></a> <A ID='Upper'></A> <SPAN id="span">x</SPAN>

<div class="x"
     data-name="none" id="block">

Text.

</div>

<!-- <a id="hidden"></a> -->

<b title="id=absent" data-id="absent2">x</b> \`<a id="code">\`

[^1]: A note.
`

const broken = async (addresses: readonly string[]): Promise<string[]> => {
  const links = addresses.map((address) => `[x](${address})\n`).join('\n')
  const folder = folderWith({ 'up/notes.md': `${links}\n# Notes here\n`, 'up/other.md': other })
  const report = await reportOf(folder, 'validate', 'up')
  return report.problems.map(({ rule, line }) => `${rule} ${addresses[(line - 1) / 2] ?? ''}`)
}

it('follows the anchors of headings, however the address is written', async () => {
  expect(
    await broken([
      '#notes-here',
      'other.md#other-things',
      'other.md?plain=1#other-things',
      './other.md#user-content-other-things',
      '#user-content-notes-here',
      'other.md#überblick--ganz-kurz',
      'other.md#%C3%BCberblick--ganz-kurz',
      'other.md#-launch-day',
      'other.md#rocket-take-off',
      'other.md#use-npm-ci-with-care',
      'other.md#logo-brand',
      'other.md#-brand',
      'other.md#noted',
      'other.md#same',
      'other.md#same-1',
      'other.md#written-in-html'
    ])
  ).toEqual([])
})

it('follows the anchors that HTML gives', async () => {
  const names = ['bare', 'spaced', 'named', 'Upper', 'span', 'block']
  expect(await broken(names.map((name) => `other.md#${name}`))).toEqual([])
})

it('follows addresses of lines, of words, of notes and of the page', async () => {
  expect(
    await broken([
      '#',
      '#top',
      '#Top',
      '?plain=1#L3',
      'other.md#',
      'other.md#L3',
      'other.md#L3-L10',
      'other.md#L3-10',
      'other.md#L3C2-L4C5',
      'other.md?plain=1#L3',
      '#:~:text=Notes',
      '#notes-here:~:text=Notes,here',
      'other.md#:~:text=One&text=50%25',
      'other.md#fn-1',
      'other.md#user-content-fn-1',
      'other.md#fn1',
      'other.md#fn:1',
      'other.md#user-content-fnref-1',
      'other.md#fnref-1-2',
      'other.md#footnote-label'
    ])
  ).toEqual([])
})

it('still reports what leads nowhere', async () => {
  const wrong = [
    '#absent',
    'other.md#absent',
    'other.md#absent2',
    'other.md#hidden',
    'other.md#code',
    'other.md#none',
    'other.md#upper',
    'other.md#ID',
    'other.md#Lx',
    'other.md#L',
    'other.md#L0',
    'other.md#l3',
    'other.md#L3-Lx',
    '#user-content-absent',
    'other.md?plain=1#absent',
    'other.md#absent:~:text=One',
    'other.md#same-2',
    'other.md#launch-day',
    'other.md#fn-2',
    'other.md#fnref-1-3',
    'other.md#%E0%A4%A'
  ]
  expect(await broken(wrong)).toEqual(wrong.map((address) => `upstream/broken-anchor ${address}`))
})

it('names the anchor that was meant', async () => {
  const folder = folderWith({
    'up/notes.md': '# Notes\n\n## Access Control {#Access}\n\n[x](#access:~:text=Control)\n'
  })
  const { problems } = await reportOf(folder, 'validate', 'up')
  expect(problems).toMatchObject([
    { message: '`notes.md` has no anchor `access`; did you mean `Access`?', line: 5, expected: '#Access' }
  ])
})

it('follows an anchor of the lists at the top, of related terms and of types in each of these spellings', async () => {
  const list = (address: string): string =>
    `# Types of Supply Chain Compromise\n\n* [Negligence](${address})\n\n## Negligence\n\nNobody looked.\n\n` +
    '## Source Code\n\nTampered with.\n'
  for (const address of ['#negligence', '#user-content-negligence', '#negligence:~:text=Nobody'])
    expect(linesAndRules(await reportOf(folderWith({ 'up/definitions.md': list(address) }), 'validate', 'up'))).toEqual(
      ['up/definitions.md:9 definitions/not-listed']
    )
})

it('keeps query and fragment of a link as they are written where an import makes it absolute', () => {
  const published = {
    addressOf: (path: string) => ({ repository: 'cncf/toc', path }),
    commit: 'abc',
    date: '2026-01-01'
  }
  const absolute = (url: string): string | undefined => absoluteLink(published, 'a/b.md', url)
  expect(absolute('c.md?plain=1#L3')).toBe('https://github.com/cncf/toc/blob/abc/a/c.md?plain=1#L3')
  expect(absolute('#x:~:text=a%2Cb')).toBe('https://github.com/cncf/toc/blob/abc/a/b.md#x:~:text=a%2Cb')
  expect(absolute('c.md#(ü)')).toBe('https://github.com/cncf/toc/blob/abc/a/c.md#%28%C3%BC%29')
})

it('compares addresses without their text fragments', () => {
  const key = addressKey('https://example.org/a#b')
  for (const url of ['https://example.org/a#b:~:text=c', 'http://www.example.org/a#b:~:text=c%2Cd#e'])
    expect(addressKey(url)).toBe(key)
  expect(addressKey('https://example.org/a#:~:text=c')).toBe(addressKey('https://example.org/a'))
})

it('follows anchors of parts that MDX imports, and of its elements', async () => {
  const page = (address: string): string =>
    `import Part from './_part.mdx'\n\n# Page\n\n<Part />\n\n<Box id={'box'} />\n\n` +
    `<Head id="head" />\n\n[x](${address})\n`
  const found = async (address: string, files: Readonly<Record<string, string>>): Promise<string[]> =>
    linesAndRules(await reportOf(folderWith({ 'up/page.mdx': page(address), ...files }), 'validate', 'up'))
  const part = { 'up/_part.mdx': '## In part {#part}\n' }
  for (const address of ['#part', '#box', '#head', '#page', 'page.mdx#part'])
    expect(await found(address, part), address).toEqual([])
  expect(await found('#absent', part)).toEqual(['up/page.mdx:11 upstream/broken-anchor'])
  expect(await found('#absent', {})).toEqual([])
})
