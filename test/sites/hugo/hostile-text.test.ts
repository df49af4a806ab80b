import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hugoFiles } from '../../../src/sites/hugo/index.ts'
import { filesIn, folderWith } from '../../cli/command-line.ts'
import { hostileCatalog, hostilePieces, hostileText, asShown, turnsText } from '../../hugo/hostile.ts'

// What Hugo read of the front matter; between marks the description, as Docsy shows it, and the content; and a theme's
// list of the pages below.
const layout =
  '{{ dict "title" .Title "description" .Description "record" .Params.tag_security | jsonify }}\n' +
  '[[[{{ .Description | markdownify }}|||{{ .Content }}]]]' +
  '{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a> ' +
  '{{ .Description | markdownify }}</li>{{ end }}'
const configuration = `baseURL = "https://example.org/sub/"
disableKinds = ["taxonomy", "term", "RSS", "sitemap"]
enableEmoji = true
[markup.goldmark.renderer]
unsafe = true
[markup.goldmark.extensions]
typographer = false
[markup.goldmark.parser.attribute]
block = true
`

/** The tags of what Hugo made of Markdown, and the addresses that it links. */
const tagsIn = (html: string): string[] => [...html.matchAll(/<\/?([a-z][\w:-]*|!)/gi)].map(([, name]) => name ?? '')
const addressesIn = (html: string): string[] =>
  [...html.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, address]) => address ?? '')

/** The text of a piece of HTML, with white space as one space. */
function textIn(html: string): string {
  const characters: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' }
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#(\d+)|(\w+));/g, (whole, code: string | undefined, name: string | undefined) =>
      code === undefined ? (characters[name ?? ''] ?? whole) : String.fromCodePoint(Number(code))
    )
    .replace(/\s+/g, ' ')
    .trim()
}

test('text that means something to HTML, Hugo or YAML is harmless in a built site, and is read as it is', () => {
  const texts = [...hostilePieces, ...fc.sample(hostileText, { numRuns: 120, seed: 9 })]
  const catalog = hostileCatalog(texts)
  const uses = texts
    .map((_, index) => `{{< tag-term "case-${index}" >}} {{< tag-incident "CASE-${index}" >}}\n`)
    .join('\n')
  const files = {
    'hugo.toml': configuration,
    'layouts/_default/single.html': layout,
    'layouts/_default/list.html': layout,
    'content/uses.md': `---\ntitle: Uses\n---\n${uses}\n{{< tag-leads >}}\n`,
    ...Object.fromEntries(hugoFiles(catalog, 'content'))
  }
  const site = folderWith(files)
  const { status, stdout, stderr } = spawnSync('hugo', ['--panicOnWarning'], { cwd: site, encoding: 'utf8' })
  expect({
    status,
    problems: `${stdout}${stderr}`.split('\n').filter((line) => /WARN|ERROR|^Error/.test(line))
  }).toEqual({ status: 0, problems: [] })
  const read = (path: string): { front: unknown; description: string; html: string } => {
    const [front = '', shown = ''] = readFileSync(join(site, 'public', path, 'index.html'), 'utf8').split(
      /\n\[\[\[([\s\S]*)\]\]\]/
    )
    const [description = '', html = ''] = shown.split('|||')
    return { front: JSON.parse(front) as unknown, description, html }
  }
  const allowed = new Set([
    'p',
    'h2',
    'ul',
    'ol',
    'li',
    'strong',
    'em',
    'code',
    'pre',
    'a',
    'blockquote',
    'hr',
    'br',
    'h1',
    'h3'
  ])
  const isHarmless = (html: string, others: readonly string[] = []): void => {
    expect(tagsIn(html).filter((tag) => !allowed.has(tag) && !others.includes(tag))).toEqual([])
    expect(addressesIn(html).filter((address) => !/^(https?:\/\/|\/sub\/)/.test(address))).toEqual([])
    expect(html).not.toMatch(/<[^>"]*("[^"]*"[^>"]*)*\son\w+=/)
  }
  for (const [index, text] of texts.entries()) {
    for (const name of ['assessments', 'incidents', 'lexicon'] as const) {
      const page = read(`${name}/case-${index}`)
      expect(page.front).toMatchObject({ title: asShown(text), record: { id: `case-${index}`, collection: name } })
      isHarmless(page.html)
      // A bare name stays text, with no scheme that nobody gave.
      expect(addressesIn(page.html).filter((address) => /^https?:\/\/www\./.test(address))).toEqual([])
      const stated =
        /<(?:li|p)><strong>(?:Products|Explains|Project):<\/strong>(.*?)<\/(?:li|p)>/s.exec(page.html)?.[1] ?? ''
      expect(textIn(stated)).toBe(asShown(text).replaceAll('\0', '\ufffd').replace(/\s+/g, ' ').trim())
      isHarmless(page.description, ['del', 'input', 'h4', 'h5', 'h6'])
    }
  }
  for (const path of filesIn(join(site, 'public')).filter((name) => name.endsWith('.html')))
    expect(turnsText(readFileSync(join(site, 'public', path), 'utf8')), path).toBe(false)
  for (const path of ['incidents', 'lexicon']) isHarmless(read(path).html)
  isHarmless(read('assessments').html, ['link', 'table', 'caption', 'thead', 'tbody', 'tr', 'th', 'td', 'bdi'])
  isHarmless(read('uses').html, ['link', 'span', 'bdi', 'div', 'dl', 'dt', 'dd', 'time'])
})
