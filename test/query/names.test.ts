import { expect, it } from 'vitest'
import * as api from '../../src/index.ts'
import { lookUp } from '../../src/query/select.ts'
import { projectWith, tagSecurity } from '../cli/command-line.ts'
import { anotherIncident } from '../cli/reports.ts'

const composed = 'Jos\u00e9'
const decomposed = 'Jose\u0301'
const named = (name: string): string =>
  anotherIncident('Other')
    .replace('year:', `aliases: ["${name}"]\nyear:`)
    .replace('was changed', `was changed by ${name}`)

it.each([
  ['composed', 'decomposed', composed, decomposed],
  ['decomposed', 'composed', decomposed, composed],
  ['in Hangul composed', 'decomposed', '\uac00\uac01', '\u1100\u1161\u1100\u1161\u11a8'],
  ['with a ring composed', 'as the sign of a unit', '\u00c5ngstrom', '\u212bngstrom'],
  ['without its accent', 'with it', 'jose', composed]
])('finds a record by a name given %s that its file has %s: get, list and search', async (_, __, asked, written) => {
  const folder = projectWith({ 'content/incidents/other.md': named(written) })
  const run = async (...args: string[]): Promise<unknown> => {
    const { out, error } = await tagSecurity(folder, [...args, '--content', 'content', '--format', 'json'])
    return error === '' ? (JSON.parse(out) as unknown) : error
  }
  expect(await run('get', 'incident', asked)).toMatchObject({ id: 'other' })
  expect(await run('list', 'incidents', '--text', asked)).toMatchObject([{ id: 'other' }])
  expect(await run('search', asked)).toMatchObject([{ id: 'other' }])
})

it('finds an id by a name with the accents that ids leave out', () => {
  expect(lookUp('get', 'J\u00f6rg', [{ id: 'jorg', aliases: [] }])?.id).toBe('jorg')
})

it('finds terms by a name with decomposed accents', () => {
  const [term] = api.lexicon
  if (!term) throw new Error('No terms.')
  const data = [{ ...term, id: 'cafe-x', term: 'Caf\u00e9 x', aliases: [], covers: ['Cr\u00e8me'] }]
  for (const name of ['Cafe\u0301 X', 'cafe x', 'cre\u0300me']) expect(api.getTerm(name, data)?.id).toBe('cafe-x')
  expect(api.termsIn('A cafe\u0301 x.', data).map(({ start, end }) => [start, end])).toEqual([[2, 9]])
})
