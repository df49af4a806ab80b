import { expect, it } from 'vitest'
import { isReadable, readComponents, UnreadableFile } from '../../src/components/index.ts'
import { refusal } from './seen.ts'

/** What a file is refused as. */
function refused(file: string, text: string): UnreadableFile | undefined {
  try {
    readComponents(file, text)
    return undefined
  } catch (error) {
    if (error instanceof UnreadableFile) return error
    throw error
  }
}

it.each([
  'package-lock.json',
  'a/npm-shrinkwrap.json',
  'pnpm-lock.yaml',
  'bun.lock',
  'uv.lock',
  'go.work.sum',
  'sub/app.gemfile.lock',
  'requirements.txt',
  'requirements-dev.txt',
  'dev_requirements.txt',
  'requirements/base.txt',
  'constraints.txt',
  '.github/workflows/ci.yaml',
  'action.yml',
  'bom.json',
  'app.bom.xml',
  'my-sbom.json',
  'app.cdx.json',
  'app.spdx.json',
  'purls.txt',
  'DIR/PACKAGE-LOCK.JSON'
])('knows the name %s', (path) => {
  expect(isReadable(path)).toBe(true)
})

it.each(['package.json', 'my-package-lock.json', 'README.md', 'workflows/ci.yml', 'abom.json', 'transaction.yml', ''])(
  'does not know the name %j',
  (path) => {
    expect(isReadable(path)).toBe(false)
  }
)

it.each([
  'package-lock.json',
  'pnpm-lock.yaml',
  'yarn.lock',
  'Cargo.lock',
  'poetry.lock',
  'go.mod',
  'bom.json',
  'none'
])('says of %s that it is empty', (file) => {
  for (const text of ['', '\uFEFF', ' \r\n\n']) expect(refusal(file, text)[0]).toBe('It is empty.')
})

it.each(['requirements.txt', 'requirements/base.txt', 'go.sum', 'purls.txt'])('takes an empty %s for one', (file) => {
  for (const text of ['', '\uFEFF', ' \r\n\n']) expect(readComponents(file, text)).toMatchObject({ components: [] })
})

it.each([
  ['bom.json', '{ "parts": [] }'],
  ['bom.xml', '<parts/>'],
  ['sbom.json', '[]'],
  ['app.spdx.json', '{ "licenseId": "MIT" }'],
  ['action.yml', 'kind: drill\n'],
  ['requirements/interface.txt', 'It must be fast & small.\n'],
  ['notes.txt', 'nothing']
])('tells that %s is something else when its text is none', (file, text) => {
  expect(refused(file, text)?.isForeign).toBe(true)
})

it.each([
  ['bom.json', '{ "bomFormat": "CycloneDX", "components": ['],
  ['bom.xml', '<bom xmlns="http://cyclonedx.org/schema/bom/1.6"><components>'],
  ['app.spdx.json', '{ "spdxVersion": "SPDX-2.3", "packages": [ '],
  ['app.cdx.json', '{ "parts": [] }'],
  ['action.yml', 'runs:\n  using: "node20\n'],
  ['package-lock.json', '[]'],
  ['requirements.txt', 'It must be fast & small.\n']
])('tells that %s is damaged when its text or name says what it is', (file, text) => {
  expect(refused(file, text)).toMatchObject({ isForeign: false })
})

it('reads a file by its text where its name is shared with others', () => {
  const spdx = '{ "spdxVersion": "SPDX-2.3", "packages": [] }'
  expect(readComponents('bom.json', spdx).kind).toBe('spdx')
  expect(readComponents('sbom.json', '{ "bomFormat": "CycloneDX" }').kind).toBe('cyclonedx')
  expect(readComponents('app.spdx.json', '{ "bomFormat": "CycloneDX" }').kind).toBe('cyclonedx')
  expect(readComponents('requirements/urls.txt', 'pkg:npm/a@1\n').kind).toBe('purls')
})
