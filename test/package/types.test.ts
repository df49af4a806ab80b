import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, inject, it } from 'vitest'
import { root } from '../architecture.ts'
import { tool } from './run.ts'

const { consumer, packageFolder } = inject('installed')

beforeAll(() => cpSync(join(root, 'test/package/consumer'), join(consumer, 'src'), { recursive: true }))

it.each([
  ['NodeNext', 'NodeNext', 'module'],
  ['NodeNext', 'NodeNext', 'commonjs'],
  ['ESNext', 'Bundler', 'module']
])(
  'compiles for a consumer under module %s, resolution %s, type %s, and refuses wrong uses',
  (module, moduleResolution, type) => {
    const compilerOptions = {
      module,
      moduleResolution,
      target: 'ES2022',
      lib: ['ES2022'],
      types: [],
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      skipLibCheck: false,
      noEmit: true,
      resolveJsonModule: true
    }
    writeFileSync(join(consumer, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['src'] }))
    writeFileSync(join(consumer, 'src/package.json'), JSON.stringify({ type }))
    expect(tool(consumer, 'tsc', '-p', consumer)).toMatchObject({ status: 0, stdout: '' })
  }
)

it('has no any, and no import of another package, in its declarations', () => {
  const dist = join(packageFolder, 'dist')
  for (const name of readdirSync(dist).filter((file) => /\.d\.c?ts$/.test(file))) {
    const declarations = readFileSync(join(dist, name), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '')
    expect(declarations, name).not.toMatch(/[:<|&=,(]\s*any\b/)
    expect(declarations.match(/from '(?!\.)[^']*'/g) ?? [], name).toEqual([])
  }
})
