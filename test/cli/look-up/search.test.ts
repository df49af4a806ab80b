import { expect, test } from 'vitest'
import { search } from '../../../src/search/index.ts'
import { tagSecurity } from '../command-line.ts'

const find = (line: string, world = {}) => tagSecurity('.', ['search', ...line.split(' ')], world)

test('results are sorted best first, each with a snippet', async () => {
  const { code, out, error } = await find('hardware securty module --limit 2', { width: 60 })
  expect({ code, error }).toEqual({ code: 0, error: '' })
  expect(out).toMatch(/^lexicon\/hardware-security-module {2}Hardware security module\n {2}\S/)
  expect(out).toContain('[Hardware] [security] [modules]')
  expect(out.split('\n').filter((line) => line.length > 60)).toEqual([])
  expect((await find('hardware securty module --limit 2', { width: 60, piped: true })).out.split('\n')).toHaveLength(6)
})

test('a title that does not fit beside the id goes below it', async () => {
  const { out } = await find('peacenotwar --limit 1', { width: 50 })
  expect(out).toMatch(/^incidents\/node-ipc-peacenotwar\n {2}npm Library ‘node-ipc’ Sabotaged/)
  expect(out.split('\n').filter((line) => line.length > 50)).toEqual([])
})

test('other formats give the results as the search function does', async () => {
  const { out } = await find('npm maintainer --collection incident --collection lexicon --limit 4 --format json')
  expect(JSON.parse(out)).toEqual(search('npm maintainer', { collections: ['incidents', 'lexicon'], limit: 4 }))
  expect((await find('xz --limit 1 --format csv --fields id,collection')).out).toBe('id,collection\r\nxz,incidents\r\n')
  expect((await find('xz --limit 1 --fields collection,id')).out).toBe('collection  id\nincidents   xz\n')
})

test.each(['...', '\u200b', '-- --'])('a query without words is refused: %j', async (query) => {
  const { code, out, error } = await find(query)
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(error).toContain('has no words to look for')
})

test('nothing found is said beside the output', async () => {
  expect(await find('qqqqqq')).toEqual({ code: 0, out: '', error: 'No results.\n' })
  expect(await find('--format ndjson qqqqqq')).toEqual({ code: 0, out: '', error: '' })
})
