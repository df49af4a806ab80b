import { mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { chromium, type Browser, type Page } from 'playwright-core'
import { root } from '../../architecture.ts'

/** Where Debian and Ubuntu put Chromium; elsewhere, name it in `CHROMIUM`. */
const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'

/** A browser without a window that asks nothing of the network but the pages it is sent to. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync'
    ]
  })

/** What of a page a person with an assistive tool could not use, by axe-core: its serious and critical findings. */
export async function axeViolations(page: Page, within?: string): Promise<string[]> {
  await page.addScriptTag({ path: createRequire(import.meta.url).resolve('axe-core/axe.min.js') })
  const { violations } = (await page.evaluate(`axe.run(${JSON.stringify(within ?? null)} ?? document)`)) as AxeResult
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}

interface AxeResult {
  readonly violations: readonly {
    readonly id: string
    readonly impact: string
    readonly nodes: readonly { readonly html: string }[]
  }[]
}

/** Keeps a picture of a whole page as `test/sites/screenshots/<name>.png`. */
export async function screenshot(page: Page, name: string): Promise<void> {
  const folder = join(root, 'test/sites/screenshots')
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true })
}

/** Whether a page is wider than its window, so that it has to be scrolled sideways. */
export const scrollsSideways = (page: Page): Promise<boolean> =>
  page.evaluate<boolean>('document.documentElement.scrollWidth > document.documentElement.clientWidth')

/** What a page says on its console as a warning or an error, and what it throws, from now on. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = []
  page.on(
    'console',
    (message) => void (['warning', 'error'].includes(message.type()) && complaints.push(message.text()))
  )
  page.on('pageerror', (error) => void complaints.push(error.message))
  return complaints
}
