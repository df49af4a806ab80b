import type { Log } from 'sarif'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { folderWith, tagSecurity, writeFiles } from '../command-line.ts'
import { git } from '../files/repositories.ts'
import { sarifFaults } from '../report/sarif-faults.ts'
import { hostileFolder } from './hostile.ts'
import { listed, listedLock, lockOf, otherLock, withInput } from './reports.ts'

async function logOf(folder: string, args: readonly string[] = [], input = ''): Promise<Log> {
  return JSON.parse(
    (await tagSecurity(folder, ['affected', ...args, '--format', 'sarif'], withInput(input))).out
  ) as Log
}

const urisOf = ({ runs: [run] }: Log): (string | undefined)[] => [
  ...(run?.results ?? []).map((one) => one.locations?.[0]?.physicalLocation?.artifactLocation?.uri),
  ...(run?.invocations?.[0]?.toolExecutionNotifications ?? []).map(
    (one) => one.locations?.[0]?.physicalLocation?.artifactLocation?.uri
  )
]

/** What is listed, twice, and unknown; what cannot be read. */
const files = {
  'a b/package-lock.json': listedLock,
  'package-lock.json': lockOf('event-stream@3.3.6', 'flatmap-stream@0.1.1', 'left-pad@1.3.0'),
  'requirements.txt': 'ultralytics\n',
  'yarn.lock': '<<<<<<< HEAD\n'
}

it.each([
  ['what is listed, unknown and unread', () => logOf(folderWith(files))],
  ['nothing', () => logOf(folderWith({ 'package-lock.json': otherLock }))],
  ['hostile names', () => logOf(hostileFolder())],
  ['standard input and package URLs', () => logOf('.', [listed, '-'], listed)],
  ['a file that cannot be read', () => logOf(folderWith({ 'yarn.lock': '' }))]
])('is a valid log of %s', async (_, log) => {
  expect(sarifFaults(await log())).toEqual([])
})

it('has one rule for each incident, with what its record advises to read', async () => {
  const log = await logOf(folderWith(files))
  const rules = log.runs[0]?.tool.driver.rules ?? []
  expect(rules.map(({ id }) => id)).toEqual(['affected/event-stream', 'affected/ultralytics'])
  for (const { helpUri, help } of rules) expect(help?.text).toContain(helpUri)
  expect(log.runs[0]?.results?.map(({ ruleId, level }) => `${ruleId} ${level}`)).toEqual([
    'affected/event-stream error',
    'affected/event-stream error',
    'affected/event-stream error',
    'affected/ultralytics warning'
  ])
})

it('says that a run failed when a file could not be read, and which', async () => {
  const [run] = (await logOf(folderWith(files))).runs
  expect(run?.invocations).toMatchObject([
    {
      executionSuccessful: false,
      toolExecutionNotifications: [{ level: 'error', message: { text: 'It has a merge conflict.' } }]
    }
  ])
  expect((await logOf(folderWith({ 'package-lock.json': listedLock }))).runs[0]?.invocations).toBeUndefined()
})

it('names files from the top of the repository, wherever it runs, as code scanning asks', async () => {
  const folder = folderWith({ 'sub/x': '' })
  writeFiles(join(folder, 'sub/deeper'), files)
  git(folder, 'init', '--quiet')
  const expected = [
    'sub/deeper/a%20b/package-lock.json',
    'sub/deeper/package-lock.json',
    'sub/deeper/package-lock.json',
    'sub/deeper/requirements.txt',
    'sub/deeper/yarn.lock'
  ]
  for (const [from, given] of [
    ['.', 'sub'],
    ['sub/deeper', '.'],
    ['sub/deeper', '..'],
    ['sub/deeper/a b', join(folder, 'sub')]
  ] as const)
    expect(urisOf(await logOf(join(folder, from), [given]))).toEqual(expected)
  const { out } = await tagSecurity(join(folder, 'sub/deeper'), ['affected', '--format', 'github'])
  expect(out).toContain('::error file=sub/deeper/package-lock.json,line=4,col=5,title=listed%3A event-stream::')
})

it('gives a finding the fingerprint that it had before other lines came', async () => {
  const printsOf = async (...packages: readonly string[]) =>
    (await logOf(folderWith({ 'package-lock.json': lockOf(...packages) }))).runs[0]?.results?.map(
      ({ partialFingerprints }) => partialFingerprints
    )
  const before = await printsOf('event-stream@3.3.6')
  expect(await printsOf('a@1.0.0', 'event-stream@3.3.6')).toEqual(before)
  const both = await printsOf('event-stream@3.3.6', 'b/node_modules/event-stream@3.3.6')
  expect(both?.[0]).toEqual(before?.[0])
  expect(both?.[1]).not.toEqual(before?.[0])
})
