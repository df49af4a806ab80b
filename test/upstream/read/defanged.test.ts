import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesIn, folderWith, root } from '../../cli/command-line.ts'
import { besideCheckout, importTo, publications } from '../../cli/import/checkout.ts'
import { documentsWith, incidentWith, linesAndRules, reportOf } from '../../cli/reports.ts'
import { readDocument } from '../../../src/upstream/read/document.ts'
import { referencesIn } from '../../../src/upstream/read/references.ts'
import { cleanProse } from '../../../src/upstream/write/prose.ts'

const incident = readFileSync(join(root, 'test/fixtures/upstream/clean/catalog/2016/Mirror_Swap.md'), 'utf8')

const addresses = [
  '`https://evil[.]example/x`',
  '`curl https://evil[.]example/x`',
  'https://evil[.]example/x',
  '<https://evil[.]example/x>',
  'https://evil[.example/x',
  'https://evil.]example/x',
  'https://www.evil(.)example/x',
  'https://evil[dot]example/x',
  '`hxxps://evil.example/x`',
  'hxxp://www.evil.example/x',
  'hXXp://www.evil.example/x',
  'h**p://www.evil.example',
  'hxxp[:]//evil(.)example/x',
  'https[:]//www.evil.example/x',
  'evil{.}example',
  'evil(.)com',
  'evil[dot]com',
  'evil[.](com)',
  'evil[.]example[.](com)',
  '`https[://]evil.example/x`',
  'user[@]example[.]com',
  'user@mail.evil[.]example',
  'user@mail.evil(.)example',
  '(report)[https://evil[.]example/x]',
  '`fxp://evil.example`'
]

const paragraphs = addresses.map((address) => `It called ${address} twice.`).join('\n\n')

it.each(addresses)('reads the defanged address %s as text', (address) => {
  const document = readDocument({ path: 'a.md', text: `# A\n\nIt called ${address} twice.\n` })
  expect(document.links.map(({ node }) => node.url)).toEqual([])
  expect(referencesIn(document, document.tree, 'prose')).toEqual([])
})

it('leaves defanged addresses alone in the documents', async () => {
  const text = incident.replace('Someone swapped a mirror.', paragraphs)
  expect(text).toContain(paragraphs)
  const folder = documentsWith({ 'catalog/2016/Mirror_Swap.md': text })
  expect(linesAndRules(await reportOf(folder, 'validate', 'up'))).toEqual([])
})

it.each(['A package was changed.', 'Not reported.', 'title: Example stream'])(
  'leaves defanged addresses alone in our content, in place of "%s"',
  async (from) => {
    const to = from.startsWith('title') ? `title: "Calls of ${addresses.join(', ')}"` : paragraphs
    expect(linesAndRules(await reportOf(incidentWith([from, to]), 'validate'))).toEqual([])
  }
)

it('takes a defanged address for text though its brackets have a definition', () => {
  const text =
    'It called evil[.]example and [dot] there.\n\n[.]: https://example.org/\n[dot]: https://example.org/dot\n'
  const { texts } = readDocument({ path: 'a.md', text })
  expect(texts.map(({ node }) => node.value)).toEqual(['It called evil[.]example and ', 'dot', ' there.'])
})

it.each([
  ['[x](https://evil[.]example/x)', '`https://evil[.]example/x` is defanged, so it cannot be a link.'],
  ['[x](hxxps://evil.example/x)', '`hxxps://evil.example/x` is defanged, so it cannot be a link.']
])('reports %s in our content, which is no text', async (link, message) => {
  const { problems } = await reportOf(incidentWith(['A package was changed.', `It called ${link}.`]), 'validate')
  expect(problems.map(({ rule, message }) => [rule, message])).toEqual([['link/scheme', message]])
})

describe('still takes for addresses', () => {
  it.each([
    'https://en.wikipedia.org/wiki/Dot_(dot)',
    'https://en.wikipedia.org/wiki/ASP_(.NET)',
    'https://example.org/a[1].b',
    'https://[2001:db8::1]/x',
    'https://example.org/?at=(x)',
    'https://example.org/httpx'
  ])('%s', (url) => {
    const document = readDocument({ path: 'a.md', text: `See <${url}>.\n` })
    expect(referencesIn(document, document.tree, 'prose').map((one) => one.url)).toEqual([url])
  })

  it.each([
    ['`https://example.org/x`', 'reference/code-span'],
    ['`curl https://evil[.]example/x https://example.org/x`', 'reference/code-span'],
    ['(report)[https://example.org/x]', 'reference/reversed'],
    ['ada@example.org', 'secret/email'],
    ['evil[.]example, ada@example.org', 'secret/email']
  ])('%s in our content', async (text, rule) => {
    const report = await reportOf(incidentWith(['A package was changed.', `It called ${text}.`]), 'validate')
    expect(report.problems.map((one) => one.rule)).toEqual([rule])
  })
})

it('changes no defanged address with --fix', async () => {
  const folder = incidentWith(['A package was changed.', `${paragraphs}  \n`])
  await reportOf(folder, 'validate', '--fix')
  expect(readFileSync(join(folder, 'content/incidents/example-stream.md'), 'utf8')).toContain(`${paragraphs}\n`)
})

it('imports defanged addresses as they are, and makes no reference of one', async () => {
  const written = addresses.filter((address) => !address.startsWith('<'))
  const path = `${publications}/catalog/2023/Mirror_Swap.md`
  const text = `# Swap\n\n${written.map((one) => `It called ${one} twice.`).join('\n\n')}\n
It called [this](hxxps://evil.example/y) and [that](https://evil[.]example/y).

~~~
GET https://evil[.]example/z
~~~

## Impact\n\nNone.\n\n## Type of compromise\n\nSource Code\n`
  const folder = besideCheckout({ [path]: text })
  await importTo(folder, '--out', 'out')
  const record = filesIn(join(folder, 'out')).find((name) => name.endsWith('incidents/mirror-swap.md')) ?? ''
  const imported = readFileSync(join(folder, 'out', record), 'utf8')
  for (const one of written) expect(imported).toContain(`It called ${one} twice.`)
  expect(imported).toContain('It called this (`hxxps://evil.example/y`) and that (`https://evil[.]example/y`).')
  expect(imported).toContain('`GET https://evil[.]example/z`')
  expect(imported.slice(0, imported.indexOf('\n---'))).not.toContain('evil')
})

it('finds nothing wrong with a document of nothing but such marks', async () => {
  const text = '# Notes\n\n[.] (.) [dot] [:] [@] {.} [.][.] a[.][.]b [.](x)\n'
  expect(linesAndRules(await reportOf(folderWith({ 'up/notes.md': text }), 'validate', 'up'))).toEqual([])
})

it('still finds the password of a meeting in a defanged address, and cuts it out of an import', async () => {
  const address = 'https://zoom[.]us/j/1?pwd=geheim'
  const ours = await reportOf(incidentWith(['A package was changed.', `It met at ${address}.`]), 'validate')
  expect(ours.problems.map(({ rule }) => rule)).toEqual(['secret/password-link'])
  const folder = folderWith({ 'up/notes.md': `# Notes\n\nIt met at ${address}.\n` })
  expect(linesAndRules(await reportOf(folder, 'validate', 'up'))).toEqual(['up/notes.md:3 upstream/meeting-password'])
  expect(cleanProse(`It met at ${address} daily.`, () => undefined)).toBe(
    'It met at https://zoom[.]us/j/1?pwd=… daily.'
  )
})
