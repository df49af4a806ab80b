import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { faultsOf, filesIn, type Outcome, type World } from '../scripts/fuzz-invariants.ts'
import { folderWith } from './cli/command-line.ts'

const at = (line: number, column: number): Outcome => ({
  code: 1,
  out: JSON.stringify({ diagnostics: [{ file: 'a.md', line, column }] }),
  error: ''
})

function faults(outcome: Outcome, args: readonly string[], out?: string, written?: string): string[] {
  const folder = folderWith({ 'a.md': 'one\r\ntwo', 'out/b': '' })
  const before = filesIn(folder)
  if (written !== undefined) writeFileSync(join(folder, written), 'x')
  const world: World = { args, folder, out, before, after: filesIn(folder) }
  return faultsOf(world, outcome).map((fault) => fault.replace(/:.*/s, ''))
}

const fine: Outcome = { code: 0, out: 'a :: b\n', error: '' }
const json = ['validate', '--format', 'json']

test.each([
  ['no fault', fine, ['build'], []],
  ['another exit code', { ...fine, code: 3 }, ['build'], ['exit code 3']],
  ['a silent failure', { code: 2, out: '', error: '' }, ['build'], ['exit code 2 without a word']],
  ['a crash', { code: 2, out: '', error: 'this is a bug' }, ['build'], ['a crash']],
  ['a command for a workflow', { ...fine, out: 'a\n  ::error::b\n' }, ['build'], ['a workflow command']],
  [
    'text among annotations',
    { ...fine, out: '::error file=a::b\nc\n' },
    ['x', '--format', 'github'],
    ['a workflow command']
  ],
  ['an escape sequence', { ...fine, error: '\u001b[31m' }, ['build'], ['a control character']],
  ['no JSON', { ...fine, out: '{' }, json, ['invalid JSON']],
  ['a place at the end of a line', at(2, 4), json, []],
  ['a place beyond a line', at(1, 5), json, ['a place outside']],
  ['a place beyond the file', at(3, 1), json, ['a place outside']]
])('sees %s', (_, outcome, args, expected) => {
  expect(faults(outcome, args)).toEqual(expected)
})

test('sees files written where nothing may be', () => {
  expect(faults(fine, ['build'], 'out', 'out/c')).toEqual([])
  expect(faults(fine, ['build'], 'out', 'c')).toEqual(['a file outside out'])
  expect(faults(fine, ['build'], undefined, 'a.md')).toEqual(['a file outside nowhere'])
})
