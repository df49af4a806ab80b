// What docs/hugo.md shows, in a site that `export hugo` was run for.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { hugoFiles } from '../../../src/sites/hugo/index.ts'
import { writeFiles } from '../../cli/command-line.ts'
import { snippetsIn } from '../../documents/pages.ts'
import { packagedCatalog } from '../../hugo/packaged.ts'
import { run } from '../../package/run.ts'

// Other pages show Markdown too, without shortcodes.
const withShortcodes = snippetsIn('markdown').filter(({ code }) => code.includes('{{<'))

test('a page shows shortcodes', () => expect(withShortcodes).not.toEqual([]))

test.each(withShortcodes)('$from builds, each shortcode in its place', ({ code }) => {
  const site = mkdtempSync(join(tmpdir(), 'hugo-shown-'))
  onTestFinished(() => rmSync(site, { recursive: true, force: true }))
  for (const name of ['content', 'layouts', 'static', 'hugo.toml'])
    cpSync(join(import.meta.dirname, name), join(site, name), { recursive: true })
  writeFiles(site, Object.fromEntries(hugoFiles(packagedCatalog, 'content/en')))
  writeFileSync(join(site, 'content/en/docs/shown.md'), `---\ntitle: Shown\n---\n\n${code}\n`)
  expect(run(site, 'hugo', '--panicOnWarning')).toMatchObject({ status: 0, stderr: '' })
  const page = readFileSync(join(site, 'public/docs/shown/index.html'), 'utf8')
  for (const shown of ['signing keys', 'HSM', '<table', 'Marina Moore']) expect(page).toContain(shown)
  expect(page).not.toContain('tag-term "')
})
