import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, transform } from 'esbuild'
import { rollup } from 'rollup'
import { expect, inject, it } from 'vitest'
import { leads, mission } from '../../src/index.ts'

const { consumer, packageFolder } = inject('installed')
const main = join(packageFolder, 'dist/index.js')

const bundlers: Record<string, (entry: string) => Promise<string>> = {
  esbuild: async (entry) => {
    const { outputFiles } = await build({ entryPoints: [entry], bundle: true, minify: true, format: 'esm', write: false })
    return outputFiles[0]?.text ?? ''
  },
  rollup: async (entry) => {
    const bundle = await rollup({ input: entry, plugins: [{ name: 'main', resolveId: (id) => (id === '@cncf/tag-security' ? { id: main, moduleSideEffects: false } : null) }] })
    const { output } = await bundle.generate({ format: 'esm' })
    return (await transform(output[0].code, { minify: true })).code
  }
}

it.each([
  ['mission', 'esbuild', mission, 0],
  ['mission', 'rollup', mission, 0],
  ['findLeads', 'esbuild', leads, 1024],
  ['findLeads', 'rollup', leads, 1024]
] as const)('adds little more than the data when %s alone is bundled by %s', async (name, bundler, data, code) => {
  const entry = join(consumer, `${name}.js`)
  writeFileSync(entry, `export { ${name} } from '@cncf/tag-security'\n`)
  const bundle = (await bundlers[bundler]?.(entry)) ?? ''
  expect(bundle).toContain(name)
  expect(Buffer.byteLength(bundle)).toBeLessThanOrEqual(Buffer.byteLength(JSON.stringify(data)) * 1.1 + code)
})

it('keeps the main entry free of imports and of work that bundlers cannot drop', () => {
  const text = readFileSync(main, 'utf8')
  expect(text).not.toMatch(/\bimport\b[^"']*["'](?!\.)/)
  expect(text).not.toMatch(/Object\.freeze|new Map\(/)
  expect(text.match(/JSON\.parse\(/g)).toHaveLength(text.match(/\/\* @__PURE__ \*\/\s*JSON\.parse\(/g)?.length ?? 0)
})
