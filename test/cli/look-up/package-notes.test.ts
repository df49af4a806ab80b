import { expect, test } from 'vitest'
import { root, tagSecurity } from '../command-line.ts'

const list = async (purl: string): ReturnType<typeof tagSecurity> =>
  await tagSecurity(root, ['list', 'incidents', '--package', purl, '--fields', 'id', '--format', 'ndjson'])

test('lists the incidents of a version, and says when the catalog has others of the package', async () => {
  expect(await list('pkg:npm/event-stream@3.3.6')).toEqual({ code: 0, out: '{"id":"event-stream"}\n', error: '' })
  expect(await list('pkg:npm/event-stream')).toEqual({ code: 0, out: '{"id":"event-stream"}\n', error: '' })
  expect(await list('pkg:npm/%40solana/web3.js@1.0.0?x=y')).toEqual({
    code: 0,
    out: '',
    error: '`pkg:npm/%40solana/web3.js` is in the catalog; version 1.0.0 is not listed as affected.\n'
  })
  expect(await list('pkg:npm/of-nobody@1.0.0')).toEqual({ code: 0, out: '', error: '' })
})

test('lists the incidents that do not say which versions they affect, and says so', async () => {
  const { out, error } = await list('pkg:pypi/pyg-modules@1.0')
  expect(out).toMatch(/^\{"id":"[^"]+"\}\n$/)
  const { id } = JSON.parse(out) as { id: string }
  expect(error).toBe(`\`${id}\` may affect version 1.0 of \`pkg:pypi/pyg-modules\`; its record does not say.\n`)
})

test('suggests the package URL for a name without `pkg:`', async () => {
  expect(await list('npm/axios@1.0.0')).toMatchObject({
    code: 2,
    error: expect.stringContaining('did you mean `pkg:npm/axios@1.0.0`?') as string
  })
})
