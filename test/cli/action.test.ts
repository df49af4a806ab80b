import { spawnSync } from 'node:child_process'
import { chmodSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { folderWith, root } from './command-line.ts'

interface Step {
  readonly name: string
  readonly uses?: string
  readonly run?: string
  readonly if?: string
  readonly env?: Readonly<Record<string, string>>
  readonly with?: Readonly<Record<string, string>>
}

const folder = join(root, '.github/actions/validate')
const action = parse(readFileSync(join(folder, 'action.yml'), 'utf8')) as {
  inputs: Record<string, { description: string; default: string }>
  runs: { using: string; steps: Step[] }
}

/** Runs a step's script with an `npx` that says how it was called, and ends as asked. */
function runStep(
  name: string,
  inputs: Readonly<Record<string, string>>,
  exitCode = 0
): { readonly code: number | null; readonly out: string; readonly sarif: string; readonly affected: string } {
  const world = folderWith({
    'bin/npx': `#!/bin/sh\nfor word in "$@"; do echo "<$word>"; done\nexit ${exitCode}\n`,
    'tag-security.sarif': '',
    'tag-security-affected.sarif': ''
  })
  chmodSync(join(world, 'bin/npx'), 0o755)
  const env = {
    PATH: `${join(world, 'bin')}:${process.env['PATH']}`,
    GITHUB_ACTION_PATH: folder,
    RUNNER_TEMP: world,
    ...inputs
  }
  const script = action.runs.steps.find((step) => step.name === name)?.run ?? ''
  const { status, stdout } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
    env,
    encoding: 'utf8'
  })
  const written = (file: string): string => readFileSync(join(world, file), 'utf8')
  return {
    code: status,
    out: stdout,
    sarif: written('tag-security.sarif'),
    affected: written('tag-security-affected.sarif')
  }
}

test('the action has the inputs that its documentation names, and pins what it uses by commit', () => {
  expect(Object.keys(action.inputs)).toEqual(['path', 'affected', 'version', 'upload'])
  for (const { uses } of action.runs.steps) if (uses) expect(uses).toMatch(/@[0-9a-f]{40}$/)
})

test('inputs reach the shell as variables, never as text of the script', () => {
  for (const { run = '' } of action.runs.steps) expect(run).not.toContain('${{')
})

test('the check runs the version wanted, in the format of annotations, on each path', () => {
  const args = ['--yes', '@cncf/tag-security@1.2.3', 'validate', '--format', 'github', '--', 'my docs', '-x']
  const { out, code } = runStep('Check', { INPUT_PATH: 'my docs\n-x\n', INPUT_VERSION: '1.2.3' })
  expect({ out, code }).toEqual({ out: args.map((word) => `<${word}>\n`).join(''), code: 0 })
  expect(runStep('Check', { INPUT_PATH: '' }).out).toContain(
    '<@cncf/tag-security@latest>\n<validate>\n<--format>\n<github>\n<-->\n'
  )
})

test('problems fail the check alone, and what could not run fails both', () => {
  const upload = 'Check for code scanning'
  expect(runStep(upload, {}, 1)).toMatchObject({
    code: 0,
    out: '',
    sarif: expect.stringContaining('<sarif>') as string
  })
  expect([runStep(upload, {}, 2).code, runStep('Check', {}, 1).code, runStep('Check', {}, 2).code]).toEqual([2, 1, 2])
})

const asked = "inputs.affected != ''"

test('nothing is compared unless it is asked, and what is asked also after mistakes in the content', () => {
  expect(action.inputs['affected']?.default).toBe('')
  const steps = action.runs.steps.filter(({ env = {} }) => env['INPUT_PATH']?.includes('inputs.affected'))
  expect(steps.map(({ name }) => name)).toEqual(['Compare for code scanning', 'Compare'])
  for (const step of steps) expect(step.if?.split(' && ')).toEqual(expect.arrayContaining(['!cancelled()', asked]))
})

test('the problems and what is listed are uploaded under categories of their own', () => {
  const uploads = action.runs.steps.flatMap((step) => (step.with ? [step.with] : []))
  expect(uploads.map(({ category }) => category)).toEqual(['tag-security', 'tag-security-affected'])
  expect(new Set(uploads.map(({ sarif_file: file }) => file)).size).toBe(2)
})

test('comparing runs the version wanted, in the format of annotations, on each path', () => {
  const args = ['--yes', '@cncf/tag-security@1.2.3', 'affected', '--format', 'github', '--', 'my lock', '-x', '$(id)']
  const { out, code } = runStep('Compare', { INPUT_PATH: 'my lock\n\n-x\n$(id)\n', INPUT_VERSION: '1.2.3' })
  expect({ out, code }).toEqual({ out: args.map((word) => `<${word}>\n`).join(''), code: 0 })
})

test('what is listed fails the comparison alone, and what could not run fails both', () => {
  const upload = 'Compare for code scanning'
  const inputs = { INPUT_PATH: '.' }
  expect(runStep(upload, inputs, 1)).toMatchObject({
    code: 0,
    out: '',
    sarif: '',
    affected: expect.stringContaining('<affected>\n<--format>\n<sarif>\n<-->\n<.>') as string
  })
  const codes = [runStep(upload, inputs, 2), runStep('Compare', inputs, 1), runStep('Compare', inputs, 2)]
  expect(codes.map(({ code }) => code)).toEqual([2, 1, 2])
})

test.each(['', '\n', '\n\n\n'])('the paths %j compare nothing', (paths) => {
  expect(runStep('Compare', { INPUT_PATH: paths })).toMatchObject({ code: 2, out: '' })
  expect(runStep('Compare for code scanning', { INPUT_PATH: paths })).toMatchObject({ code: 2, affected: '' })
})

test.each(['1', '1.2', '1.2.3', '1.2.3-rc.0', 'latest'])('the version %s is asked of npm', (version) => {
  expect(runStep('Check', { INPUT_VERSION: version })).toMatchObject({
    code: 0,
    out: expect.stringContaining(`<@cncf/tag-security@${version}>`) as string
  })
})

test.each([
  'npm:other@1',
  'https://example.org/x.tgz',
  'file:../x',
  'next',
  '1.2.3 --call=x',
  '^1',
  '1\n2',
  '../1',
  '-1'
])('the version %j is refused, and nothing runs', (version) => {
  expect(runStep('Check', { INPUT_VERSION: version })).toMatchObject({ code: 2, out: '' })
  expect(runStep('Check for code scanning', { INPUT_VERSION: version })).toMatchObject({ code: 2, sarif: '' })
  expect(runStep('Compare', { INPUT_PATH: '.', INPUT_VERSION: version })).toMatchObject({ code: 2, out: '' })
})
