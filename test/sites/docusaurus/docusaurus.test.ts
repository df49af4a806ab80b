import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { assessmentIds, assessments } from '../../../src/query/assessments.ts'
import { incidentIds, incidents } from '../../../src/query/incidents.ts'
import { lexicon, termIds } from '../../../src/query/lexicon.ts'
import { run } from '../../package/run.ts'
import { openBrowser } from '../harness/browser.ts'
import { serve, type Served } from '../harness/serve.ts'
import { installSite } from '../harness/site.ts'
import { testBadInput } from './bad-input.ts'
import { buildSite, pagesIn, type Built } from './build.ts'
import { testHostileText } from './hostile-text.ts'
import { testPages } from './pages.ts'
import { testReading } from './reading.ts'
import { testTranslatedSite } from './translated.ts'

let site: string
let built: Built
let served: Served
let browser: Browser

beforeAll(async () => {
  site = installSite('docusaurus')
  built = buildSite(site)
  expect(built.status, built.log).toBe(0)
  served = await serve(join(site, 'build'), '/site/')
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  await served?.close()
})

const pageText = (path: string): string => readFileSync(join(site, 'build', path), 'utf8')

test('the site builds with every incident, term and assessment, without a warning, and its types hold', () => {
  expect(built.log).not.toMatch(/warn|deprecat/i)
  expect(pagesIn(join(site, 'build/incidents'))).toEqual([...incidentIds].sort())
  expect(pagesIn(join(site, 'build/lexicon'))).toEqual([...termIds].sort())
  expect(pagesIn(join(site, 'build/assessments'))).toEqual([...assessmentIds].sort())
  expect(run(site, join(site, 'node_modules/.bin/tsc'))).toMatchObject({ status: 0, stdout: '' })
})

test('a page with leads alone loads no record of a collection, and a page of a record loads that one', async () => {
  const loaded = async (path: string): Promise<string> => {
    const page = await browser.newPage()
    const scripts: Promise<string>[] = []
    page.on(
      'response',
      (response) => void (response.request().resourceType() === 'script' && scripts.push(response.text()))
    )
    await page.goto(`${served.url}${path}`, { waitUntil: 'networkidle' })
    const text = (await Promise.all(scripts)).join('\n')
    await page.close()
    return text
  }
  // A piece without quotation marks and the like, which are spelt in another way in a script.
  const pieceOf = (text: string): string => /[A-Za-z ,]{25,}/.exec(text)?.[0] ?? text
  const carried = (text: string): string[] => [
    ...incidents.filter(({ summary }) => text.includes(pieceOf(summary))).map(({ id }) => id),
    ...lexicon.filter(({ definition }) => text.includes(pieceOf(definition))).map(({ id }) => id),
    ...assessments.filter(({ summary }) => text.includes(pieceOf(summary))).map(({ id }) => id)
  ]
  const leads = await loaded('leads')
  expect(leads).toContain('mnm678')
  expect(carried(leads)).toEqual([])
  const xz = await loaded('incidents/xz')
  expect(carried(xz)).toEqual(['xz'])
  expect(xz).not.toContain('mnm678')
  expect(carried(await loaded('assessments/antrea-self-assessment'))).toEqual(['antrea-self-assessment'])
  expect(carried(await loaded('assessments'))).toEqual([])
})

test('the static pages hold what the components show', () => {
  expect(pageText('leads.html')).toContain('Marina Moore')
  expect(pageText('meet.html')).toContain('#tag-security-and-compliance')
  expect(pageText('case-study.html')).toContain('had earned maintainer rights')
  expect(pageText('terms.html')).toContain('All the points at which an adversary')
  expect(pageText('assessed.html')).toContain('Self-assessment of Fluent Bit (pending)')
  expect(pageText('assessed.html')).toContain('Joint assessment of Buildpacks')
  expect(pageText('assessed.html')).not.toContain('Joint assessment of Keycloak (stage')
  expect(pageText('terms.html')).toContain('href="/site/lexicon/hardware-security-module"')
})

test('no page shows an assessment that is not complete without saying so', () => {
  for (const { id, title, stage, stated } of assessments) {
    const text = pageText(`assessments/${id}.html`)
      .replace(/<[^>]*>/g, '')
      .replaceAll('&#x27;', "'")
      .replaceAll('&amp;', '&')
    const says = /This assessment is (?:incomplete|in progress|a draft|only announced): |whether this assessment is fin/
    expect(says.test(text), id).toBe(stage !== 'complete')
    expect(text).toContain('No assessment is an endorsement.')
    for (const words of stage === 'complete' ? [title] : [title, ...stated]) expect(text, id).toContain(words)
  }
  const card = pageText('assessed.html')
  expect(card).toMatch(/This assessment is incomplete: .*Incomplete.*currently pending changes/)
})

test('the remark plugin links the terms of a page below the base path of the site', () => {
  for (const id of ['secrets', 'keys', 'hardware-security-module'])
    expect(pageText('index.html')).toMatch(new RegExp(`<a title="[^"]{40,}" href="/site/lexicon/${id}"`))
})

testPages(() => ({ browser, url: served.url }))
testReading(() => ({ browser, url: served.url }))
testTranslatedSite(() => ({ site, browser, url: served.url }))
testBadInput(() => site)
testHostileText(() => ({ site, browser }))
