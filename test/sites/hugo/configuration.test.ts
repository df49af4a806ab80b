import { expect, test } from 'vitest'
import { contentFolderOf } from '../../../src/cli/commands/export/hugo-site.ts'
import { configurations } from '../../cli/export/hugo-configurations.ts'
import { folderWith, writeFiles } from '../../cli/command-line.ts'
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
