import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { contentFolderOf } from '../../../src/cli/commands/export/hugo-site.ts'
import { configurations } from '../../cli/export/hugo-configurations.ts'
import { folders } from '../../cli/export/hugo-folders.ts'
import { filesIn, folderWith, tagSecurity, writeFiles } from '../../cli/command-line.ts'
import { run } from '../../package/run.ts'

test.each(configurations)('Hugo has its content where the export puts pages: %s', (_, files, expected) => {
  const site = folderWith(files)
  expect(contentFolderOf(site, 'site')).toBe(expected)
  const folders = new Set(['content', 'root', 'x', ...configurations.map(([, , folder]) => folder)])
  writeFiles(site, Object.fromEntries([...folders].map((folder) => [`${folder}/page.md`, '---\ntitle: Page\n---\n'])))
  const { status, stdout } = run(site, 'hugo', 'list', 'all')
  expect(status).toBe(0)
  expect(
    stdout
      .split('\n')
      .filter((line) => line.endsWith(',/page/'))
      .map((line) => line.split(',')[0])
  ).toEqual([`${expected}/page.md`])
})

const uses = `---
title: Uses
url: /uses/
---
{{< tag-incident-table type="malicious-maintainer" >}}

{{< tag-incident "xz" >}} {{< tag-term "keys" >}}

{{< tag-leads >}}
`

/** Builds a site with these files after an export into it, and a page that uses every shortcode. */
async function buildWith(files: Readonly<Record<string, string>>, without: readonly string[] = []) {
  const layouts = ['layouts', 'our/layouts', 'our'].flatMap((folder) =>
    ['single', 'list'].map((name) => [`${folder}/_default/${name}.html`, '{{ .Content }}'])
  )
  const site = folderWith({ ...Object.fromEntries(layouts), ...files })
  expect(await tagSecurity(site, ['export', 'hugo', '--out', '.'])).toMatchObject({ code: 0 })
  const page = filesIn(site).find((path) => /(?:^|\/)(?:lexicon|l)\/keys\.md$/.test(path)) ?? ''
  writeFiles(site, { [page.replace('keys.md', 'uses.md')]: uses })
  for (const path of without) rmSync(join(site, path), { recursive: true })
  return { site, ...run(site, 'hugo', '--panicOnWarning', '--baseURL', 'https://example.org/') }
}

test.each(folders)('Hugo builds a site with what the export wrote into it: %s', async (_, files) => {
  const { site, status, stdout, stderr } = await buildWith(files)
  expect({ status, problems: `${stdout}${stderr}`.split('\n').filter((line) => /WARN|ERROR/.test(line)) }).toEqual({
    status: 0,
    problems: []
  })
  const html = readFileSync(join(site, 'public/uses/index.html'), 'utf8')
  expect(html).toMatch(/href="?(?:https:\/\/example\.org)?\/incidents\/xz\//)
  expect(html).toMatch(/<caption>\d+ of \d+ incidents/)
  expect(html).toContain('rel="stylesheet"')
})

const again = 'run `tag-security export hugo --out .`, and mount its folder where'

test.each([
  ['data', 'data/tag_security/incident_table.json', '`dataDir`'],
  ['data/tag_security/names.json', 'data/tag_security/names.json', '`dataDir`'],
  ['data/tag_security/current_leads.json', 'data/tag_security/current_leads.json', '`dataDir`'],
  ['assets', 'assets/tag-security/tag-security.css', '`assetDir`']
])('a site without %s fails and says what to do, at the place of the shortcode', async (path, missing, setting) => {
  const { status, stdout, stderr } = await buildWith({ 'hugo.toml': '' }, [path])
  expect(status).not.toBe(0)
  expect(stdout + stderr).toMatch(/content\/lexicon\/uses\.md:\d+:\d+": The site has no /)
  expect(stdout + stderr).toContain(
    `The site has no ${missing}; ${again} ${setting} or \`module.mounts\` leaves it out.`
  )
  expect(stdout + stderr).not.toMatch(/nil pointer|can't evaluate|execute of template failed/)
})
