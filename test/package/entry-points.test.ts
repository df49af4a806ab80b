import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, it } from 'vitest'
import { adapterEntryPoints, entryPoints } from '../../scripts/exports.ts'
import { collections } from '../../src/collections/index.ts'
import { run, tool } from './run.ts'

const { consumer, packageFolder, tarball } = inject('installed')
const names = ['@cncf/tag-security', ...Object.keys(entryPoints).map((name) => `@cncf/tag-security/${name}`)]

/** What a program prints, run in the consumer's folder. */
const print = (type: 'module' | 'commonjs', program: string): string => {
  const outcome = run(consumer, 'node', `--input-type=${type}`, '-e', program)
  expect(outcome.stderr).toBe('')
  return outcome.stdout
}

it.each(names)('loads %s by import and by require, with the same exports', (name) => {
  const show = 'console.log(JSON.stringify(Object.keys(loaded).sort()))'
  const imported = print('module', `const loaded = await import('${name}'); ${show}`)
  expect(print('commonjs', `const loaded = require('${name}'); ${show}`)).toBe(imported)
  expect(JSON.parse(imported)).not.toEqual([])
})

it.each(collections.map(({ name, apart }) => [name, apart ? `@cncf/tag-security/${name}` : '@cncf/tag-security']))(
  'holds the same %s in %s, the subpath and the JSON file',
  (name, entry) => {
    const compare = `const json = (value) => JSON.parse(JSON.stringify(value))
    const same = (a, b) => require('node:assert').deepStrictEqual(json(a), json(b))
    const variable = '${name}'.replace(/-(.)/g, (_, letter) => letter.toUpperCase())
    const main = require('${entry}')[variable]
    same(main, require('@cncf/tag-security/${name}')[variable])
    same(main, require('@cncf/tag-security/data/${name}.json'))
    console.log(require('@cncf/tag-security/data/${name}.schema.json').$id)`
    expect(print('commonjs', compare)).toBe(`urn:cncf:tag-security:schema:${name}\n`)
  }
)

it('loads one file of its own and nothing else for the main entry', () => {
  const hooks = `import { writeSync } from 'node:fs'
    export async function resolve(name, context, next) {
      const found = await next(name, context)
      writeSync(1, found.url + '\\n')
      return found
    }`
  writeFileSync(join(consumer, 'hooks.mjs'), hooks)
  const loaded = print(
    'module',
    `import { register } from 'node:module'
    register('./hooks.mjs', 'file://' + process.cwd() + '/')
    await import('@cncf/tag-security')`
  )
  expect(
    loaded
      .trim()
      .split('\n')
      .map((url) => url.replace(/^.*node_modules/, ''))
  ).toEqual(['/@cncf/tag-security/dist/index.js'])
  const required = print('commonjs', "require('@cncf/tag-security'); console.log(Object.keys(require.cache).length)")
  expect(required).toBe('1\n')
})

it('installs as one package', () => {
  const { stdout } = run(consumer, 'npm', 'ls', '--all', '--parseable')
  expect(
    stdout
      .trim()
      .split('\n')
      .slice(1)
      .map((path) => path.replace(/^.*node_modules/, ''))
  ).toEqual(['/@cncf/tag-security'])
})

it('ships what users need and no more', () => {
  expect(readdirSync(packageFolder).sort()).toEqual([
    'CHANGELOG.md',
    'LICENSE',
    'LICENSE-content',
    'NOTICE',
    'README.md',
    'dist',
    'package.json'
  ])
  const shipped = readdirSync(join(packageFolder, 'dist'), { recursive: true, encoding: 'utf8' }).filter(
    (name) => !/\.(c?js|d\.c?ts|json)$/.test(name)
  )
  const folders = ['data', 'cli', 'incidents', 'affected', 'packages', 'docusaurus', 'docusaurus/theme']
  expect(shipped.filter((name) => !folders.includes(name)).sort()).toEqual([
    'THIRD-PARTY-NOTICES.txt',
    'docusaurus/tag-security.css'
  ])
})

it('states its version, date, counts and licences in meta.json', () => {
  const meta = JSON.parse(readFileSync(join(packageFolder, 'dist/data/meta.json'), 'utf8')) as Record<string, unknown>
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as { version: string }
  expect(meta).toMatchObject({
    name: '@cncf/tag-security',
    version,
    licenses: { code: 'Apache-2.0', content: 'CC-BY-4.0' }
  })
  expect(meta['contentDate']).toMatch(/^\d{4}-\d{2}-\d{2}$/)
})

it('is clean for publint and for arethetypeswrong', () => {
  expect(tool(consumer, 'publint', 'run', '--strict', tarball)).toMatchObject({ status: 0 })
  const adapters = Object.keys(adapterEntryPoints)
  expect(
    tool(consumer, 'attw', tarball, '--profile', 'strict', '--format', 'ascii', '--exclude-entrypoints', ...adapters)
  ).toMatchObject({ status: 0 })
  expect(
    tool(consumer, 'attw', tarball, '--profile', 'esm-only', '--format', 'ascii', '--entrypoints', ...adapters)
  ).toMatchObject({ status: 0 })
})
