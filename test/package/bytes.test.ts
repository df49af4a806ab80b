import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build, transform } from 'esbuild'
import { rollup } from 'rollup'
import { expect, inject, it } from 'vitest'
import { compromiseTypes, leads, lexicon, mission } from '../../src/index.ts'

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
  ['mission', 'esbuild', mission, 0],
  ['mission', 'rollup', mission, 0],
  ['findLeads', 'esbuild', leads, 1024],
  ['findLeads', 'rollup', leads, 1024],
  ['compromiseTypeNamed', 'esbuild', compromiseTypes, 512],
  ['compromiseTypeNamed', 'rollup', compromiseTypes, 512],
  ['termsIn', 'esbuild', lexicon, 2048],
  ['termsIn', 'rollup', lexicon, 2048]
] as const)('adds little more than the data when %s alone is bundled by %s', async (name, bundler, data, code) => {
  const entry = join(consumer, `${name}.js`)
  writeFileSync(entry, `export { ${name} } from '@cncf/tag-security'\n`)
  const bundle = (await bundlers[bundler]?.(entry)) ?? ''
  expect(bundle).toContain(name)
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

const kilobyte = 1024

const minified = async (name: string): Promise<string> =>
  (await transform(readFileSync(join(packageFolder, 'dist', name), 'utf8'), { minify: true })).code

it.each([
  ['incidents.js', 150, 45],
  ['incidents/titles.js', 16, 5],
  ['lexicon.js', 60, 18],
  // The YAML library is half of it, the words of the codebooks a quarter.
  ['formats.js', 105, 31]
])('keeps %s within %d KB minified and %d KB gzip', async (name, most, mostGzip) => {
  const code = await minified(name)
  expect(Buffer.byteLength(code)).toBeLessThanOrEqual(most * kilobyte)
  expect(gzipSync(code, { level: 9 }).length).toBeLessThanOrEqual(mostGzip * kilobyte)
})

it('keeps the code of the search within 8 KB gzip beside its index', async () => {
  const code = await minified('search.js')
  const [index = ''] = /(?<==)(['"`])\{(?:(?!\1|\\).|\\.)*\1/.exec(code) ?? []
  expect(index.length).toBeGreaterThan(200_000)
  const rest = code.replace(index, () => '""')
  expect(rest).not.toContain('supply')
  expect(gzipSync(rest, { level: 9 }).length).toBeLessThanOrEqual(8 * kilobyte)
})
