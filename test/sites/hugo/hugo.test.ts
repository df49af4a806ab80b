import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { run, type Outcome } from '../../package/run.ts'
import { axeViolations, complaintsOf, openBrowser, screenshot, scrollsSideways } from '../harness/browser.ts'
import { serve, type Served } from '../harness/serve.ts'
import { copySite, installSite } from '../harness/site.ts'

const base = '/project/'

let site: string
let exported: Outcome
let built: Outcome
let served: Served
let browser: Browser

beforeAll(async () => {
  site = copySite(installSite('hugo'))
  exported = exportTo(site)
  built = run(site, 'hugo', '--panicOnWarning', '--printPathWarnings', '--printI18nWarnings')
  served = await serve(join(site, 'public'), base)
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  await served?.close()
  rmSync(site, { recursive: true, force: true })
})

const exportTo = (folder: string): Outcome =>
  run(folder, join(folder, 'node_modules/.bin/tag-security'), 'export', 'hugo', '--out', '.')

/** The records of the installed package by collection. */
const packaged = (
  collection: 'assessments' | 'incidents' | 'lexicon'
): { id: string; title?: string; term?: string; definition?: string }[] =>
  JSON.parse(readFileSync(join(site, `node_modules/@cncf/tag-security/dist/data/${collection}.json`), 'utf8')) as {
    id: string
  }[]

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (path) => !path.startsWith('node_modules') && statSync(join(folder, path)).isFile()
  )

const html = (path: string): string => readFileSync(join(site, 'public', path, 'index.html'), 'utf8')

/** A page of the built site in a window of its own. */
async function open(path: string, options: Parameters<Browser['newPage']>[0] = {}): Promise<Page> {
  const page = await browser.newPage(options)
  await page.goto(served.url + path)
  return page
}

test('the site builds from the packed package without a warning, with a page for every record', () => {
  expect(exported).toMatchObject({ status: 0, stderr: '' })
  expect(built).toMatchObject({ status: 0, stderr: '' })
  expect(built.stdout).not.toMatch(/WARN|ERROR/)
  for (const collection of ['assessments', 'incidents', 'lexicon'] as const) {
    const all = html(collection)
    for (const { id, title, term } of packaged(collection)) {
      expect(existsSync(join(site, 'public', collection, id, 'index.html')), id).toBe(true)
      expect(all).toContain(`href="${base}${collection}/${id}/">`)
      expect(title ?? term).toBeTruthy()
    }
  }
})

test('every link within the site leads to a page, also below a path and from another language', () => {
  const pages = filesIn(join(site, 'public')).filter((path) => path.endsWith('.html'))
  const missing = pages.flatMap((page) =>
    [...readFileSync(join(site, 'public', page), 'utf8').matchAll(/(?:href|src)="?([^"\s>]+)/g)]
      .flatMap(([, address]) => address ?? [])
      .filter((address) => !/^(https?|data):|^#/.test(address))
      .filter((address) => {
        const path = address.split('#')[0] ?? ''
        return (
          !path.startsWith(base) ||
          !existsSync(
            join(
              site,
              'public',
              path.endsWith('/') ? posix.join(path.slice(base.length), 'index.html') : path.slice(base.length)
            )
          )
        )
      })
  )
  expect(missing).toEqual([])
  expect(html('fr')).toContain(`href="${base}lexicon/attack-surface/"`)
})

test('a second run changes nothing, and what the site had is as it was', () => {
  const own = join(import.meta.dirname)
  for (const path of filesIn(own).filter((name) => !name.endsWith('.test.ts')))
    expect(readFileSync(join(site, path)), path).toEqual(readFileSync(join(own, path)))
  const state = (): unknown => filesIn(site).map((path) => [path, statSync(join(site, path)).mtimeMs])
  const before = state()
  expect(exportTo(site)).toMatchObject({ status: 0, stdout: expect.stringMatching(/^\. is up to date: /) as string })
  expect(state()).toEqual(before)
})

test.each([
  ['{{< tag-incident "xzz" >}}', 'Unknown incident `xzz`; did you mean `xz`?'],
  ['{{< tag-term "atack surface" >}}', 'Unknown term `atack surface`; did you mean `attack-surface`?'],
  ['{{< tag-term "HSMs" >}}', 'Unknown term `HSMs`; did you mean `hardware-security-module`?'],
  ['{{< tag-term "§" >}}', 'Unknown term `§`; the ids are the keys of data/tag_security/lexicon.json.'],
  ['{{< tag-term >}}', '`tag-term` has no term; give an id: {{< tag-term "attack-surface" >}}'],
  ['{{< tag-term "keys" "a" "b" >}}', 'Too many parameters for `tag-term`: `b`; it takes id and text.'],
  ['{{< tag-leads role="chairr" >}}', 'Unknown role `chairr`; did you mean `chair`?'],
  ['{{< tag-leads roll="chair" >}}', 'Unknown parameter `roll` of `tag-leads`; did you mean `role`?']
])('%s fails the build at its place', (use, problem) => {
  const page = join(site, 'content/en/docs/wrong.md')
  writeFileSync(page, `---\ntitle: Wrong\n---\n\nSee ${use}.\n`)
  const { status, stdout, stderr } = run(site, 'hugo', '--destination', 'wrong')
  rmSync(page)
  rmSync(join(site, 'wrong'), { recursive: true, force: true })
  expect(status).not.toBe(0)
  expect(stdout + stderr).toContain(`content/en/docs/wrong.md:5:5": ${problem}`)
})

test('a definition shows while its term has the focus or is pointed at, without JavaScript', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(`${served.url}docs/threats/`)
  const term = page.getByRole('link', { name: 'HSM', exact: true })
  const definition = page.getByRole('tooltip')
  expect(await definition.count()).toBe(0)
  await page.getByRole('link', { name: 'signing keys' }).focus()
  await page.keyboard.press('Tab')
  expect(await page.evaluate<string>('document.activeElement.textContent')).toBe(await term.textContent())
  expect(await definition.textContent()).toBe(
    packaged('lexicon').find(({ id }) => id === 'hardware-security-module')?.definition
  )
  const id = await definition.getAttribute('id')
  expect(await term.getAttribute('aria-describedby')).toBe(id)
  await page.getByRole('link', { name: 'signing keys' }).hover()
  expect(await definition.count()).toBe(2)
  await term.hover()
  await definition.hover()
  expect(await definition.isVisible()).toBe(true)
  await context.close()
})

test('a definition stays within the window, whether its term is at the start or the end of a line', async () => {
  for (const width of [320, 800, 1280]) {
    const page = await open('docs/threats/', { viewport: { width, height: 640 } })
    for (const name of ['Attack surface', 'Least privilege']) {
      await page.getByRole('link', { name }).focus()
      const box = await page.getByRole('tooltip').boundingBox()
      expect(box?.x, `${name} at ${width}`).toBeGreaterThanOrEqual(0)
      expect((box?.x ?? 0) + (box?.width ?? 0), `${name} at ${width}`).toBeLessThanOrEqual(width)
      expect((box?.y ?? 0) + (box?.height ?? 0), `${name} at ${width}`).toBeLessThanOrEqual(640)
    }
    await page.close()
  }
})

test('terms and incidents lead to their pages, which name the source and where to edit', async () => {
  const page = await open('docs/threats/')
  await page.getByRole('link', { name: 'Attack surface' }).click()
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Attack surface')
  await page.getByRole('main').getByRole('link', { name: 'Attack vector' }).click()
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Attack vector')
  expect(await page.getByRole('link', { name: 'Edit this record' }).getAttribute('href')).toBe(
    'https://github.com/cncf/tag-security/edit/main/content/lexicon/attack-vector.md'
  )
  await page.goto(`${served.url}docs/threats/`)
  await page.getByRole('link', { name: 'xz backdoor incident' }).click()
  expect(page.url()).toBe(`${served.url}incidents/xz/`)
  await page.close()
})

test.each(['light', 'dark'] as const)(
  'everybody can use it in the %s colour scheme, on a narrow screen too',
  async (colorScheme) => {
    for (const [path, width] of [
      ['docs/threats/', 320],
      ['docs/threats/', 1280],
      ['incidents/', 320],
      ['incidents/event-stream/', 320],
      ['lexicon/attack-surface/', 320]
    ] as const) {
      const page = await browser.newPage({ colorScheme, viewport: { width, height: 640 } })
      const complaints = complaintsOf(page)
      await page.goto(served.url + path)
      if (path === 'docs/threats/') {
        await page.getByRole('link', { name: 'HSM', exact: true }).focus()
        expect(await page.getByRole('tooltip').isVisible()).toBe(true)
        await screenshot(page, `hugo-${colorScheme}-${width}`)
      }
      expect(await axeViolations(page), path).toEqual([])
      expect(await scrollsSideways(page), path).toBe(false)
      expect(complaints).toEqual([])
      await page.close()
    }
  }
)
