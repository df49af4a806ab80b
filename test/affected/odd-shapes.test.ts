// Ways in which files name a listed version, or something that is called alike and is not it.
import { expect, it } from 'vitest'
import { affected, readComponents } from '../../src/affected/index.ts'
import { exactPlantsOf, fullName, plantsOf, type Release } from './plants.ts'

/** The first listed version of a type that is such a one. */
function plantOf(type: string, isWanted: (release: Release) => boolean): Release {
  const plant = [...exactPlantsOf(type), ...plantsOf(type)].find(isWanted)
  if (!plant) throw new Error(`No version of ${type} is listed.`)
  return plant
}

const npm = plantOf('npm', ({ namespace }) => namespace !== '')
const pypi = plantOf('pypi', (one) => one.name.includes('-') && /^\d+\.\d+\.\d+$/.test(one.version))
const action = plantOf('github', ({ version: commit }) => /^[0-9a-f]{40}$/.test(commit))
const composer = plantOf('composer', (one) => /^\d+\.\d+\.\d+$/.test(one.version))

const packageLock = (packages: object): string => JSON.stringify({ lockfileVersion: 3, packages }, null, 2)
const workflow = (uses: string): string => `on: push\njobs:\n  a:\n    steps:\n      - uses: ${uses}\n`
const yarn = (key: string, resolved: string): string =>
  `# yarn lockfile v1\n\n\n"${key}":\n  version "${npm.version}"\n  resolved "${resolved}"\n`
const pnpm = (key: string): string =>
  `lockfileVersion: '9.0'\n\npackages:\n\n  '${key}':\n    resolution: {integrity: sha512-a==}\n`

const name = fullName(npm)
const { version } = npm
const archive = `/${name}/-/${npm.name}-${npm.version}.tgz`
const python = pypi.name.toUpperCase().replaceAll('-', '__')

it.each<[what: string, file: string, text: string, seen: string]>([
  [
    'an alias',
    'package-lock.json',
    packageLock({ 'node_modules/other': { name, version, resolved: `https://example.org${archive}` } }),
    '4:5'
  ],
  [
    'a bundled one',
    'npm-shrinkwrap.json',
    packageLock({ [`node_modules/${name}`]: { version, inBundle: true } }),
    '4:5'
  ],
  ['one that a workspace has', 'package-lock.json', packageLock({ [`a/node_modules/${name}`]: { version } }), '4:5'],
  ['a package of the project', 'package-lock.json', packageLock({ [`packages/${name}`]: { name, version } }), ''],
  [
    'a link',
    'package-lock.json',
    packageLock({ [`node_modules/${name}`]: { resolved: 'packages/a', link: true } }),
    ''
  ],
  ['a mirror of the registry', 'yarn.lock', yarn(`${name}@^0.0.1`, `https://example.org/npm${archive}#0`), '4:1'],
  ['an archive elsewhere', 'yarn.lock', yarn(`${name}@https://example.org/a.tgz`, 'https://example.org/a.tgz#0'), ''],
  ['a repository', 'yarn.lock', yarn(`${name}@a/b`, 'https://codeload.github.com/a/b/tar.gz/0'), ''],
  ['peers', 'pnpm-lock.yaml', pnpm(`${name}@${npm.version}(react@18.0.0)(vue@3.0.0(a@1.0.0))`), '5:3'],
  ['a patch', 'pnpm-lock.yaml', pnpm(`${name}@${npm.version}(patch_hash=abc)`), '5:3'],
  ['a repository', 'pnpm-lock.yaml', pnpm(`${name}@https://codeload.github.com/a/b/tar.gz/0`), ''],
  ['a folder', 'pnpm-lock.yaml', pnpm(`${name}@file:${npm.name}-${npm.version}.tgz`), ''],
  ['another spelling', 'requirements.txt', `  ${python}[a,b]==${pypi.version};python_version>"3"\n`, '1:3'],
  ['more digits', 'requirements.txt', `${pypi.name} == v${pypi.version}.0 # ==1\n`, '1:1'],
  ['a version that only begins alike', 'requirements.txt', `${pypi.name}==${pypi.version}97\n`, ''],
  ['an earlier one', 'requirements.txt', `${pypi.name}==${pypi.version}rc1\n`, ''],
  ['no version', 'requirements.txt', `${pypi.name}\n`, 'unknown'],
  ['any version but it', 'requirements.txt', `${pypi.name}!=${pypi.version}\n`, 'unknown'],
  ['a comment', 'requirements.txt', `# ${pypi.name}==${pypi.version}\n`, ''],
  ['an address', 'requirements.txt', `${pypi.name} @ https://example.org/${pypi.name}-${pypi.version}.tar.gz\n`, ''],
  ['a commit', 'a/.github/workflows/b.yaml', workflow(`${fullName(action)}@${action.version}`), '5:9'],
  ['a commit in other case', 'action.yml', workflow(`'${fullName(action).toUpperCase()}@${action.version}'`), '5:9'],
  ['an action in a folder', '.github/workflows/b.yml', workflow(`${fullName(action)}/a/b@${action.version}`), '5:9'],
  ['a branch', '.github/workflows/b.yml', workflow(`${fullName(action)}@main`), 'unknown'],
  ['another commit', '.github/workflows/b.yml', workflow(`${fullName(action)}@${'0'.repeat(40)}`), 'unknown'],
  ['an own action', '.github/workflows/b.yml', workflow(`./${fullName(action)}@${action.version}`), ''],
  [
    'another case and four digits',
    'composer.lock',
    JSON.stringify({ packages: [{ name: fullName(composer).toUpperCase(), version: `v${composer.version}.0` }] }),
    '1:15'
  ],
  [
    'a branch',
    'composer.lock',
    JSON.stringify({ packages: [{ name: fullName(composer), version: 'dev-main' }] }),
    'unknown'
  ]
])('takes %s in %s for what it is', (_, file, text, expected) => {
  const { findings } = affected(readComponents(file, text))
  const seen = findings.map(({ status, line, column }) => (status === 'listed' ? `${line}:${column}` : status))
  expect(seen.join()).toBe(expected)
})

it('knows a listed package by every spelling of its URL', () => {
  const spelled = [
    `pkg:npm/${name.replace('@', '%40')}@${version}`,
    `pkg:npm/${name}@${version}`,
    `pkg:npm/${encodeURIComponent(name)}@${version}`,
    `pkg:npm/${name.replace('@', '%40')}@${version}?checksum=sha1:0#lib/index.js`,
    `pkg://npm/${name}@${version}`
  ]
  const { findings } = affected(readComponents('purls.txt', spelled.join('\n')))
  expect(findings.map(({ line, status }) => [line, status])).toEqual(spelled.map((_, index) => [index + 1, 'listed']))
  expect(affected(spelled).findings).toHaveLength(spelled.length)
})

it('passes over what a file calls a package URL and is none, also where its name is listed', () => {
  const bom = { bomFormat: 'CycloneDX', components: [{ name: 'axios', purl: 'pkg:x+y/axios@1.14.1' }] }
  expect(affected(readComponents('bom.json', JSON.stringify(bom))).findings).toEqual([])
})
