import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { root } from './architecture.ts'

interface Step {
  readonly uses?: string
  readonly run?: string
  readonly with?: Readonly<Record<string, unknown>>
}

interface Job {
  readonly permissions?: Readonly<Record<string, string>>
  readonly environment?: string
  readonly container?: string
  readonly needs?: string | readonly string[]
  readonly steps: readonly Step[]
}

interface Workflow {
  readonly permissions?: Readonly<Record<string, string>>
  readonly jobs: Readonly<Record<string, Job>>
}

const github = join(root, '.github')
const texts = new Map(
  readdirSync(join(github, 'workflows')).map((name) => [name, readFileSync(join(github, 'workflows', name), 'utf8')])
)
const jobs = [...texts].flatMap(([file, text]) =>
  Object.entries((parse(text) as Workflow).jobs).map(([name, job]) => ({ name: `${file} ${name}`, job }))
)
const job = (name: string): Job => jobs.find((one) => one.name === name)?.job ?? { steps: [] }
const commands = ({ steps }: Job): string => steps.map(({ run = '' }) => run).join('\n')

test('every action is pinned by commit with its version, and every container by digest', () => {
  for (const text of [...texts.values(), readFileSync(join(github, 'actions/validate/action.yml'), 'utf8')])
    for (const [line] of text.matchAll(/^.*(?:uses|container): (?!\.\/).*$/gm))
      expect(line).toMatch(/uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$|container: [\w:.-]+@sha256:[0-9a-f]{64}$/)
})

test('one action has one commit everywhere', () => {
  const pins = [...texts.values()].flatMap((text) => text.match(/[\w-]+\/[\w-]+(?:\/[\w-]+)?@[0-9a-f]{40}.*/g) ?? [])
  const repositories = new Set(pins.map((pin) => pin.split('/').slice(0, 2).join('/').split('@')[0]))
  const commits = new Set(pins.map((pin) => pin.replace(/^([\w-]+\/[\w-]+)[^@]*/, '$1')))
  expect(commits.size).toBe(repositories.size)
})

test('a workflow has no permission but what each job names', () => {
  for (const text of texts.values()) expect((parse(text) as Workflow).permissions).toEqual({})
  const writing = jobs.map(({ name, job: { permissions = {} } }) => [
    name,
    Object.entries(permissions).flatMap(([what, level]) => (level === 'write' ? what : []))
  ])
  expect(Object.fromEntries(writing)).toEqual({
    'ci.yml sites': [],
    'ci.yml test': [],
    'ci.yml validate': ['security-events'],
    'codeql.yml analyze': ['security-events'],
    'dependency-review.yml review': [],
    'drift.yml compare': [],
    'drift.yml issue': ['issues'],
    'fuzz.yml fuzz': [],
    'release.yml build': [],
    'release.yml publish': ['id-token'],
    'release.yml release': ['contents'],
    'release.yml test': [],
    'release.yml version': ['contents', 'pull-requests'],
    'scorecard.yml scorecard': ['security-events', 'id-token']
  })
})

test('checkouts keep no credentials, and scripts take values from the environment alone', () => {
  for (const { job: one } of jobs) {
    for (const { uses, with: inputs } of one.steps)
      if (uses?.startsWith('actions/checkout@')) expect(inputs).toMatchObject({ 'persist-credentials': false })
    expect(commands(one)).not.toContain('${{')
  }
})

test('scripts of dependencies run only where nothing may be written', () => {
  for (const { job: one } of jobs)
    if (Object.values(one.permissions ?? {}).includes('write'))
      expect(commands(one)).not.toMatch(
        /^\s*(?:npm (?:ci|install)(?! --ignore-scripts)|npm run build|npx |node_modules)/m
      )
})

test('the tarball that was built is published as it is, from a protected environment', () => {
  const { needs, environment, steps } = job('release.yml publish')
  expect({ needs, environment }).toEqual({ needs: 'build', environment: 'npm' })
  expect(steps.map(({ uses = '' }) => uses.split('@')[0])).toEqual([
    'actions/setup-node',
    'actions/download-artifact',
    ''
  ])
  expect(commands(job('release.yml publish')).trim().split('\n')).toEqual([
    'echo "$SHA256  package.tgz" | sha256sum --check --strict',
    'npm publish ./package.tgz --ignore-scripts --provenance --access public'
  ])
  expect(commands(job('release.yml build'))).toContain('npm pack --ignore-scripts')
})

test('a release of content alone is seen, and a pull request is compared with its base', () => {
  expect(commands(job('release.yml version'))).toContain('npm run changeset -- --derive')
  expect(job('ci.yml test').steps.find(({ uses = '' }) => uses.startsWith('actions/checkout@'))?.with).toMatchObject({
    'fetch-depth': 2
  })
})

test('the release has the tarball and its bill of materials', () => {
  const run = commands(job('release.yml release'))
  expect(run).toMatch(/gh release create [^\n]*\\\n *"tag-security-\$VERSION\.tgz" sbom\.cdx\.json/)
})

test('the teams that own the code are those of the TAG, and dependencies are kept up to date', () => {
  expect(readFileSync(join(github, 'CODEOWNERS'), 'utf8')).toMatch(/^\* @cncf\/tag-security-compliance-leads$/m)
  const { updates } = parse(readFileSync(join(github, 'dependabot.yml'), 'utf8')) as {
    updates: readonly Record<string, unknown>[]
  }
  expect(updates.map((update) => update['package-ecosystem'])).toEqual(['npm', 'github-actions'])
})
