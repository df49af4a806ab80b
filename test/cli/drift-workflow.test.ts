import { spawnSync } from 'node:child_process'
import { chmodSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { folderWith, root } from './command-line.ts'

interface Step {
  readonly name?: string
  readonly uses?: string
  readonly run?: string
  readonly with?: Readonly<Record<string, unknown>>
  readonly env?: Readonly<Record<string, string>>
}

interface Workflow {
  readonly permissions: Readonly<Record<string, string>>
  readonly jobs: Readonly<
    Record<string, { readonly permissions?: Readonly<Record<string, string>>; readonly steps: readonly Step[] }>
  >
}

const workflow = (name: string): Workflow =>
  parse(readFileSync(join(root, '.github/workflows', name), 'utf8')) as Workflow
const drift = workflow('drift.yml')
const stepsOf = ({ jobs }: Workflow): Step[] => Object.values(jobs).flatMap(({ steps }) => steps)
const title = 'Upstream and content have drifted apart'

/** Runs the step that keeps the issue, with a `gh` that notes what it is asked to do. */
function keepIssue(
  status: number,
  open: readonly { readonly number: number; readonly title: string }[],
  report = ''
): { readonly code: number | null; readonly calls: string[]; readonly body: string } {
  const folder = folderWith({
    'bin/gh': '#!/bin/sh\nif [ "$2" = list ]; then cat "$OPEN"; else echo "$@" >> "$CALLS"; fi\n',
    'open.json': JSON.stringify(open),
    'drift.txt': report,
    calls: '',
    'issue.md': ''
  })
  chmodSync(join(folder, 'bin/gh'), 0o755)
  const run = stepsOf(drift).find(({ name }) => name === 'Open, update or close the issue')?.run ?? ''
  const env = {
    PATH: `${join(folder, 'bin')}${delimiter}${process.env['PATH'] ?? ''}`,
    RUNNER_TEMP: folder,
    OPEN: join(folder, 'open.json'),
    CALLS: join(folder, 'calls'),
    STATUS: String(status),
    TITLE: title,
    RUN: 'https://example.org/run'
  }
  const { status: code } = spawnSync('bash', ['-eo', 'pipefail', '-c', run], { env })
  return {
    code,
    calls: readFileSync(join(folder, 'calls'), 'utf8').trim().replaceAll(folder, '…').split('\n'),
    body: readFileSync(join(folder, 'issue.md'), 'utf8')
  }
}

test('the workflow may do no more than read content and write issues', () => {
  expect(drift.permissions).toEqual({})
  expect(Object.values(drift.jobs).map(({ permissions }) => permissions)).toEqual([
    { contents: 'read' },
    { issues: 'write' }
  ])
})

test('it pins the actions that CI uses, at the same commits, and keeps no credentials', () => {
  const pinned = new Set(stepsOf(workflow('ci.yml')).map(({ uses }) => uses))
  const used = stepsOf(drift).flatMap(({ uses }) => uses ?? [])
  expect(used.filter((one) => !pinned.has(one))).toEqual([])
  const checkouts = stepsOf(drift).filter(({ uses }) => uses?.startsWith('actions/checkout@'))
  expect(checkouts.map((step) => [step.with?.['repository'], step.with?.['persist-credentials']])).toEqual([
    [undefined, false],
    ['cncf/contribute-site', false],
    ['cncf/toc', false],
    ['cncf/tag-security', false]
  ])
})

test('it opens an issue, or updates the one that is open', () => {
  expect(keepIssue(1, [])).toMatchObject({ code: 0, calls: [`issue create --title ${title} --body-file …/issue.md`] })
  expect(
    keepIssue(1, [
      { number: 3, title: 'Something else' },
      { number: 7, title }
    ])
  ).toMatchObject({ code: 0, calls: ['issue edit 7 --body-file …/issue.md'] })
})

test('what the documents say is no command to the runner while it is printed', () => {
  const folder = folderWith({
    'node_modules/.bin/tsx': '#!/bin/sh\necho "::add-mask::a"\necho "::error::b" >&2\nexit 1\n',
    output: ''
  })
  chmodSync(join(folder, 'node_modules/.bin/tsx'), 0o755)
  const run = stepsOf(drift).find(({ name }) => name === 'Compare')?.run ?? ''
  const env = { PATH: process.env['PATH'] ?? '', RUNNER_TEMP: folder, GITHUB_OUTPUT: join(folder, 'output') }
  const printed = (): string[] => {
    const { status, stdout } = spawnSync('bash', ['-eo', 'pipefail', '-c', `{ ${run}\n} 2>&1`], {
      cwd: folder,
      env,
      encoding: 'utf8'
    })
    expect(status).toBe(0)
    return stdout.trimEnd().split('\n')
  }
  const [first = '', ...rest] = printed()
  const [, token = ''] = /^::stop-commands::([0-9a-f]{64})$/.exec(first) ?? []
  expect(rest).toEqual(['::error::b', '::add-mask::a', `::${token}::`])
  expect(printed()[0]).not.toBe(first)
  expect(readFileSync(join(folder, 'output'), 'utf8')).toBe('status=1\nstatus=1\n')
})

test('it closes the issue once nothing drifts, and does nothing where there is none', () => {
  expect(keepIssue(0, [{ number: 7, title }]).calls).toEqual([
    'issue close 7 --comment Nothing drifts any more: https://example.org/run'
  ])
  expect(keepIssue(0, [])).toMatchObject({ code: 0, calls: [''] })
})

test('what the documents say is code in the issue, and a long report is cut', () => {
  const { body } = keepIssue(1, [], 'a ``` @everyone\n\n<!-- b\n')
  expect(body.split('\n').slice(2)).toEqual(['    a ``` @everyone', '    ', '    <!-- b', ''])
  const long = keepIssue(1, [], `${'x'.repeat(99)}\n`.repeat(2000))
  expect(long.code).toBe(0)
  expect(long.body.length).toBeLessThan(65_536)
})
