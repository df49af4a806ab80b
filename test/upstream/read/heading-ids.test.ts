import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesIn, folderWith, root, writeFiles } from '../../cli/command-line.ts'
import { besideCheckout, importTo, publications } from '../../cli/import/checkout.ts'
import { project, scaffold, textOf } from '../../cli/new/project.ts'
import { documentsWith, driftWith, linesAndRules, reportOf } from '../../cli/reports.ts'

const clean = (path: string): string => readFileSync(join(root, 'test/fixtures/upstream/clean', path), 'utf8')

const anchorOf = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\w -]/g, '')
    .replaceAll(' ', '-')

/** A text whose headings have an id in a spelling. */
const withIds = (text: string, spell: (id: string) => string): string =>
  text.replace(/^(#+ )(.+)$/gm, (_, marks: string, title: string) => `${marks}${title} ${spell(anchorOf(title))}`)

const spellings: readonly (readonly [name: string, spell: (id: string) => string])[] = [
  ['{#id}', (id) => `{#${id}}`],
  ['{/* #id */}', (id) => `{/* #${id} */}`],
  ['<!-- #id -->', (id) => `<!-- #${id} -->`]
]

describe.each(spellings)('headings with ids written %s', (_, spell) => {
  it.each(['toc/README.md', 'catalog/compromise-definitions.md', 'catalog/2016/Mirror_Swap.md', 'lexicon.md'])(
    'are read the same in %s',
    async (path) => {
      const report = await reportOf(documentsWith({ [path]: withIds(clean(path), spell) }), 'validate', 'up')
      expect({ code: report.code, found: linesAndRules(report) }).toEqual({ code: 0, found: [] })
    }
  )

  it('are found by their own id, and not by another', async () => {
    const notes = `# Notes\n\n## Access Control ${spell('access')}\n\nSee [a](#access) and [b](b.md#access).\n`
    const found = async (text: string): Promise<string[]> =>
      linesAndRules(await reportOf(documentsWith({ 'notes.md': text, 'b.md': notes }), 'validate', 'up'))
    expect(await found(notes)).toEqual([])
    for (const wrong of ['#accss', '#Access', '#access-control', '#access-control-access'])
      expect(await found(notes.replace('(#access)', `(${wrong})`))).toEqual(['up/notes.md:5 upstream/broken-anchor'])
  })

  it('are imported as those without', async () => {
    const plain = besideCheckout()
    const path = (name: string): string => `${publications}/${name}`
    const marked = besideCheckout(
      Object.fromEntries(
        filesIn(join(plain, publications))
          .filter((name) => name.endsWith('.md'))
          .map((name) => [path(name), withIds(readFileSync(join(plain, path(name)), 'utf8'), spell)])
      )
    )
    const [first, second] = [await importTo(plain, '--out', 'out'), await importTo(marked, '--out', 'out')]
    expect(second.code).toBe(first.code)
    const written = (folder: string): [string, string][] =>
      filesIn(join(folder, 'out'))
        .filter((name) => name.endsWith('.md'))
        .map((name) => [name, readFileSync(join(folder, 'out', name), 'utf8')])
    expect(written(marked)).toEqual(written(plain))
  })
})

/** The anchors of a document that a link to each of these is broken in. */
async function brokenAnchors(text: string, anchors: readonly string[]): Promise<string[]> {
  const links = anchors.map((anchor) => `[x](other.md#${encodeURIComponent(anchor)})\n`).join('\n')
  const { problems } = await reportOf(folderWith({ 'up/notes.md': links, 'up/other.md': text }), 'validate', 'up')
  expect(problems.map(({ rule }) => rule).filter((rule) => rule !== 'upstream/broken-anchor')).toEqual([])
  return problems.map(({ line }) => anchors[(line - 1) / 2] ?? '')
}

it.each([
  ['below a line', 'Access Control {#access}\n===\n', 'access', 'access-control'],
  ['below a line, on two lines', 'Access\nControl {/* #access */}\n---\n', 'access', 'access-control'],
  ['with code and emphasis', '## *Access* | `CNSC-1` {#cnsc-1}\n', 'cnsc-1', 'access--cnsc-1'],
  ['whose last words are bold', '## Access **Control {#access}**\n', 'access', 'access-control'],
  ['right behind the text', '## Access{#access}\n', 'access', 'access'],
  ['behind blanks', '## Access  \t {#a}  \n', 'a', 'access'],
  ['in upper case', '## Access {#HSM_Key.v1:2}\n', 'HSM_Key.v1:2', 'hsm_key.v1:2'],
  ['in other letters', '## Zugriff {#übersicht-é}\n', 'übersicht-é', 'zugriff'],
  ['between marks of emphasis', '## Access {#_my_id_}\n', '_my_id_', 'my_id'],
  ['in a list', '- ## Access {#a}\n', 'a', 'access'],
  ['and nothing else', '## {#a}\n', 'a', '-'],
  ['with a backslash', '## Access \\{#a\\}\n', 'a', 'access-a'],
  ['before closing marks', '## Access {#a} ##\n', 'a', 'access'],
  ['in a comment without blanks', '## Access {/*#a*/}\n', 'a', 'access-a'],
  ['in a comment with a note', '## Access {/* #a and more */}\n', 'a', 'access'],
  ['behind braces', '## Access {control} {#a}\n', 'a', 'access-control']
])('reads an id %s', async (_, text, right, wrong) => {
  expect(await brokenAnchors(text, [right, ...(wrong === right ? [] : [wrong])])).toEqual(
    wrong === right ? [] : [wrong]
  )
})

it.each([
  ['before other words', '## The {#id} syntax\n', 'the-id-syntax'],
  ['in code', '## Use `{#id}`\n', 'use-id'],
  ['without an id', '## Use {#}\n', 'use-'],
  ['in a comment without `#`', '## Use <!-- id -->\n', 'use'],
  ['in another comment of MDX', '## Use {/* id */}\n', 'use'],
  ['in a paragraph', 'Use {#id}\n\n## Use\n', 'use'],
  ['in a code block', '~~~\n## Use {#id}\n~~~\n\n## Use\n', 'use']
])('takes for text what looks like an id %s', async (_, text, anchor) => {
  expect(await brokenAnchors(text, [anchor, 'id'])).toEqual(['id'])
})

it('counts only headings of one text without an id', async () => {
  const text = '## Same\n\n## Same {#own}\n\n## Same\n'
  expect(await brokenAnchors(text, ['same', 'own', 'same-1', 'same-2'])).toEqual(['same-2'])
})

it('reads the controls catalog, whose every heading has an id', async () => {
  const text =
    '# Controls\n\n**Access Control** [View →](#access)\n\n## Access Control {#access}\n\n' +
    '### Runtime Secrets | `CNSC-1` {#cnsc-1}\n**Document**: `Whitepaper`\n\n- [`CNSC-21`](#cnsc-21)\n\n' +
    '### Secrets `CNSC-21` {#cnsc-21}\n\n- [`CNSC-1`](#cnsc-1)\n'
  const report = await reportOf(folderWith({ 'up/controls-catalog/index.md': text }), 'validate', 'up')
  expect(linesAndRules(report)).toEqual([])
})

it('takes the name of a former channel in an id for no mention of it', async () => {
  const text = '# Notes\n\n## Chat {#tag-security}\n\n## More {/*#tag-security*/}\n'
  expect(linesAndRules(await reportOf(folderWith({ 'up/notes.md': text }), 'validate', 'up'))).toEqual([])
})

it.each(spellings)('reads a type that a file links by an id written %s', async (_, spell) => {
  const definitions = clean('catalog/compromise-definitions.md')
    .replace('(#dev-tooling)', '(#tools)')
    .replace('## Dev Tooling', `## Dev Tooling ${spell('tools')}`)
  const incident = clean('catalog/2016/Mirror_Swap.md').replace(
    /(## Type of compromise\n\n)[^#]+/i,
    '$1See [this](../compromise-definitions.md#tools).\n\n'
  )
  const files = { 'catalog/compromise-definitions.md': definitions, 'catalog/2016/Mirror_Swap.md': incident }
  const report = await reportOf(documentsWith(files), 'validate', 'up')
  expect(report.problems.map(({ rule, message }) => [rule, message])).toEqual([
    ['catalog/types-differ', expect.stringContaining('of the file `Dev Tooling`') as string]
  ])
})

it('finds the term that is asked for by its own id', async () => {
  const folder = project()
  const path = `../${publications}/security-lexicon.md`
  const lexicon = readFileSync(join(folder, path), 'utf8').replace('### Attack vector', '$& {#AV}')
  writeFiles(folder, { [path]: lexicon })
  const { code, out } = await scaffold(folder, 'new term AV --from ../contribute-site')
  expect({ code, out }).toEqual({ code: 0, out: 'content/lexicon/attack-vector.md\n' })
  expect(textOf(folder, 'lexicon/attack-vector.md')).toContain('anchor: AV')
})

it('is no drift that headings have the ids that their text makes, and says which anchor moved', async () => {
  const drift = async (spell: (id: string) => string): Promise<string[]> => {
    const paths = ['lexicon.md', 'catalog/compromise-definitions.md', 'toc/README.md', 'catalog/index.md']
    const files = Object.fromEntries(paths.map((path) => [`up/${path}`, withIds(clean(path), spell)]))
    const { problems } = await reportOf(driftWith(files), 'drift', 'up', '--now', '2026-11-21')
    return problems.map(({ file, rule, message }) => `${file} ${rule} ${message}`)
  }
  for (const [, spell] of spellings) expect(await drift(spell)).toEqual([])
  const moved = await drift((id) => (id === 'attack-tree' || id === 'negligence' ? `{#Own-${id}}` : `{#${id}}`))
  expect(moved).toEqual([
    'content/compromise-types/negligence.md drift/type-differs The anchor of `negligence` is `Own-negligence` ' +
      'upstream and `negligence` here. Upstream: `up/catalog/compromise-definitions.md:22:1`.',
    'content/lexicon/attack-tree.md drift/term-differs The anchor of `attack-tree` is `Own-attack-tree` ' +
      'upstream and `attack-tree` here. Upstream: `up/lexicon.md:10:1`.'
  ])
})
