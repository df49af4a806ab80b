import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { expect, test } from 'vitest'
import { assessmentIds } from '../../../src/query/assessments.ts'
import { incidentIds } from '../../../src/query/incidents.ts'
import { termIds } from '../../../src/query/lexicon.ts'
import { axeViolations, complaintsOf, screenshot, scrollsSideways } from '../harness/browser.ts'
import { serve } from '../harness/serve.ts'
import { copySite } from '../harness/site.ts'
import { buildSite, edit, pagesIn } from './build.ts'

const hostile =
  `</script><img src=x onerror="document.title='taken'"> {{ site }} {page} ` +
  `${'`${1}`'} <b>"'&amp; \u2028\u2029 \u202Eevil`
const prose = `${hostile}\n\n[link](javascript:document.title='taken') <script>document.title='taken'</script>`

const pagesOfRecords = [...incidentIds, ...termIds.map((id) => `a/b/${id}`), ...assessmentIds.map((id) => `c/${id}`)]
const assessed = ['c/', 'c/antrea-self-assessment/', 'docs/assessed/']

/** What a page shows of text: spaces of any kind are one. */
const asShown = (text: string): string => text.replace(/[\s\u2028\u2029]+/g, ' ').trim()

/** Tests of another site of unusual paths, right to left, whose data is meant to break out of its pages. */
export function testHostileText(installed: () => { readonly site: string; readonly browser: Browser }): void {
  test("hostile text is harmless, and paths, trailing slashes and locales are the site's own", async () => {
    const { site: original, browser } = installed()
    const data = ['incidents', 'lexicon', 'assessments'].map((name) =>
      join(original, 'node_modules/@cncf/tag-security/dist', `${name}.js`)
    )
    const site = copySite(original)
    edit(join(site, 'options.ts'), {
      "path: 'incidents'": "path: '/'",
      "path: 'lexicon'": "path: 'a/b/'",
      "path: 'assessments'": "path: 'c'"
    })
    edit(join(site, 'docusaurus.config.ts'), {
      "baseUrl: '/site/'": "baseUrl: '/'",
      'trailingSlash: false': 'trailingSlash: true',
      "locales: ['en']": "locales: ['en', 'ar']",
      "routeBasePath: '/'": "routeBasePath: 'docs'",
      "base: '/lexicon'": "base: '/a/b'",
      "to: '/incidents'": "to: '/'",
      "to: '/lexicon'": "to: '/a/b'"
    })
    const before = data.map((path) => readFileSync(path))
    const [hostileText, hostileProse] = [hostile, prose].map((text) => JSON.stringify(text))
    appendFileSync(
      data[0] ?? '',
      `\nObject.assign(incidents.find(({ id }) => id === 'xz'), {
        title: ${hostileText},
        note: ${hostileText},
        products: [${hostileText}],
        summary: ${hostileProse},
        references: [{ url: 'javascript:alert(1)', title: ${hostileText}, kind: 'article' }]
      })\n`
    )
    appendFileSync(
      data[1] ?? '',
      `\nObject.assign(lexicon.find(({ id }) => id === 'attack-surface'), {
        term: ${hostileText},
        definition: ${hostileProse}
      })\n`
    )
    appendFileSync(
      data[2] ?? '',
      `\nObject.assign(assessments.find(({ id }) => id === 'antrea-self-assessment'), {
        title: ${hostileText},
        project: ${hostileText},
        stated: [${hostileText}],
        authors: [${hostileText}],
        languages: [${hostileText}],
        sbom: { urls: ['javascript:alert(1)'], note: ${hostileText} },
        links: [{ kind: 'other', url: 'javascript:alert(1)', title: ${hostileText} }],
        summary: ${hostileProse},
        note: ${hostileProse}
      })\n`
    )
    const built = buildSite(site, '--locale', 'ar')
    data.forEach((path, index) => writeFileSync(path, before[index] ?? ''))
    expect(built.status, built.log).toBe(0)
    const output = join(site, 'build')
    expect(pagesIn(output)).toContain('index')
    for (const path of ['a/b', 'c', ...pagesOfRecords]) expect(pagesIn(join(output, path)), path).toEqual(['index'])

    const served = await serve(output)
    const page = await browser.newPage()
    const complaints = complaintsOf(page)
    for (const path of ['', 'xz/', 'a/b/', 'a/b/attack-surface/', ...assessed, 'docs/case-study/', 'docs/terms/']) {
      await page.goto(`${served.url}${path}`, { waitUntil: 'networkidle' })
      expect(await page.locator('html').getAttribute('dir')).toBe('rtl')
      expect(await page.locator('main img, main script, main b, a[href^="javascript" i]').count(), path).toBe(0)
      expect(await page.title(), path).not.toBe('taken')
      expect(asShown((await page.locator('main').textContent()) ?? ''), path).toContain(asShown('{{ site }} {page}'))
      expect(await page.locator('main [lang="en"]').count(), path).toBeGreaterThan(0)
      expect(await page.locator('main [lang="en"]:not([dir="ltr"])').count(), path).toBe(0)
      expect(await axeViolations(page), path).toEqual([])
      await page.setViewportSize({ width: 320, height: 640 })
      expect(await scrollsSideways(page), path).toBe(false)
      await page.setViewportSize({ width: 1280, height: 800 })
    }
    await page.goto(`${served.url}xz/`)
    expect(asShown((await page.getByRole('heading', { level: 1 }).textContent()) ?? '')).toBe(asShown(hostile))
    await screenshot(page, 'docusaurus-hostile')
    expect(await page.locator('.tag-security .breadcrumbs a').getAttribute('href')).toBe('/')
    expect(complaints).toEqual([])
    await page.close()
    await served.close()
    rmSync(site, { recursive: true })
  })
}
