import { expect, it } from 'vitest'
import { unplaced } from './unplaced.ts'

it.each([
  ['package-lock.json', '{ "packages": { "": {}, "node_modules/": { "version": "1.0.0" } } }'],
  ['bun.lock', '{ "lockfileVersion": 1, "workspaces": { "": {} }, "packages": { "": [""] } }'],
  ['pnpm-lock.yaml', "lockfileVersion: '9.0'\nimporters:\n  .: {}\npackages:\n  '':\n    resolution: {}\n"],
  ['yarn.lock', '__metadata:\n  version: 8\n\n"":\n  version: 1.0.0\n  resolution: ""\n'],
  ['yarn.lock', '# yarn lockfile v1\n\n"", @:\n  version "1.0.0"\n'],
  ['composer.lock', '{ "packages": [{ "name": "", "version": "1.0.0" }] }'],
  ['Pipfile.lock', '{ "_meta": {}, "default": { "": { "version": "==1.0.0" } } }'],
  ['poetry.lock', '[[package]]\nname = ""\nversion = "1.0.0"\n'],
  ['uv.lock', 'version = 1\n[[package]]\nname = ""\nversion = "1.0.0"\n'],
  ['Cargo.lock', 'version = 4\n[[package]]\nname = ""\nversion = "1.0.0"\n'],
  ['bom.cdx.json', '{ "bomFormat": "CycloneDX", "components": [{ "name": "", "purl": "" }] }'],
  ['.github/workflows/ci.yml', 'jobs:\n  a:\n    steps:\n      - uses: ""\n']
])('calls what has no name in a %s something all the same', (file, text) => {
  const { packages, leftOut } = unplaced(file, text)
  expect(packages).toEqual([])
  expect(leftOut.length).toBeGreaterThan(0)
  for (const one of leftOut) expect(one).toMatch(/^\S.*: (?:workspace|unreadable)$/)
})

it('calls the project a dot', () => {
  expect(unplaced('package-lock.json', '{ "packages": { "": {} } }').leftOut).toEqual(['.: workspace'])
})
