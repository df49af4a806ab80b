import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from '../command-line.ts'
import { driftWith, linesAndRules, reportOf } from '../reports.ts'

const page = readFileSync(join(root, 'test/fixtures/upstream/clean/toc/README.md'), 'utf8')
const liaison = '- TOC Liaison: Cy Example (**[@cy-example](https://github.com/cy-example)**)'
const list = '- [Mailing List](https://lists.cncf.io/g/cncf-tag-security-and-compliance)'

it.each([
  [liaison, '- TOC Liaison: Cy Example ([@cy-example][cy])', '\n[cy]: https://github.com/cy-example\n'],
  [liaison, '- TOC Liaison: Cy Example – @cy-example', ''],
  [liaison, '- TOC Liaison: Cy Example (<https://github.com/cy-example>)', ''],
  [list, '- <a href="https://lists.cncf.io/g/cncf-tag-security-and-compliance">Mailing List</a>', ''],
  [list, '- [Mailing List]', '\n[mailing list]: https://lists.cncf.io/g/cncf-tag-security-and-compliance\n'],
  [list, '- Mailing List: https://lists.cncf.io/g/cncf-tag-security-and-compliance', '']
])('finds nothing that differs where `%s` is written `%s`', async (from, line, after) => {
  const folder = driftWith({ 'up/toc/README.md': page.replace(from, line) + after })
  expect(linesAndRules(await reportOf(folder, 'validate', 'up'))).toEqual([])
  expect(linesAndRules(await reportOf(folder, 'drift', 'up', '--now', '2026-11-21'))).toEqual([])
})
