import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { hugoFiles } from '../../../src/sites/hugo/index.ts'
import { folderWith, writeFiles } from '../../cli/command-line.ts'
import { packagedCatalog } from '../../hugo/packaged.ts'
import { run } from '../../package/run.ts'

// As Docsy's: every page in a format for printers too. A shortcode of the site has a template for each format, so that
// Hugo makes the content twice.
const configuration = `baseURL = "https://example.org/"
disableKinds = ["taxonomy", "term", "RSS", "sitemap"]
[outputs]
page = ["HTML", "print"]
[outputFormats.print]
mediaType = "text/html"
baseName = "print"
isHTML = true
`

const layout =
  '<main>{{ .Content }}</main> {{ .Params.notice | .RenderString }} {{ range .Resources }}{{ .Content }}{{ end }}'

const page = `---
title: Uses
notice: 'Mind the {{< tag-term "keys" >}}.'
---
{{< tag-term "keys" >}} and {{< tag-term "keys" "keys again" >}}

{{< box >}}{{< tag-term "keys" >}} {{< tag-term "keys" >}} {{< box >}}{{< tag-term "keys" >}}{{< /box >}}{{< /box >}}

{{< box >}}{{< tag-term "keys" >}}{{< /box >}}

{{< format >}} {{< tag-incident "xz" >}}
`

const part = '---\ntitle: Part\n---\n{{< tag-term "keys" >}}\n'

const siteToBuild = (): string =>
  folderWith({
    'hugo.toml': configuration,
    'layouts/_default/single.html': layout,
    'layouts/_default/list.html': '{{ .Content }}',
    'layouts/shortcodes/box.html': '<div>{{ .Inner }}</div>',
    'layouts/shortcodes/format.html': 'For screens.',
    'layouts/shortcodes/format.print.html': 'For printers.',
    'content/uses/index.md': page,
    'content/uses/part-1.md': part,
    'content/uses/part-2.md': part,
    ...Object.fromEntries(hugoFiles(packagedCatalog, 'content'))
  })

const idsIn = (html: string): string[] => [...html.matchAll(/ id="(tag-security-[^"]*)"/g)].map(([, id]) => id ?? '')
const describedIn = (html: string): string[] =>
  [...html.matchAll(/ aria-describedby="([^"]*)"/g)].map(([, id]) => id ?? '')
const stylesheet = /<main>[^]*<link rel="stylesheet" href="\/tag-security\/[^"]*\.css"[^]*<\/main>/

test('every format of a page has the style sheet, and anchors that no other place on it has', () => {
  const site = siteToBuild()
  expect(run(site, 'hugo', '--panicOnWarning')).toMatchObject({ status: 0 })
  const [screen, print] = ['index.html', 'print.html'].map((name) =>
    readFileSync(join(site, 'public/uses', name), 'utf8')
  ) as [string, string]
  expect([screen, print].map((html) => /For (\w+)\./.exec(html)?.[1])).toEqual(['screens', 'printers'])
  for (const html of [screen, print]) {
    expect(html).toMatch(stylesheet)
    expect(new Set(idsIn(html)).size).toBe(9)
    expect(describedIn(html)).toEqual(idsIn(html))
  }
  expect(idsIn(print)).toEqual(idsIn(screen))
})

test('a term is called what its author called it', () => {
  const asked = [
    'HSM',
    'hsm',
    'RBAC',
    'workload identity',
    'Keys',
    'keys',
    'least-privilege',
    'containerimage-scanning'
  ]
  const site = siteToBuild()
  const uses = asked.map((name) => `{{< tag-term "${name}" >}}\n`)
  writeFiles(site, { 'content/asked.md': `---\nnotice: None\n---\n${uses.join('\n')}` })
  expect(run(site, 'hugo', '--panicOnWarning')).toMatchObject({ status: 0 })
  const html = readFileSync(join(site, 'public/asked/index.html'), 'utf8')
  expect([...html.matchAll(/<a [^>]*><bdi[^>]*>([^<]*)</g)].map(([, name]) => name)).toEqual([
    'HSM',
    'HSM',
    'RBAC',
    'workload identity',
    'Keys',
    'keys',
    'Least privilege',
    'Container/image scanning'
  ])
})

test('a page that the server makes again has the style sheet and the same anchors', async () => {
  const site = siteToBuild()
  const server = spawn('hugo', ['server', '--disableLiveReload', '--disableFastRender', '--bind', '127.0.0.1'], {
    cwd: site
  })
  try {
    let said = ''
    server.stdout.on('data', (data: Buffer) => (said += data.toString()))
    const patient = { timeout: 30_000, interval: 200 }
    const port = await vi.waitFor(
      () => /available at http:\/\/[^:]*:(\d+)\//.exec(said)?.[1] ?? Promise.reject(new Error(said)),
      patient
    )
    const shown = (words: string): Promise<string> =>
      vi.waitFor(async () => {
        const html = await (await fetch(`http://127.0.0.1:${port}/uses/`)).text()
        expect(html).toContain(words)
        return html
      }, patient)
    const before = await shown('For screens.')
    writeFiles(site, { 'layouts/shortcodes/format.html': 'For wide screens.' })
    const after = await shown('For wide screens.')
    expect(after).toMatch(stylesheet)
    expect(after).toBe(before.replace('For screens.', 'For wide screens.'))
  } finally {
    server.kill()
  }
})
