import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folderWith, root, tagSecurity } from '../command-line.ts'

/** A folder with a checkout and no content. */
function withCheckout(): string {
  const folder = folderWith()
  cpSync(join(root, 'test/fixtures/upstream/clean'), join(folder, 'up'), { recursive: true })
  return folder
}

const line = ['drift', 'up', '--now', '2026-11-28', '--format', 'json']

test('compares with the packaged data where there is no content folder, and says so', async () => {
  const folder = withCheckout()
  const outside = await tagSecurity(folder, line)
  expect(outside.error).toMatch(
    /^No content folder here: compared with the data of this package, of \d{4}-\d\d-\d\d\.\n$/
  )
  const inside = await tagSecurity(folder, [...line, '--content', join(root, 'content')])
  expect(inside.error).toBe('')
  const said = ({ out }: { readonly out: string }): unknown =>
    (JSON.parse(out) as { diagnostics: { rule: string; message: string }[] }).diagnostics
      // The records are the same, and the lines of their files may differ.
      .map(({ rule, message }) => `${rule} ${message.replace(/`[^`]*\/(?=[\w-]+\/[\w-]+\.md)|(?<=\.md)[\d:]+/g, '')}`)
      .sort()
  expect(said(outside)).toEqual(said(inside))
  expect(outside.code).toBe(inside.code)
  expect(outside.out).toContain('"@cncf/tag-security/')
})

test('writes nothing where there is no content folder', async () => {
  const { code, error } = await tagSecurity(withCheckout(), ['drift', 'up', '--write'])
  expect(code).toBe(2)
  expect(error).toContain('`--write` needs a content folder')
})
