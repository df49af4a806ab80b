import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folderWith, oldChannel, tagSecurity } from './command-line.ts'

test('a folder of 10,000 documents is checked', async () => {
  const folder = folderWith({ 'in/last.md': oldChannel })
  for (let index = 0; index < 10_000; index++) writeFileSync(join(folder, `in/d${index}.md`), `# Document ${index}\n`)
  const { code, out } = await tagSecurity(folder, ['validate', 'in', '--format', 'github'])
  expect({ code, lines: out.trim().split('\n').length }).toEqual({ code: 0, lines: 1 })
})
