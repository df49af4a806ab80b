import { expect, test } from 'vitest'
import { checkFile } from '../../src/build/check.ts'
import { collections } from '../../src/collections/index.ts'
import { contentFile } from './content-tree.ts'

const check = (path: string, text = 'A text.') => checkFile(contentFile(path, text), collections, []).diagnostics

test.each(['a_b', 'a-', '-a', 'a--b', 'A', 'a.b'])('`%s` is not a valid id', (id) => {
  expect(check(`roles/${id}.md`)).toMatchObject([{ rule: 'file/name', actual: id }])
})

test('a file of another name beside a single record is told which name is meant', () => {
  expect(check('mission/vision.md')).toMatchObject([
    { rule: 'file/single', expected: 'mission/mission.md', actual: 'mission/vision.md' }
  ])
})

test.each([
  ['missoin/a.md', 'Unknown collection `missoin`; did you mean `mission`?'],
  ['README.md', '`README.md` is not in the folder of a collection.']
])('%s is in no collection, and those there are are named', (path, message) => {
  const expected = collections.map(({ name }) => name).join(', ')
  expect(check(path)).toMatchObject([{ rule: 'file/unknown-folder', message, expected }])
})

test('a field that belongs in the body is told where to write it', () => {
  const helps = (path: string, field: string): readonly string[] =>
    check(path, `---\n${field}: A text.\n---\nA text.`)
      .filter(({ rule }) => rule === 'field/misplaced')
      .map(({ help }) => help)
  expect(helps('compromise-types/other.md', 'mitigation')).toEqual(['Write it as the section `## Mitigation`.'])
  expect(helps('compromise-types/other.md', 'id')).toEqual(['The id is the name of the file; remove the key.'])
})
