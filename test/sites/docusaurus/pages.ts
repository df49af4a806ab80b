import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { assessments, findAssessments } from '../../../src/query/assessments.ts'
import { findIncidents, incidents } from '../../../src/query/incidents.ts'
import { lexicon } from '../../../src/query/lexicon.ts'
import { axeViolations, complaintsOf, screenshot, scrollsSideways } from '../harness/browser.ts'

/** The built site and what it is opened with. */
export interface Opened {
  readonly browser: Browser
  readonly url: string
}

const records = [
  'incidents',
  'incidents/xz',
  'lexicon',
  'lexicon/attack-surface',
  'assessments',
  'assessments/antrea-self-assessment'
]
const paths = [...records, 'leads', 'meet', 'case-study', 'terms', 'assessed']
const rows = 'table tbody tr'

/** Tests of the pages as readers use them. */
export function testPages(site: () => Opened): void {
  const open = async (path: string, options: BrowserContextOptions = {}): Promise<Page> => {
    const { browser, url } = site()
    const page = await browser.newPage(options)
    await page.goto(`${url}${path}`, { waitUntil: 'networkidle' })
    return page
  }

  test('the catalog is filtered by text and choice, counts the rest and keeps the choice in the address', async () => {
    const page = await open('incidents?theme=x')
    expect(await page.locator(rows).count()).toBe(incidents.length)
    await page.getByLabel('Text').pressSequentially('maintainer')
    await page.getByLabel('Type').selectOption({ label: 'Malicious Maintainer' })
    await page.getByLabel('Ecosystem').selectOption('npm')
    const wanted = findIncidents({ type: 'malicious-maintainer', ecosystem: 'npm' }).length
    expect(await page.locator(rows).count()).toBe(wanted)
    expect(await page.getByRole('status').textContent()).toBe(`${wanted} of ${incidents.length} incidents`)
    expect(new URL(page.url()).search).toBe('?theme=x&text=maintainer&type=malicious-maintainer&ecosystem=npm')
    await page.reload({ waitUntil: 'networkidle' })
    expect(await page.getByLabel('Text').inputValue()).toBe('maintainer')
    expect(await page.locator(rows).count()).toBe(wanted)
    await page.getByRole('button', { name: 'Show all' }).click()
    expect(await page.locator(rows).count()).toBe(incidents.length)
    expect(new URL(page.url()).search).toBe('?theme=x')
    await page.close()
  })

  test('a value that no incident has is not taken from the address', async () => {
    const page = await open('incidents?type=nothing&year=abc')
    expect(await page.locator(rows).count()).toBe(incidents.length)
    await page.close()
  })

  test('the assessments are filtered, and lead to pages that say how far they are', async () => {
    const page = await open('assessments')
    expect(await page.locator(rows).count()).toBe(assessments.length)
    await page.getByLabel('Project').selectOption({ label: 'Antrea' })
    await page.getByLabel('Kind').selectOption('self-assessment')
    await page.getByLabel('Stage').selectOption('incomplete')
    await page.getByLabel('Year').selectOption('2023')
    expect(await page.getByRole('status').textContent()).toBe(`1 of ${assessments.length} assessments`)
    expect(new URL(page.url()).search).toBe('?project=antrea&kind=self-assessment&stage=incomplete&year=2023')
    await page.getByRole('button', { name: 'Show all' }).click()
    await page.getByLabel('Stage').selectOption('unknown')
    expect(await page.locator(rows).count()).toBe(findAssessments({ stage: 'unknown' }).length)
    expect(await page.locator(rows).filter({ hasNotText: 'stage not stated' }).count()).toBe(0)
    await page.getByRole('button', { name: 'Show all' }).click()
    await page.getByRole('link', { name: 'Self-assessment of Antrea (incomplete)' }).click()
    await page.getByRole('heading', { level: 1, name: 'Self-assessment of Antrea (incomplete)' }).waitFor()
    expect(await page.locator('.tag-security-notice').textContent()).toBe(
      'This assessment is incomplete: “Incomplete”, “currently pending changes from the maintainer team”. ' +
        'No assessment is an endorsement.'
    )
    await page.close()
  })

  test('the lexicon is filtered by text', async () => {
    const page = await open('lexicon')
    await page.getByLabel('Text').fill('hsm')
    expect(await page.getByRole('status').textContent()).toMatch(new RegExp(`^[1-9] of ${lexicon.length} terms$`))
    await page.close()
  })

  test('links lead from the catalog to an incident, those of its type, its content file and its source', async () => {
    const page = await open('incidents')
    await page.getByRole('link', { name: 'xz backdoor incident' }).click()
    await page.getByRole('heading', { level: 1, name: 'xz backdoor incident' }).waitFor()
    expect(page.url()).toBe(`${site().url}incidents/xz`)
    expect(await page.getByRole('link', { name: 'Edit this page' }).getAttribute('href')).toBe(
      'https://github.com/cncf/tag-security/edit/main/content/incidents/xz.md'
    )
    expect(await page.getByRole('link', { name: 'Where it was read' }).getAttribute('href')).toMatch(/\/2024\/xz\.md$/)
    await page.getByRole('link', { name: 'Malicious Maintainer' }).click()
    await expect.poll(() => page.locator(rows).count()).toBe(findIncidents({ type: 'malicious-maintainer' }).length)
    await page.goBack()
    await page.getByRole('navigation', { name: 'Breadcrumbs' }).getByRole('link').click()
    await expect.poll(() => page.locator(rows).count()).toBe(incidents.length)
    await page.close()
  })

  test('a definition shows on focus and on hover, stays below the pointer, and is hidden by Escape', async () => {
    const page = await open('terms')
    const link = page.getByRole('link', { name: 'attack surface', exact: true })
    const definition = page.getByRole('tooltip').first()
    expect(await definition.isVisible()).toBe(false)
    await link.focus()
    expect(await definition.isVisible()).toBe(true)
    expect(await link.getAttribute('aria-describedby')).toBe(await definition.getAttribute('id'))
    await page.keyboard.press('Escape')
    expect(await definition.isVisible()).toBe(false)
    await link.blur()
    await link.hover()
    expect(await definition.isVisible()).toBe(true)
    await definition.hover()
    expect(await definition.isVisible()).toBe(true)
    await page.keyboard.press('Escape')
    expect(await definition.isVisible()).toBe(false)
    await page.mouse.move(0, 0)
    await link.hover()
    expect(await definition.isVisible()).toBe(true)
    await screenshot(page, 'docusaurus-term')
    await page.close()
  })

  test('without JavaScript everything can be read, and no filter is shown that would do nothing', async () => {
    const page = await open('incidents', { javaScriptEnabled: false })
    expect(await page.locator(rows).count()).toBe(incidents.length)
    expect(await page.locator('form').count()).toBe(0)
    await page.goto(`${site().url}incidents/xz`)
    expect(await page.getByText('had earned maintainer rights').isVisible()).toBe(true)
    await page.goto(`${site().url}terms`)
    await page.getByRole('link', { name: 'attack surface', exact: true }).hover()
    expect(await page.getByRole('tooltip').first().isVisible()).toBe(true)
    for (const [path, text] of [
      ['leads', 'Marina Moore'],
      ['meet', 'recordings'],
      ['case-study', 'xz backdoor incident']
    ] as const) {
      await page.goto(`${site().url}${path}`)
      expect(await page.locator('article').getByText(text).first().isVisible(), path).toBe(true)
    }
    await page.close()
  })

  test.each(['light', 'dark'] as const)(
    'in the %s scheme no page has a serious fault for axe, is too wide for 320 pixels, or complains',
    async (colorScheme) => {
      const page = await open('', { colorScheme })
      const complaints = complaintsOf(page)
      for (const path of paths) {
        await page.setViewportSize({ width: 1280, height: 800 })
        await page.goto(`${site().url}${path}`, { waitUntil: 'networkidle' })
        expect(await page.locator('html').getAttribute('data-theme')).toBe(colorScheme)
        if (path === 'terms') await page.getByRole('link', { name: 'attack surface', exact: true }).focus()
        expect(await axeViolations(page), path).toEqual([])
        await screenshot(page, `docusaurus-${path.replaceAll('/', '-')}-${colorScheme}`)
        await page.setViewportSize({ width: 320, height: 640 })
        expect(await scrollsSideways(page), path).toBe(false)
        expect(await axeViolations(page), path).toEqual([])
        if (colorScheme === 'light') await screenshot(page, `docusaurus-${path.replaceAll('/', '-')}-narrow`)
      }
      expect(complaints).toEqual([])
      await page.close()
    }
  )
}
