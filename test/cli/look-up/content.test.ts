import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectWith, tagSecurity, wrongRole } from '../command-line.ts'
import { textOf } from '../../build/content-tree.ts'

const role = (title: string): string => textOf('roles/chair.md').replace('title: Chair', `title: ${title}`)

const project = (): string =>
  projectWith({
    'content/roles/treasurer.md': role('Treasurer'),
    'content/compromise-types/own-type.md':
      '---\ntitle: Own type\nkind: type\ndefined: false\nsources:\n  - { id: charter }\n---\n'
  })

test('another content folder, or a project that has one, is looked into', async () => {
  const folder = project()
  for (const content of ['content', '.', `${folder}/content`]) {
    expect(
      (await tagSecurity(folder, ['get', 'role', 'Treasurer', '--content', content, '--fields', 'id,title'])).out
    ).toBe('id     treasurer\ntitle  Treasurer\n')
  }
  expect((await tagSecurity(folder, ['get', 'treasurer', '--content', 'content', '--fields', 'title'])).out).toBe(
    'roles/treasurer\ntitle  Treasurer\n'
  )
  const { out } = await tagSecurity(folder, [
    'list',
    'roles',
    '--content',
    'content',
    '--fields',
    'id',
    '--format',
    'csv'
  ])
  expect(out).toBe('id\r\nchair\r\ntreasurer\r\n')
  expect((await tagSecurity(folder, ['search', 'tresurer', '--content', 'content'])).out).toMatch(
    /^roles\/treasurer {2}Treasurer\n/
  )
  const stats = JSON.parse((await tagSecurity(folder, ['stats', '--content', 'content', '--format', 'json'])).out) as {
    collection: string
    count: number
  }[]
  expect(stats.filter(({ collection }) => collection === 'incidents').every(({ count }) => count <= 2)).toBe(true)
})

test('types are those of the content folder', async () => {
  const folder = project()
  const list = (type: string) =>
    tagSecurity(folder, ['list', 'incidents', '--content', 'content', '--type', type, '--format', 'json'])
  expect(await list('own-type')).toEqual({ code: 0, out: '[]\n', error: '' })
  expect((await list('own-tipe')).error).toMatch(
    /^tag-security: Unknown type `own-tipe`; did you mean `own-type`\? Types: /
  )
  expect((await list('Own Type')).code).toBe(0)
})

test('what the packaged data has is not found in another folder', async () => {
  const { code, error } = await tagSecurity(project(), ['get', 'incident', 'solarwinds', '--content', 'content'])
  expect({ code, error }).toEqual({
    code: 2,
    error: 'tag-security: Unknown incident `solarwinds`. `tag-security list incidents` shows the ids.\n'
  })
})

test('a name of two records of a content folder is an error that names both', async () => {
  const folder = projectWith({ 'content/roles/one.md': role('The same'), 'content/roles/two.md': role('The same') })
  for (const line of [
    ['get', 'the-same'],
    ['get', 'role', 'the-same']
  ]) {
    expect((await tagSecurity(folder, [...line, '--content', 'content'])).error).toBe(
      'tag-security: `the-same` names both `roles/one` and `roles/two`; ' +
        'use `tag-security get role one` or `tag-security get role two`.\n'
    )
  }
})

test.each(['list roles', 'get role chair', 'search chair', 'stats'])(
  '`%s` of content with errors names its check',
  async (line) => {
    const folder = projectWith({ 'content/roles/chair.md': wrongRole })
    expect(await tagSecurity(folder, [...line.split(' '), '--content', 'content'])).toEqual({
      code: 1,
      out: '',
      error:
        'tag-security: `content` has 1 error, so nothing can be looked up there; see `tag-security validate content`.\n'
    })
  }
)

test.each([
  ['contnt', 'No such folder: `contnt`; did you mean `content`?'],
  ['nowhere', 'No such folder: `nowhere`; name a content folder: --content content.'],
  ['notes', 'The folder `notes` has no content; name a content folder: --content content.'],
  ['notes/one.txt', '`notes/one.txt` is not a folder; name a content folder: --content content.'],
  ['', 'The name of the folder is empty; name a content folder: --content content.']
])('`--content %s` is reported in one line', async (content, message) => {
  const folder = projectWith({ 'notes/one.txt': 'One' })
  expect(await tagSecurity(folder, ['list', 'roles', '--content', content])).toEqual({
    code: 2,
    out: '',
    error: `tag-security: ${message}\n`
  })
})

test('a collection that a content folder lacks is empty', async () => {
  const folder = project()
  rmSync(join(folder, 'content/contributions'), { recursive: true })
  expect(await tagSecurity(folder, ['list', 'contributions', '--content', 'content', '--format', 'json'])).toEqual({
    code: 0,
    out: '[]\n',
    error: ''
  })
})
