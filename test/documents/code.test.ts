import { build } from 'esbuild'
import { unified, type PluggableList } from 'unified'
import { expect, test } from 'vitest'
import { entryPoints } from '../../scripts/exports.ts'
import { collections } from '../../src/collections/index.ts'
import * as docusaurus from '../../src/sites/docusaurus/index.ts'
import { root } from '../architecture.ts'
import { evaluate, examplesIn } from '../examples.ts'
import { fromSource } from './from-source.ts'
import { modules } from './modules.ts'
import { pages, snippetsIn, type Snippet } from './pages.ts'

/** What a snippet imports, by name. */
function importsOf(code: string): Readonly<Record<string, unknown>> {
  const found = [...code.matchAll(/^import (?:\{ (.*) \}|(\w+)) from '(.*)'$/gm)].flatMap(
    ([, names, whole, path = '']) => {
      const module = modules[path]
      expect(module, path).toBeDefined()
      if (whole) return [[whole, module?.['default']] as const]
      return (names ?? '').split(', ').map((name) => [name, module?.[name]] as const)
    }
  )
  for (const [name, value] of found) expect(value, name).toBeDefined()
  return Object.fromEntries(found)
}

const isConfiguration = ({ code }: Snippet): boolean => code.includes('export default')

const examples = snippetsIn('ts').flatMap(({ from, code }) =>
  examplesIn(`@example\n${code.replace(/^import .*$/gm, '')}`, from).map((example) => ({ ...example, whole: code }))
)

test.each(examples)('$from tells the truth about $code', ({ code, promised, whole }) => {
  expect(evaluate(code, importsOf(whole))).toEqual(evaluate(promised, {}))
})

test.each(snippetsIn('ts').filter((one) => !isConfiguration(one)))('$from promises something', ({ code }) => {
  expect(code).toContain('// => ')
})

interface Configuration {
  readonly plugins?: readonly (readonly [string, unknown])[]
  readonly docs?: readonly unknown[]
  readonly presets?: readonly (readonly [string, { readonly docs: Readonly<Record<string, PluggableList>> }])[]
}

test.each([...snippetsIn('ts'), ...snippetsIn('js')].filter(isConfiguration))('$from has valid options', ({ code }) => {
  const [before = '', expression = ''] = code.split('export default ')
  const { plugins = [], docs = [], presets = [] } = evaluate(expression, importsOf(before)) as Configuration
  expect(plugins.length + docs.length + presets.length).toBeGreaterThan(0)
  for (const [name, options] of plugins) {
    expect(name).toBe('@cncf/tag-security/docusaurus')
    expect(docusaurus.validateOptions({ options })).toMatchObject({ id: 'default' })
  }
  for (const item of docs.slice(1)) expect(item).toMatchObject({ type: 'category' })
  for (const [, { docs: lists }] of presets)
    for (const list of Object.values(lists)) expect(() => unified().use(list).freeze()).not.toThrow()
})

const forBundlers = [...snippetsIn('js'), ...snippetsIn('jsx')].filter(({ from }) => from.startsWith('docs/vite.md'))

test.each(forBundlers)('$from takes into the page only what it uses', async ({ code }) => {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: root, loader: 'jsx' },
    bundle: true,
    write: false,
    splitting: true,
    outdir: 'out',
    format: 'esm',
    jsx: 'automatic',
    external: ['react'],
    plugins: [fromSource]
  })
  const page = outputFiles.find(({ path }) => path.endsWith('stdin.js'))?.text ?? ''
  expect(page).not.toContain('event-stream')
  expect(outputFiles.length > 1).toBe(code.includes('await import('))
  if (outputFiles.length === 1) expect(page).toContain('Marina Moore')
})

test('the addresses on CDNs are those of files that the package has, of its first major version', () => {
  const addresses = pages.flatMap(
    ({ text }) => text.match(/https:\/\/(?:cdn\.jsdelivr\.net\/npm|unpkg\.com)\/[^\s'"`)]*/g) ?? []
  )
  expect(addresses.length).toBeGreaterThan(3)
  const files = [
    '',
    'data/meta.json',
    ...Object.keys(entryPoints).map((name) => `${name}.js`),
    ...collections.flatMap(({ name }) => [`data/${name}.json`, `data/${name}.schema.json`])
  ]
  for (const address of addresses) {
    const [, path] = /\/@cncf\/tag-security@1\/dist\/(.*)$/.exec(address) ?? []
    expect(files, address).toContain(path)
  }
})
