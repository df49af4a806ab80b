import { spawnSync } from 'node:child_process'
import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { expect, test } from 'vitest'
import { buildContent, lineOf, readContent } from '../../src/build-content.ts'
import { folderWith, root, tagSecurity, writeFiles } from '../cli/command-line.ts'
import { fromSource } from './from-source.ts'
import { pages, readPage, snippetsIn } from './pages.ts'

/** What is run by other tests, or is this package's own. */
const others = [
  'npm ci && npm start', // .ci
  'npm ci && npm test',
  'npm install @cncf/tag-security', // test/package
  'npm install --save-dev @cncf/tag-security', // test/sites
  'npx tag-security export hugo --out .',
  'hugo'
]

/** What asks npm for published versions; `test/cli/diff` runs it with an npm of its own. */
const asksNpm = /^npx @cncf\/tag-security diff \d/

const program = /^(?:npx @cncf\/)?tag-security /

interface Command {
  readonly from: string
  readonly line: string
}

/** The commands of all pages: each line of a block, and those in running text that can be run as they are. */
const commands: readonly Command[] = [
  ...snippetsIn('sh').flatMap(({ from, code }) =>
    code.split('\n').map((line) => ({ from, line: line.replace(/\s+(?:#|>|<).*/, '') }))
  ),
  ...pages.flatMap(({ name, nodes }) =>
    nodes.flatMap(({ type, value = '' }) =>
      type === 'inlineCode' && program.test(value) && !/[<|…]/.test(value) ? [{ from: name, line: value }] : []
    )
  ),
  ...[...readFileSync(join(root, 'scripts/tour.ts'), 'utf8').matchAll(/'node dist\/cli\.js (.*?)'/g)].map(
    ([, line]) => ({
      from: 'scripts/tour.ts',
      line: `tag-security ${line}`
    })
  )
].filter(({ line }) => line !== '')

/** A text in which an ellipsis stands for anything. */
function patternOf(text: string): RegExp {
  const parts = text.split('…').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${parts.join('.*')}$`)
}

/** A line as a shell splits it. */
const wordsOf = (line: string): string[] =>
  [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(([, double, single, plain]) => double ?? single ?? plain ?? '')

/** The lock file of a project with a package of that version. */
const lockOf = (version: string): string =>
  JSON.stringify(
    {
      name: 'shop',
      version: '1.0.0',
      lockfileVersion: 3,
      packages: {
        '': { name: 'shop' },
        'node_modules/axios': { version },
        'node_modules/chalk': { version: '5.6.0' }
      }
    },
    null,
    2
  )

const sbom = '{"bomFormat": "CycloneDX", "specVersion": "1.6", "components": []}'

/** A project with the folders that a command line names: this package's content, and checkouts beside it. */
function project(line: string): string {
  const beside = folderWith({
    'project/package.json': '{}',
    'project/package-lock.json': lockOf('1.14.0'),
    'project/docs/index.md': '',
    'project/sbom.json': sbom,
    'project/inventory.json': sbom
  })
  const copy = (from: string, to: string): void => {
    if (line.includes(` ${to}`)) cpSync(join(root, from), join(beside, 'project', to), { recursive: true })
  }
  for (const name of ['contribute-site', 'tag-security', 'toc']) copy('test/fixtures/upstream/clean', `../${name}`)
  for (const name of ['content', 'old/content']) copy('content', name)
  if (/ (?:validate|new|drift)\b/.test(line))
    cpSync(join(root, 'content'), join(beside, 'project/content'), { recursive: true })
  if (line.includes('--content upstream'))
    cpSync(join(root, 'content'), join(beside, 'project/upstream'), { recursive: true })
  return join(beside, 'project')
}

test.each(commands)('$from: $line', async ({ line }) => {
  if (others.includes(line) || asksNpm.test(line)) return
  expect(line).toMatch(program)
  const folder = project(line)
  const input = (): Promise<Uint8Array> => Promise.resolve(readFileSync(join(folder, 'sbom.json')))
  const { code, error } = await tagSecurity(folder, wordsOf(line.replace(program, '')), { input })
  // Those checkouts have little of what the content has, and a category that no term has; that package is listed.
  const expected = /\b(?:drift|import|affected pkg:\S+) ?/.test(line) ? 1 : 0
  expect({ code, error }).toEqual({ code: expected, error: expect.not.stringMatching(/^tag-security:/m) as string })
})

const isComparison = ({ code }: { readonly code: string }): boolean => code.includes(' affected ')

test.each(snippetsIn('console').filter(isComparison))('$from shows what is listed', async ({ code }) => {
  const [command = '', ...shown] = code.split('\n')
  const folder = folderWith({ 'package-lock.json': lockOf('1.14.1') })
  const words = wordsOf(command.replace(/^\$ /, '').replace(program, ''))
  const { code: status, out } = await tagSecurity(folder, words, { width: 200 })
  expect({ status, out: out.trimEnd() }).toEqual({
    status: 1,
    out: expect.stringMatching(patternOf(shown.join('\n'))) as string
  })
})

const mistakes = snippetsIn('console').filter((one) => !isComparison(one))

test.each(mistakes)('$from shows a mistake as the command does', async ({ code }) => {
  const [command = '', ...shown] = code.split('\n')
  const folder = project(command)
  const path = 'content/channels/slack-tag-security.md'
  writeFiles(folder, { [path]: readFileSync(join(folder, path), 'utf8').replace('kind: slack', 'kind: slak') })
  const { code: status, out } = await tagSecurity(folder, wordsOf(command.replace(/^\$ /, '').replace(program, '')))
  expect({ status, out: out.trimEnd() }).toEqual({ status: 1, out: shown.join('\n') })
})

const wholePrograms = snippetsIn('js').filter(({ code }) => code.includes('console.log('))

test.each(wholePrograms)('$from prints what it says', async ({ code }) => {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: root },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    external: ['zod'],
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(process.cwd() + '/');" },
    plugins: [fromSource]
  })
  const program = outputFiles[0]?.text ?? ''
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-'], {
    cwd: root,
    input: program,
    encoding: 'utf8'
  })
  const promised = [...code.matchAll(/^\/\/ (.*)$/gm)].map(([, text = '']) => text).join('\n')
  expect({ stdout: stdout.trimEnd(), stderr }).toEqual({
    stdout: expect.stringMatching(patternOf(promised)) as string,
    stderr: ''
  })
})

test('CONTRIBUTING shows a mistake as the build reports it', () => {
  const files = readContent(join(root, 'content')).map((file) =>
    file.path === 'channels/slack-tag-security.md' && typeof file.content !== 'string'
      ? { ...file, content: Buffer.from(Buffer.from(file.content).toString().replace('kind: slack', 'kind: slak')) }
      : file
  )
  const lines = buildContent(files).diagnostics.map(lineOf)
  expect(readPage('CONTRIBUTING.md').text).toContain(lines.join('\n'))
})

test('every flag that running text names is one of the command line', async () => {
  const commands = [
    'list',
    'get',
    'search',
    'stats',
    'affected',
    'validate',
    'build',
    'drift',
    'diff',
    'export',
    'import',
    'new',
    'update'
  ]
  const kinds = ['incident', 'term', 'lead'].map((kind) => ['new', kind])
  const helps = await Promise.all(
    [...commands.map((one) => [one]), ...kinds].map(async (words) => (await tagSecurity('.', [...words, '--help'])).out)
  )
  const known = new Set(helps.join('\n').match(/--[a-z][a-z-]*/g))
  const ofOthers = ['--frail', '--no-stdout', '--output', '--token', '--save-dev']
  const named = pages.flatMap(({ name, nodes }) =>
    nodes.flatMap(({ type, value = '' }) =>
      type === 'inlineCode' ? (value.match(/(?<![\w-])--[a-z][a-z-]*/g) ?? []).map((flag) => ({ name, flag })) : []
    )
  )
  expect(named.length).toBeGreaterThan(20)
  expect(named.filter(({ flag }) => !known.has(flag) && !ofOthers.includes(flag))).toEqual([])
})
