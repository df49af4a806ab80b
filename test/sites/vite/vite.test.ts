import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { incidents } from '../../../src/query/incidents.ts'
import { findLeads } from '../../../src/query/leads.ts'
import { run, tool } from '../../package/run.ts'
import { axeViolations, complaintsOf, openBrowser, screenshot, scrollsSideways } from '../harness/browser.ts'
import { serve, type Served } from '../harness/serve.ts'
import { installSite } from '../harness/site.ts'

let site: string
let log: string
let served: Served
let browser: Browser

beforeAll(async () => {
  site = installSite('vite')
  const built = run(site, join(site, 'node_modules/.bin/vite'), 'build')
  log = built.stdout + built.stderr
  expect(built).toMatchObject({ status: 0 })
  served = await serve(join(site, 'dist'), '/glance/')
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  await served?.close()
})

/** The page in a window of its own. */
async function open(options: Parameters<Browser['newPage']>[0] = {}): Promise<Page> {
  const page = await browser.newPage(options)
  await page.goto(served.url)
  return page
}

const scripts = (): { name: string; text: string }[] =>
  readdirSync(join(site, 'dist/assets'))
    .filter((name) => name.endsWith('.js'))
    .map((name) => ({ name, text: readFileSync(join(site, 'dist/assets', name), 'utf8') }))

test('the page builds without a warning and its types hold', () => {
  expect(log).not.toMatch(/warn/i)
  expect(tool(site, 'tsc', '-p', '.')).toMatchObject({ status: 0, stdout: '' })
})

test('the first script has the three collections and no incident; the search comes in another', () => {
  const html = readFileSync(join(site, 'dist/index.html'), 'utf8')
  const entries = scripts().filter(({ name }) => html.includes(name))
  expect(entries).toHaveLength(1)
  const others = scripts().filter(({ name }) => !html.includes(name))
  for (const { title } of incidents) {
    const spelt = JSON.stringify(title).slice(1, -1)
    expect(entries[0]?.text.includes(spelt), title).toBe(false)
  }
  expect(others.some(({ text }) => text.includes('event-stream'))).toBe(true)
})

test('it shows who leads the TAG today', async () => {
  const page = await open()
  const complaints = complaintsOf(page)
  await page.reload()
  const shown = await page.locator('#leads li').allTextContents()
  expect(shown.filter((text) => text.endsWith(', chair')).map((text) => text.replace(/, chair$/, ''))).toEqual(
    findLeads({ role: 'chair' }).map(({ name }) => name)
  )
  expect(complaints).toEqual([])
  await page.close()
})

test('the search loads its index at the first letter and marks what it found', async () => {
  const page = await open()
  const asked: string[] = []
  page.on('request', (request) => void asked.push(request.url()))
  await page.getByRole('searchbox').fill('xz backdoor')
  const first = page.locator('#results li').first()
  await first.waitFor()
  expect(asked.filter((url) => url.endsWith('.js'))).toHaveLength(1)
  expect(await first.getByRole('link').getAttribute('href')).toBe(
    'https://github.com/cncf/tag-security/blob/main/content/incidents/xz.md'
  )
  expect(await first.locator('mark').count()).toBeGreaterThan(0)
  await page.getByRole('searchbox').fill('<qqqqqqqq>')
  await expect.poll(() => page.getByRole('status').textContent()).toBe('Nothing was found.')
  await page.close()
})

test.each(['light', 'dark'] as const)(
  'everybody can use it in the %s colour scheme, on a narrow screen too',
  async (colorScheme) => {
    const page = await open({ colorScheme, viewport: { width: 320, height: 640 } })
    await page.getByRole('searchbox').fill('build')
    await page.locator('#results li').first().waitFor()
    expect(await axeViolations(page)).toEqual([])
    expect(await scrollsSideways(page)).toBe(false)
    await screenshot(page, `vite-${colorScheme}`)
    await page.close()
  }
)
