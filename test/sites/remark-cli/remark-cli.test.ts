import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { run, tool, type Outcome } from '../../package/run.ts'
import { copySite, installSite } from '../harness/site.ts'

let installed: string

beforeAll(() => {
  installed = installSite('remark-cli')
})

/** Runs remark in a copy of the project, in which a test may write. */
function remark(site: string, ...words: string[]): Outcome {
  return run(site, 'node', 'node_modules/remark-cli/cli.js', 'pages', '--no-color', ...words)
}

const page = (site: string, path: string): string => readFileSync(join(site, path), 'utf8')

test('remark reports what is outdated, at its place and with its rule, and fails when it is frail', () => {
  const { status, stderr } = remark(installed, '--frail', '--no-stdout')
  expect(status).toBe(1)
  const reported = stderr
    .split('\n')
    .flatMap(
      (line) => /^\s*(\d+:\d+-\d+:\d+)\s+warning\s+.*?(\S+)\s+tag-security$/.exec(line)?.slice(1).join(' ') ?? []
    )
  expect(reported).toEqual([
    '7:1-7:13 former-name',
    '7:24-7:37 superseded-channel',
    '7:39-7:88 superseded-channel',
    '11:19-11:22 unknown-incident',
    '11:46-11:59 unknown-term',
    '17:12-17:66 moved-document'
  ])
  expect(stderr).toContain('pages/keys.md: no issues found')
  expect(stderr).toContain('Unknown incident `xzz`; did you mean `xz`?')
  expect(remark(installed, '--no-stdout').status).toBe(0)
})

test('remark links the first mention of each term, and changes nothing more the second time', () => {
  const site = copySite(installed)
  expect(remark(site, '--output', '--quiet')).toMatchObject({ status: 0 })
  const keys = page(site, 'pages/keys.md')
  expect([...keys.matchAll(/\[([^\]]+)\]\(([^\s)]+)/g)].map(([, text, url]) => [text, url])).toEqual([
    ['keys', '/lexicon/keys'],
    ['HSM', '/lexicon/hardware-security-module'],
    ['service identity', '/lexicon/service-identity'],
    ['least privilege', 'https://example.org']
  ])
  expect(keys).toContain('\n# Keys\n')
  expect(keys).toContain('`keys` in code')
  expect(page(site, 'pages/left-alone.md')).toBe(page(installed, 'pages/left-alone.md'))
  const once = readdirSync(join(site, 'pages')).map((name) => page(site, `pages/${name}`))
  expect(remark(site, '--output', '--quiet')).toMatchObject({ status: 0 })
  expect(readdirSync(join(site, 'pages')).map((name) => page(site, `pages/${name}`))).toEqual(once)
})

test('remark fixes what needs no judgement and fails for the rest', () => {
  const site = copySite(installed)
  const { status, stderr } = remark(site, '--rc-path', 'fix.config.js', '--output')
  expect({ status, stderr }).toEqual({ status: 0, stderr: expect.not.stringMatching(/warning|error/) as string })
  const expected = page(installed, 'pages/outdated.md')
    .replace(
      'TAG Security meets in [#tag-security](https://cloud-native.slack.com/archives/CDJ7MLT8S)',
      'TAG Security and Compliance meets in ' +
        '[#tag-security-and-compliance](https://cloud-native.slack.com/archives/C08JZ9YLAA3)'
    )
    .replace('blob/main/tags/security.md', 'blob/main/tags/tag-security-and-compliance/charter.md')
    .replace('xzz', 'xz')
  expect(page(site, 'pages/outdated.md')).toBe(expected)
  writeFileSync(join(site, 'pages/outdated.md'), '# TAG Security\n')
  expect(remark(site, '--rc-path', 'fix.config.js', '--output')).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/1:3-1:15\s+error/) as string
  })
})

test.each([
  ['remark', { bases: '/' }, 'Unknown option `bases` of `@cncf/tag-security/remark`; did you mean `base`?'],
  ['remark', { skip: ['keyz'] }, 'Unknown term `keyz` in `skip`; did you mean `keys`?'],
  ['remark-lint', { onProblem: 'thorw' }, 'Unknown value `thorw` of `onProblem`; did you mean `throw`?']
])('remark says so when %s is given %j', (name, options, message) => {
  const site = copySite(installed)
  writeFileSync(join(site, 'wrong.json'), JSON.stringify({ plugins: [[`@cncf/tag-security/${name}`, options]] }))
  const { status, stderr } = remark(site, '--no-config', '--rc-path', 'wrong.json')
  expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringContaining(message) as string })
})

test('the types hold beside those of unified, strictly', () => {
  expect(tool(installed, 'tsc', '-p', '.')).toMatchObject({ status: 0, stdout: '' })
})
