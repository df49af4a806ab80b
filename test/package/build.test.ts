import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, inject, it, onTestFinished } from 'vitest'
import { nodeEntryPoints } from '../../scripts/exports.ts'
import { collections } from '../../src/collections/index.ts'
import { root } from '../architecture.ts'
import { run } from './run.ts'

/** A folder with a copy of the package, perhaps with zod beside it. */
function installed({ zod }: { readonly zod: boolean }): string {
  const folder = mkdtempSync(join(tmpdir(), 'tag-security-build-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  cpSync(inject('installed').packageFolder, join(folder, 'node_modules/@cncf/tag-security'), { recursive: true })
  if (zod) symlinkSync(join(root, 'node_modules/zod'), join(folder, 'node_modules/zod'))
  return folder
}

const content = JSON.stringify(join(root, 'content'))
const print = `const { diagnostics, records, files } = buildContent(readContent(${content}))
  console.log(Object.keys(loaded).sort().join(' '), diagnostics.length, records.size, files.has('data/incidents.json'))`

it.each([
  ['module', "const loaded = await import('@cncf/tag-security/build')"],
  ['commonjs', "const loaded = require('@cncf/tag-security/build')"]
])('builds content for a %s that has zod', (type, load) => {
  const { stdout, stderr } = run(
    installed({ zod: true }),
    'node',
    `--input-type=${type}`,
    '-e',
    `${load}; const { buildContent, readContent } = loaded; ${print}`
  )
  expect({ stdout, stderr }).toEqual({
    stdout: `ContentError buildContent lineOf readContent 0 ${collections.length} true\n`,
    stderr: ''
  })
})

it('says that zod is missing where it is', () => {
  const { status, stderr } = run(
    installed({ zod: false }),
    'node',
    '--input-type=module',
    '-e',
    Object.keys(nodeEntryPoints)
      .map((name) => `await import('@cncf/tag-security/${name}')`)
      .join(';')
  )
  expect(status).toBe(1)
  expect(stderr).toContain("Cannot find package 'zod'")
})

it('needs no zod to build or import on the command line', () => {
  const folder = installed({ zod: false })
  expect(
    run(
      folder,
      'node',
      'node_modules/@cncf/tag-security/dist/cli.js',
      'build',
      '--content',
      join(root, 'content'),
      '--out',
      'data'
    )
  ).toMatchObject({ status: 0, stderr: '' })
})
