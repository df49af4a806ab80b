import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hugoFiles } from '../../../src/sites/hugo/index.ts'
import { writeFiles } from '../../cli/command-line.ts'
import { packagedCatalog } from '../../hugo/packaged.ts'
import { run } from '../../package/run.ts'
import { axeViolations, complaintsOf, openBrowser, screenshot, scrollsSideways } from '../harness/browser.ts'
import { serve, type Served } from '../harness/serve.ts'

const site = mkdtempSync(join(tmpdir(), 'hugo-table-'))
let served: Served
let browser: Browser

beforeAll(async () => {
  for (const name of ['content', 'layouts', 'static', 'hugo.toml'])
    cpSync(join(import.meta.dirname, name), join(site, name), { recursive: true })
  writeFiles(site, Object.fromEntries(hugoFiles(packagedCatalog, 'content/en')))
  expect(run(site, 'hugo', '--panicOnWarning')).toMatchObject({ status: 0, stderr: '' })
  served = await serve(join(site, 'public'), '/project/')
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  await served?.close()
  rmSync(site, { recursive: true, force: true })
})

test('a table has the incidents that meet all of its parameters, the newest first, without JavaScript', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } })
  const page = await context.newPage()
  await page.goto(`${served.url}docs/incidents/`)
  const tables = page.getByRole('table')
  expect(await tables.count()).toBe(4)
  expect(await tables.first().getByRole('columnheader').allTextContents()).toEqual([
    'Year',
    'Incident',
    'Type',
    'Ecosystem',
    'Kind'
  ])
  const rowsOf = async (index: number): Promise<string[][]> => {
    const rows = await tables.nth(index).getByRole('row').all()
    return Promise.all(rows.slice(1).map((row) => row.getByRole('cell').allTextContents()))
  }
  const years = (await rowsOf(0)).map(([year]) => Number(year))
  expect(years).toEqual(years.toSorted((a, b) => b - a))
  expect(years.length).toBe(packagedCatalog.collections.incidents.length)
  const narrowed = await rowsOf(1)
  expect(narrowed.length).toBeGreaterThan(0)
  for (const [year, types, ecosystems, kind] of narrowed) {
    expect(Number(year)).toBeGreaterThanOrEqual(2018)
    expect([types, ecosystems, kind]).toEqual([
      expect.stringContaining('Malicious Maintainer'),
      expect.stringContaining('npm'),
      'attack'
    ])
  }
  for (const [year] of await rowsOf(2)) expect(year).toBe('2018')
  const row = tables.nth(3).getByRole('row').nth(1)
  await row.getByRole('link', { name: 'The event-stream vulnerability' }).click()
  expect(page.url()).toBe(`${served.url}incidents/event-stream/`)
  await page.goto(`${served.url}docs/incidents/`)
  expect(await page.getByText('No incident in the catalog matches.').count()).toBe(1)
  await context.close()
})

test.each(['light', 'dark'] as const)('everybody can use it in the %s colour scheme', async (colorScheme) => {
  for (const width of [320, 1280]) {
    const page = await browser.newPage({ colorScheme, viewport: { width, height: 640 } })
    const complaints = complaintsOf(page)
    await page.goto(`${served.url}docs/incidents/`)
    await screenshot(page, `hugo-table-${colorScheme}-${width}`)
    expect(await axeViolations(page)).toEqual([])
    expect(await scrollsSideways(page)).toBe(false)
    expect(complaints).toEqual([])
    await page.close()
  }
})

test.each([
  ['{{< tag-incident-table type="malicious" >}}', 'Unknown compromise type `malicious`; did you mean'],
  ['{{< tag-incident-table ecosystem="nmp" >}}', 'Unknown ecosystem `nmp`; did you mean `npm`?'],
  ['{{< tag-incident-table kind="atack" >}}', 'Unknown kind of incident `atack`; did you mean `attack`?'],
  ['{{< tag-incident-table year="18" >}}', '`18` is not a year; write it like 2018.'],
  [
    '{{< tag-incident-table from="2020" to="2018" >}}',
    'The span from 2020 to 2018 ends before it starts; did you mean'
  ],
  [
    '{{< tag-incident-table year="2018" to="2020" >}}',
    '`year` is one year; leave it out where `from` or `to` is given.'
  ],
  ['{{< tag-incident-table typ="x" >}}', 'Unknown parameter `typ` of `tag-incident-table`; did you mean `type`?']
])('%s fails the build at its place', (use, problem) => {
  const page = join(site, 'content/en/docs/wrong.md')
  writeFileSync(page, `---\ntitle: Wrong\n---\n\nSee ${use}.\n`)
  const { status, stdout, stderr } = run(site, 'hugo', '--destination', 'wrong')
  rmSync(page)
  expect(status).not.toBe(0)
  expect(stdout + stderr).toContain(`content/en/docs/wrong.md:5:5": ${problem}`)
})
