import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findAssessments } from '../../../src/query/assessments.ts'
import { hugoFiles } from '../../../src/sites/hugo/index.ts'
import { writeFiles } from '../../cli/command-line.ts'
import { packagedCatalog } from '../../hugo/packaged.ts'
import { run } from '../../package/run.ts'
import { axeViolations, complaintsOf, openBrowser, screenshot, scrollsSideways } from '../harness/browser.ts'
import { serve, type Served } from '../harness/serve.ts'

const site = mkdtempSync(join(tmpdir(), 'hugo-assessments-'))
const page = join(site, 'content/en/docs/tables.md')
const uses = [
  '',
  'kind="Joint-Assessment" stage="complete"',
  'project="OPA"',
  'language="Go" year="2023"',
  'from="2024"',
  'text="Harbor images"',
  'year="1999"'
].map((parameters) => `{{< tag-assessments ${parameters} >}}`)
let served: Served
let browser: Browser

beforeAll(async () => {
  for (const name of ['content', 'layouts', 'static', 'hugo.toml'])
    cpSync(join(import.meta.dirname, name), join(site, name), { recursive: true })
  writeFiles(site, Object.fromEntries(hugoFiles(packagedCatalog, 'content/en')))
  writeFileSync(page, `---\ntitle: Tables\n---\n\n${uses.join('\n\n')}\n`)
  expect(run(site, 'hugo', '--panicOnWarning')).toMatchObject({ status: 0, stderr: '' })
  served = await serve(join(site, 'public'), '/project/')
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  await served?.close()
  rmSync(site, { recursive: true, force: true })
})

/** The ids of the assessments that the tables of a page list. */
const tablesOf = (path: string): string[][] =>
  [...readFileSync(join(site, 'public', path, 'index.html'), 'utf8').matchAll(/<table[\s\S]*?<\/table>/g)].map(
    ([table]) => [...table.matchAll(/href="\/project\/assessments\/([\w-]+)\/"/g)].map(([, id]) => id ?? '').sort()
  )

test('a table has the assessments that meet all of its parameters, as the query finds them', () => {
  const expected = [
    {},
    { kind: 'joint-assessment', stage: 'complete' },
    { project: 'OPA' },
    { language: 'Go', year: 2023 },
    { year: { from: 2024 } },
    { text: 'Harbor images' }
  ] as const
  const ids = expected.map((filter) => findAssessments(filter).map(({ id }) => id))
  for (const found of ids) expect(found).not.toEqual([])
  expect(tablesOf('docs/tables')).toEqual(ids)
  expect(tablesOf('assessments')).toEqual([ids[0]])
  expect(readFileSync(join(site, 'public/docs/tables/index.html'), 'utf8')).toContain('No assessment matches.')
})

test('each row names project, kind, stage and date, and leads to a page that says the stage', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } })
  const window = await context.newPage()
  await window.goto(`${served.url}assessments/`)
  const table = window.getByRole('table')
  expect(await table.getByRole('columnheader').allTextContents()).toEqual(['Project', 'Kind', 'Stage', 'Date'])
  expect(await table.getByRole('caption').textContent()).toContain('No assessment is an endorsement.')
  const row = table.getByRole('row').filter({ hasText: 'Antrea' })
  expect(await row.getByRole('cell').allTextContents()).toEqual(['self-assessment', 'incomplete', '2023-12'])
  await row.getByRole('link', { name: 'Antrea' }).click()
  expect(window.url()).toBe(`${served.url}assessments/antrea-self-assessment/`)
  expect(await window.getByRole('heading', { level: 1 }).textContent()).toContain('(incomplete)')
  const main = window.getByRole('main')
  expect(await main.getByText('This assessment is incomplete. No assessment is an endorsement.').isVisible()).toBe(true)
  await context.close()
})

test.each(['light', 'dark'] as const)('everybody can use it in the %s colour scheme', async (colorScheme) => {
  for (const path of ['assessments/', 'assessments/antrea-self-assessment/'])
    for (const width of [320, 1280]) {
      const window = await browser.newPage({ colorScheme, viewport: { width, height: 640 } })
      const complaints = complaintsOf(window)
      await window.goto(served.url + path)
      if (path === 'assessments/') await screenshot(window, `hugo-assessments-${colorScheme}-${width}`)
      expect(await axeViolations(window), path).toEqual([])
      expect(await scrollsSideways(window), path).toBe(false)
      expect(complaints).toEqual([])
      await window.close()
    }
})

test.each([
  ['kind="joint"', 'Unknown kind of assessment `joint`; did you mean `joint-assessment`?'],
  ['stage="incomplet"', 'Unknown stage `incomplet`; did you mean `incomplete`?'],
  ['project="harbr"', 'Unknown project `harbr`; did you mean `harbor`?'],
  ['language="Pyton"', 'Unknown language `Pyton`; did you mean `python`?'],
  ['year="23"', '`23` is not a year; write it like 2018.'],
  ['year="2023" from="2020"', '`year` is one year; leave it out where `from` or `to` is given.'],
  ['stages="draft"', 'Unknown parameter `stages` of `tag-assessments`; did you mean `stage`?']
])('%s fails the build at its place', (parameters, problem) => {
  const wrong = join(site, 'content/en/docs/wrong.md')
  writeFileSync(wrong, `---\ntitle: Wrong\n---\n\nSee {{< tag-assessments ${parameters} >}}.\n`)
  const { status, stdout, stderr } = run(site, 'hugo', '--destination', 'wrong')
  rmSync(wrong)
  expect(status).not.toBe(0)
  expect(stdout + stderr).toContain(`content/en/docs/wrong.md:5:5": ${problem}`)
})
