import { expect, test } from 'vitest'
import type { Opened } from './pages.ts'

/** The most characters that a line has, by the text of each paragraph and the like. */
const longestLines = `(() => {
  const longest = {}
  const blocks = '.tag-security p, .tag-security dd, .tag-security-list dd, .tag-security-prose p'
  for (const block of document.querySelectorAll(blocks)) {
    const lines = {}
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
    const range = document.createRange()
    while (walker.nextNode()) {
      for (let index = 0; index < walker.currentNode.length; index++) {
        range.setStart(walker.currentNode, index)
        range.setEnd(walker.currentNode, index + 1)
        const [box] = range.getClientRects()
        if (box) lines[Math.round(box.bottom / 8)] = (lines[Math.round(box.bottom / 8)] ?? 0) + 1
      }
    }
    longest[block.textContent] = Math.max(0, ...Object.values(lines))
  }
  return longest
})()`

const records = [
  'incidents',
  'incidents/xz',
  'lexicon',
  'lexicon/attack-surface',
  'assessments',
  'assessments/antrea-self-assessment'
]

/** Tests of what makes pages easy to read. */
export function testReading(site: () => Opened): void {
  test('a line of prose has about 75 characters, and a table may be wider', async () => {
    const page = await site().browser.newPage({ viewport: { width: 1600, height: 900 } })
    for (const path of [...records, 'meet', 'case-study', 'assessed']) {
      await page.goto(`${site().url}${path}`, { waitUntil: 'networkidle' })
      for (const [text, length] of Object.entries(await page.evaluate<Record<string, number>>(longestLines)))
        expect(length, `${path}: ${text}`).toBeLessThanOrEqual(85)
    }
    await page.goto(`${site().url}incidents`)
    const widths = await page.evaluate<number[]>(
      "[...document.querySelectorAll('.tag-security-table, main')].map((one) => one.getBoundingClientRect().width)"
    )
    expect(Math.min(...widths)).toBeGreaterThan(900)
    await page.close()
  })

  test('identifiers lead to databases, references show titles, and breadcrumbs keep their distance', async () => {
    const page = await site().browser.newPage()
    await page.goto(`${site().url}incidents/xz`, { waitUntil: 'networkidle' })
    for (const [name, address] of [
      ['CVE-2024-3094', 'https://www.cve.org/CVERecord?id=CVE-2024-3094'],
      ['GHSA-rxwq-x6h5-x525', 'https://github.com/advisories/GHSA-rxwq-x6h5-x525'],
      ['CWE-506', 'https://cwe.mitre.org/data/definitions/506.html'],
      ['T1195', 'https://attack.mitre.org/techniques/T1195/']
    ] as const)
      expect(await page.getByRole('link', { name, exact: true }).getAttribute('href')).toBe(address)
    const distance = await page.evaluate<number>(`
      document.querySelector('h1').getBoundingClientRect().top -
      document.querySelector('.breadcrumbs').getBoundingClientRect().bottom`)
    expect(distance).toBeGreaterThanOrEqual(8)
    await page.goto(`${site().url}incidents/axios`)
    expect(await page.getByRole('link', { name: 'axios issue 10636' }).getAttribute('href')).toBe(
      'https://github.com/axios/axios/issues/10636'
    )
    expect(await page.getByRole('link', { name: 'pkg:npm/axios', exact: true }).getAttribute('href')).toBe(
      'https://www.npmjs.com/package/axios'
    )
    await page.close()
  })

  test('a term is called what its author called it', async () => {
    const page = await site().browser.newPage()
    await page.goto(`${site().url}terms`, { waitUntil: 'networkidle' })
    const names = await page.locator('.tag-security-term a').allTextContents()
    expect(names).toEqual(['attack surface', 'Least privilege', 'HSM'])
    await page.close()
  })
}
