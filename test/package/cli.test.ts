import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { join } from 'node:path'
import { expect, inject, it } from 'vitest'
import { root } from '../architecture.ts'
import { commandLine } from './limits.ts'
import { run } from './run.ts'

const { consumer, packageFolder } = inject('installed')

it('runs as a command of the installed package', () => {
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as { version: string }
  expect(run(consumer, 'npx', '--no', '--', 'tag-security', '--version')).toMatchObject({
    status: 0,
    stdout: `${version}\n`
  })
  expect(run(root, join(consumer, 'node_modules/.bin/tag-security'), 'validate')).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/^No problems in \d+ files\.\n$/) as string,
    stderr: ''
  })
  expect(
    run(root, join(consumer, 'node_modules/.bin/tag-security'), 'validate', 'test/fixtures/upstream/faults')
  ).toMatchObject({ status: 1, stderr: '' })
})

it('needs one small file to show its help and its version', () => {
  const cli = join(packageFolder, 'dist/cli.js')
  expect(importsIn(cli).filter((name) => name.startsWith('.'))).toEqual([])
  expect(statSync(cli).size).toBeLessThanOrEqual(commandLine * 1024)
})

it('brings all that it needs', () => {
  const folder = join(packageFolder, 'dist/cli')
  for (const file of [join(packageFolder, 'dist/cli.js'), ...readdirSync(folder).map((name) => join(folder, name))]) {
    const missing = importsIn(file).filter((name) =>
      name.startsWith('.') ? !existsSync(join(file, '..', name)) : !isBuiltin(name)
    )
    expect(missing).toEqual([])
  }
})

/** What a minified module imports before it runs. */
function importsIn(file: string): string[] {
  return [
    ...readFileSync(file, 'utf8').matchAll(/(?:^|[;}])(?:import|export)[^;"'()]*?(?:from)?\s*["']([^"']+)["']/gm)
  ].flatMap(([, name]) => name ?? [])
}
