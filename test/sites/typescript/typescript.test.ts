import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { root } from '../../architecture.ts'
import { strict } from '../../package/compiler-options.ts'
import { run, type Outcome } from '../../package/run.ts'
import { copySite, installSite } from '../harness/site.ts'

let site: string

beforeAll(() => {
  // What is compiled is none of this repository's own sources.
  site = copySite(installSite('typescript'))
})

const compilers = Object.keys(
  (JSON.parse(readFileSync(join(root, 'test/sites/typescript/package.json'), 'utf8')) as { dependencies: object })
    .dependencies
)

/** Compiles the consumer of the package's tests with a compiler, in a folder of its own. */
function compile(compiler: string, name: string, type: string, options: Readonly<Record<string, unknown>>): Outcome {
  const folder = join(site, `${compiler}-${name}`)
  mkdirSync(folder, { recursive: true })
  cpSync(join(root, 'test/package/consumer'), folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ type }))
  const compilerOptions = { ...strict, ...options }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.ts'] }))
  return run(folder, 'node', join(site, 'node_modules', compiler, 'bin/tsc'), '-p', folder)
}

/** The resolution `node10` is deprecated in TypeScript 6 and gone in 7. */
const node10 = (compiler: string): [string, string, Readonly<Record<string, unknown>>][] => {
  const options = { module: 'commonjs', moduleResolution: 'node10', esModuleInterop: true }
  if (compiler === 'typescript-7.0') return []
  return [['node10', 'commonjs', compiler === 'typescript-6.0' ? { ...options, ignoreDeprecations: '6.0' } : options]]
}

test.each(
  compilers.flatMap((compiler) =>
    (
      [
        ...node10(compiler),
        ['node16', 'module', { module: 'node16', moduleResolution: 'node16' }],
        ['node16-require', 'commonjs', { module: 'node16', moduleResolution: 'node16' }],
        ['nodenext', 'module', { module: 'nodenext', moduleResolution: 'nodenext' }],
        ['nodenext-require', 'commonjs', { module: 'nodenext', moduleResolution: 'nodenext' }],
        ['bundler', 'module', { module: 'esnext', moduleResolution: 'bundler' }]
      ] as const
    ).map(([name, type, options]) => [compiler, name, type, options] as const)
  )
)('%s under %s takes the right uses and refuses the wrong ones', (compiler, name, type, options) => {
  expect(compile(compiler, name, type, options)).toMatchObject({ status: 0, stdout: '' })
})

test.each(compilers)('%s explains a name that is not known', (compiler) => {
  const folder = join(site, `${compiler}-unknown`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'index.ts'), "import { getTerm } from '@cncf/tag-security'\ngetTerm('HMS')\n")
  const compilerOptions = { ...strict, module: 'esnext', moduleResolution: 'bundler' }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions }))
  const { status, stdout } = run(folder, 'node', join(site, 'node_modules', compiler, 'bin/tsc'), '-p', folder)
  expect(status).not.toBe(0)
  expect(stdout).toContain('no term is called \\"HMS\\"')
})
