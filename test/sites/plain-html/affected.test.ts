// The comparison of a lock file in a browser: by modules as they are packed, and by a bundle of them.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { run } from '../../package/run.ts'
import { complaintsOf, openBrowser } from '../harness/browser.ts'

let folder: string
let browser: Browser

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tag-security-affected-'))
  expect(run(folder, 'tar', '-xzf', inject('tarball'))).toMatchObject({ status: 0 })
  mkdirSync(join(folder, 'node_modules/@cncf'), { recursive: true })
  symlinkSync(join(folder, 'package'), join(folder, 'node_modules/@cncf/tag-security'))
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true, force: true })
})

const lock = {
  lockfileVersion: 3,
  packages: { 'node_modules/event-stream': { version: '3.3.6' }, 'node_modules/left-pad': { version: '1.3.0' } }
}

const page = `<!doctype html><title>Affected</title><link rel="icon" href="data:,"><ul></ul><p></p>
<script type="importmap">{ "imports": { "@cncf/tag-security/affected": "/package/dist/affected.js" } }</script>
<script type="module" src="/page.js"></script>`

const script = `import { affected, readComponents } from '@cncf/tag-security/affected'
const text = await (await fetch('/package-lock.json')).text()
const { findings, components } = affected(readComponents('package-lock.json', text))
for (const { purl, status, incident, line } of findings)
  document.querySelector('ul').append(Object.assign(document.createElement('li'), {
    textContent: [line, purl, status, incident].join(' ')
  }))
document.querySelector('p').textContent = components + ' compared'`

async function bundled(): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: script, resolveDir: folder, loader: 'js' },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    write: false
  })
  return outputFiles[0]?.text ?? ''
}

test.each([
  ['modules as they are packed', () => Promise.resolve(script)],
  ['a bundle of esbuild', bundled]
])('a page finds what is listed in a lock file with %s', async (_, code) => {
  const files = new Map([
    ['/', ['text/html', page]],
    ['/page.js', ['text/javascript', await code()]],
    ['/package-lock.json', ['application/json', JSON.stringify(lock, null, 2)]]
  ])
  const window = await browser.newPage()
  const complaints = complaintsOf(window)
  await window.route('**/*', async (route) => {
    const { pathname } = new URL(route.request().url())
    const path = join(folder, pathname)
    const [contentType, body] =
      files.get(pathname) ?? (existsSync(path) ? ['text/javascript', readFileSync(path, 'utf8')] : [])
    await route.fulfill(body === undefined ? { status: 404 } : { ...(contentType && { contentType }), body })
  })
  await window.goto('https://example.org/')
  await window.getByText('2 compared').waitFor()
  expect(await window.locator('li').allTextContents()).toEqual(['4 pkg:npm/event-stream@3.3.6 listed event-stream'])
  expect(complaints).toEqual([])
  await window.close()
})
