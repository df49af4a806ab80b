// The pages of the documentation that need no build, with a CDN that serves the packed package.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { incidents } from '../../../src/query/incidents.ts'
import { findLeads } from '../../../src/query/leads.ts'
import { snippetsIn } from '../../documents/pages.ts'
import { run } from '../../package/run.ts'
import { complaintsOf, openBrowser } from '../harness/browser.ts'

let folder: string
let browser: Browser

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tag-security-cdn-'))
  expect(run(folder, 'tar', '-xzf', inject('tarball'))).toMatchObject({ status: 0 })
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true, force: true })
})

const chairs = findLeads({ role: 'chair' }).map(({ name }) => name)
const ofNpm = incidents
  .filter(({ ecosystems }) => ecosystems.includes('npm'))
  .map(({ title, year }) => `${year}: ${title}`)

test.each(snippetsIn('html'))('$from shows what it is about', async ({ code }) => {
  const page = await browser.newPage()
  const complaints = complaintsOf(page)
  await page.route('**/*', async (route) => {
    const { pathname } = new URL(route.request().url())
    const path = join(folder, 'package', pathname.replace('/npm/@cncf/tag-security@1/', ''))
    if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: `<!doctype html>${code}` })
    if (!existsSync(path)) return route.fulfill({ status: 404 })
    return route.fulfill({
      contentType: path.endsWith('.js') ? 'text/javascript' : 'application/json',
      headers: { 'access-control-allow-origin': '*' },
      body: readFileSync(path)
    })
  })
  await page.goto('https://example.org/')
  await page.waitForSelector('li')
  const shown = await page.locator('li').allTextContents()
  expect(complaints).toEqual([])
  expect(shown).toEqual(code.includes('chairs') ? chairs : ofNpm)
  await page.close()
})
