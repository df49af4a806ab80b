import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { assessments } from '../../../src/query/assessments.ts'
import { incidents } from '../../../src/query/incidents.ts'
import { leads } from '../../../src/query/leads.ts'
import { complaintsOf, scrollsSideways } from '../harness/browser.ts'
import { serve } from '../harness/serve.ts'
import { copySite } from '../harness/site.ts'
import { buildSite, edit, runDocusaurus } from './build.ts'

const records = [
  'incidents',
  'incidents/xz',
  'lexicon',
  'lexicon/hsm-vs-tpm',
  'assessments',
  'assessments/harbor-joint-assessment'
]
const paths = [...records, 'leads', 'meet', 'case-study', 'terms', 'assessed']
const roots = '.tag-security, .tag-security-list, .tag-security-card, .tag-security-table, .tag-security-term span'

/** What is the same in every language: names of people and organisations, identifiers, addresses, packages. */
const isNeutral = (text: string): boolean =>
  /^(?:CWE|T\d|https?:|pkg:|vers:|[^\p{L}]*$)/u.test(text) ||
  incidents.some(({ packages }) => packages.some(({ versions = [] }) => versions.join(', ') === text)) ||
  incidents.some(({ identifiers }) => identifiers.some(({ id }) => id === text)) ||
  assessments.some(({ authors, reviewers }) => [...authors, ...reviewers].includes(text)) ||
  leads.some(({ name, terms }) => text === name || terms.some(({ organization }) => text === organization))

/** The texts of the components that the site's own language is said to be that of. */
const textsInSiteLanguage = (page: Page): Promise<string[]> =>
  page.evaluate<string[]>(`[...document.querySelectorAll(${JSON.stringify(roots)})].flatMap((root) => {
    const texts = []
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const { parentElement, data } = walker.currentNode
      // An address is in pieces, between which it can be broken.
      const whole = parentElement.querySelector('wbr') ? parentElement.textContent : data
      if (parentElement.closest('[lang]') === document.documentElement) texts.push(whole)
    }
    return texts
  })`)

const ofLayout = [
  'display',
  'borderTopWidth',
  'borderLeftWidth',
  'paddingTop',
  'paddingLeft',
  'marginTop',
  'marginBottom'
]
const ofText = [
  'textDecorationLine',
  'textDecorationStyle',
  'fontWeight',
  'fontSize',
  'textAlign',
  'maxWidth',
  'position'
]

/** How the elements of the components look, the wrappers of words aside. */
const looks = (page: Page): Promise<string[]> =>
  page.evaluate<string[]>(`[...document.querySelectorAll(${JSON.stringify(roots)})].flatMap((root) =>
    [root, ...root.querySelectorAll('*:not(bdi, wbr, option)')].map((element) => {
      const style = getComputedStyle(element)
      const values = ${JSON.stringify([...ofLayout, ...ofText])}.map((name) => name + ': ' + style[name])
      return element.tagName + '.' + element.className + ' ' + values.join(', ')
    }))`)

/** Tests of a site in another language that also has cascade layers, which are compiled away for older browsers. */
export function testTranslatedSite(
  installed: () => { readonly site: string; readonly browser: Browser; readonly url: string }
): void {
  test('a site in French has texts to translate, shows them, and looks the same with cascade layers', async () => {
    const { site: original, browser, url: english } = installed()
    const site = copySite(original)
    edit(join(site, 'docusaurus.config.ts'), {
      "i18n: { defaultLocale: 'en', locales: ['en'] }":
        "future: { v4: true }, i18n: { defaultLocale: 'en', locales: ['en', 'fr'] }"
    })
    const written = runDocusaurus(site, 'write-translations', '--locale', 'fr')
    expect(written.status, written.log).toBe(0)
    expect(readdirSync(join(site, 'i18n/fr/tag-security'))).toEqual(['labels.json'])
    const file = join(site, 'i18n/fr/tag-security/labels.json')
    const labels = JSON.parse(readFileSync(file, 'utf8')) as Record<string, { message: string }>
    expect(labels['showAll']?.message).toBe('Show all')
    // All but one.
    for (const [name, label] of Object.entries(labels))
      if (name !== 'references')
        label.message = label.message.replace(/(\{\w+\})|[^{}]+/g, (text, value?: string) => value ?? `«${text}»`)
    writeFileSync(file, JSON.stringify(labels))
    const built = buildSite(site, '--locale', 'fr')
    expect(built.status, built.log).toBe(0)

    const served = await serve(join(site, 'build'), '/site/')
    const [page, other] = [await browser.newPage(), await browser.newPage()]
    const complaints = complaintsOf(page)
    for (const path of paths) {
      await page.goto(`${served.url}${path}`, { waitUntil: 'networkidle' })
      await other.goto(`${english}${path}`, { waitUntil: 'networkidle' })
      const own = (await textsInSiteLanguage(page)).map((text) => text.replace(/«[^»]*»/g, '').trim())
      const known = own.filter((text) => text !== '' && !isNeutral(text) && text !== 'Éditer cette page')
      expect(known, path).toEqual([])
      expect(await other.locator('[lang="en"]:not(html, title)').count(), path).toBe(0)
      for (const width of [1280, 320]) {
        await page.setViewportSize({ width, height: 800 })
        await other.setViewportSize({ width, height: 800 })
        expect(await scrollsSideways(page), path).toBe(false)
        expect(await looks(page), `${path} at ${width}`).toEqual(await looks(other))
      }
    }
    await page.goto(`${served.url}incidents/xz`)
    expect(await page.locator('title').getAttribute('lang')).toBe('en')
    expect(await page.getByRole('heading', { level: 1 }).getAttribute('lang')).toBe('en')
    expect(await page.getByRole('heading', { name: '«Impact»' }).count()).toBe(1)
    expect(await page.locator('h2 [lang="en"]').allTextContents()).toEqual(['References'])
    expect(complaints).toEqual([])
    await page.close()
    await other.close()
    await served.close()
    rmSync(site, { recursive: true })
  })
}
