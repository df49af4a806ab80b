import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { root } from '../architecture.ts'
import { tool } from './run.ts'

/** The text of every file of a folder, by its path. */
const textsIn = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.md'))
      .map((path) => [path, readFileSync(join(folder, path), 'utf8')])
  )

test('the reference is what `npm run docs` writes, and every export has a docstring', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tag-security-reference-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  expect(tool(root, 'tsx', 'scripts/reference.ts', folder)).toEqual({ status: 0, stdout: '', stderr: '' })
  expect(textsIn(folder)).toEqual(textsIn(join(root, 'docs/reference')))
})
