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
  readonly env?: Readonly<Record<string, string>>
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
): { readonly code: number | null; readonly out: string; readonly sarif: string } {
  const world = folderWith({
    'bin/npx': `#!/bin/sh\nfor word in "$@"; do echo "<$word>"; done\nexit ${exitCode}\n`,
    'tag-security.sarif': ''
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
  return { code: status, out: stdout, sarif: readFileSync(join(world, 'tag-security.sarif'), 'utf8') }
}

test('the action has the inputs that its documentation names, and pins what it uses by commit', () => {
  expect(Object.keys(action.inputs)).toEqual(['path', 'version', 'upload'])
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
})
