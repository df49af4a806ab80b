import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build, transform } from 'esbuild'
import { rollup } from 'rollup'
import { expect, inject, it } from 'vitest'
import { collections } from '../../src/collections/index.ts'
import { compromiseTypes, leads, lexicon, mission } from '../../src/index.ts'
import { codeBesideData, comparison, entryPoints, searchCode } from './limits.ts'

const kilobyte = 1024
const { consumer, packageFolder } = inject('installed')
const main = join(packageFolder, 'dist/index.js')

const bundlers: Record<string, (entry: string) => Promise<string>> = {
  esbuild: async (entry) => {
    const { outputFiles } = await build({
      entryPoints: [entry],
      bundle: true,
      minify: true,
      format: 'esm',
      write: false
    })
    return outputFiles[0]?.text ?? ''
  },
  rollup: async (entry) => {
    const bundle = await rollup({
      input: entry,
      plugins: [
        {
          name: 'main',
          resolveId: (id) => (id === '@cncf/tag-security' ? { id: main, moduleSideEffects: false } : null)
        }
      ]
    })
    const { output } = await bundle.generate({ format: 'esm' })
    return (await transform(output[0].code, { minify: true })).code
  }
}

it.each([
  ['mission', 'esbuild', mission],
  ['mission', 'rollup', mission],
  ['findLeads', 'esbuild', leads],
  ['findLeads', 'rollup', leads],
  ['compromiseTypeNamed', 'esbuild', compromiseTypes],
  ['compromiseTypeNamed', 'rollup', compromiseTypes],
  ['termsIn', 'esbuild', lexicon],
  ['termsIn', 'rollup', lexicon]
] as const)('adds little more than the data when %s alone is bundled by %s', async (name, bundler, data) => {
  const entry = join(consumer, `${name}.js`)
  writeFileSync(entry, `export { ${name} } from '@cncf/tag-security'\n`)
  const bundle = (await bundlers[bundler]?.(entry)) ?? ''
  expect(bundle).toContain(name)
  const code = codeBesideData[name] * kilobyte
  expect(Buffer.byteLength(bundle)).toBeLessThanOrEqual(Buffer.byteLength(JSON.stringify(data)) * 1.1 + code)
})

it('keeps the main entry free of imports and of work that bundlers cannot drop', async () => {
  const { metafile } = await build({
    entryPoints: [main],
    bundle: true,
    packages: 'external',
    write: false,
    metafile: true,
    outdir: 'nowhere'
  })
  expect(Object.values(metafile.inputs).map(({ imports }) => imports)).toEqual([[]])
  const text = readFileSync(main, 'utf8')
  const working =
    /^(?:var|let|const) \w+ = (?!\/\* @__PURE__).*(?:Object\.freeze|new (?:Weak)?(?:Map|Set)|recordsOf\d*)\(/m
  expect(working.test(text)).toBe(false)
  expect(text.match(/JSON\.parse\(/g)).toHaveLength(text.match(/\/\* @__PURE__ \*\/\s*JSON\.parse\(/g)?.length ?? 0)
})

it.each(['index.js', 'incidents/titles.js', ...collections.map(({ name }) => `${name}.js`)])(
  'writes no property of Unicode in a pattern of %s as a literal, which every import would pay for',
  (name) => {
    expect(readFileSync(join(packageFolder, 'dist', name), 'utf8')).not.toMatch(/(?<!\\)\\p\{/)
  }
)

const minified = async (name: string): Promise<string> =>
  (await transform(readFileSync(join(packageFolder, 'dist', name), 'utf8'), { minify: true })).code

it.each(entryPoints)('keeps %s within %d KB minified and %d KB gzip', async (name, most, mostGzip) => {
  const code = await minified(name)
  expect(Buffer.byteLength(code)).toBeLessThanOrEqual(most * kilobyte)
  expect(gzipSync(code, { level: 9 }).length).toBeLessThanOrEqual(mostGzip * kilobyte)
})

it('keeps the code of the search small beside its index', async () => {
  const code = await minified('search.js')
  const [index = ''] = /(?<==)(['"`])\{(?:(?!\1|\\).|\\.)*\1/.exec(code) ?? []
  expect(index.length).toBeGreaterThan(200_000)
  const rest = code.replace(index, () => '""')
  expect(rest).not.toContain('supply')
  expect(gzipSync(rest, { level: 9 }).length).toBeLessThanOrEqual(searchCode * kilobyte)
})

/** The code that a page gets for names that it imports. */
async function bundleOf(names: string, from: string): Promise<string> {
  const entry = join(consumer, `${from}-${names.replaceAll(/\W+/g, '-')}.js`)
  writeFileSync(entry, `export { ${names} } from '@cncf/tag-security/${from}'\n`)
  return (await bundlers['esbuild']?.(entry)) ?? ''
}

const gzipped = (text: string): number => gzipSync(text, { level: 9 }).length
/** What only the readers of files know. */
const readers = 'lockfileVersion'

it('keeps the comparison small beside its data, without the readers of files', async () => {
  const data = await minified('packages/data.js')
  expect(data.length).toBeGreaterThan(200_000)
  const alone = await bundleOf('affected', 'affected')
  expect(alone).not.toContain(readers)
  expect(gzipped(alone) - gzipped(data)).toBeLessThanOrEqual(comparison.affected * kilobyte)
  const both = await bundleOf('affected, readComponents', 'affected')
  expect(both).toContain(readers)
  expect(gzipped(both) - gzipped(alone)).toBeLessThanOrEqual(comparison.readComponents * kilobyte)
})

it('gives the packages of incidents without the readers of files', async () => {
  const packages = await bundleOf('packagesOf, findPackageLists', 'packages')
  expect(packages).toContain('event-stream')
  expect(packages).not.toContain(readers)
})
