// A collection is added to a copy of the repository by the steps of CONTRIBUTING, and found everywhere.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { root } from './architecture.ts'

const toy = join(root, 'test/fixtures/toy-collection')
let copy = ''

/** The toy's schema with its parts. */
const schema = 'src/collections/toys.ts'

const left = /(^|\/)(node_modules|dist|\.git|coverage|\.docusaurus|generated)$/

const textOf = (path: string): string => readFileSync(join(copy, path), 'utf8')

/** Puts words in place of others in a file of the copy. */
function edit(path: string, from: string, to: string): void {
  expect(textOf(path)).toContain(from)
  writeFileSync(join(copy, path), textOf(path).replace(from, to))
}

interface Outcome {
  readonly code: number | null
  readonly out: string
  readonly error: string
}

function node(...args: readonly string[]): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: copy, encoding: 'utf8' })
  return { code: status, out: stdout, error: stderr }
}

const tool = (path: string, ...args: readonly string[]): Outcome => node(join('node_modules', path), ...args)
const generate = (): Outcome => node('--import', 'tsx', 'scripts/generate.ts')
const compile = (): Outcome => tool('typescript/bin/tsc')

/** What the command line writes. */
function cli(line: string): string {
  const { code, out, error } = node('--import', 'tsx', 'src/cli/main.ts', ...line.split(' '))
  expect({ line, code, error }).toEqual({ line, code: 0, error: '' })
  return out
}

/** Copies the toy's files for content, interface, schema and query, and adds the line in the list. */
function addToys(): void {
  cpSync(join(toy, 'content'), join(copy, 'content'), { recursive: true })
  for (const folder of readdirSync(join(toy, 'src')))
    cpSync(join(toy, 'src', folder, 'toys.ts.txt'), join(copy, 'src', folder, 'toys.ts'))
  edit(
    'src/collections/index.ts',
    "import { tag } from './tag.ts'\n",
    "import { tag } from './tag.ts'\nimport { toys } from './toys.ts'\n"
  )
  edit('src/collections/index.ts', '  resources,\n', '  resources,\n  toys,\n')
}

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'toy-collection-'))
  cpSync(root, copy, { recursive: true, filter: (path) => !left.test(path) })
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
  addToys()
  expect(generate()).toEqual({ code: 0, out: '', error: '' })
})
afterAll(() => rmSync(copy, { recursive: true }))

test('lists, look-ups, filters and the search of the command line know the collection', () => {
  expect(cli('list toys')).toMatch(/^id +name +kind\nbear +Bear +plush\ntrain +@Train +wooden\n$/)
  expect(cli('list toys --kind plush --maker Example --format ndjson --fields id')).toBe('{"id":"bear"}\n')
  expect(cli('list --help').replace(/ +/g, ' ')).toContain('\n toys --kind --maker --text\n')
  const help = cli('list toys --help').replace(/\s+/g, ' ')
  expect(help).toContain('--maker <name> who makes it')
  expect(help).toContain('--kind <kind> what it is: plush, wooden')
  expect(cli('get toy choo-choo --fields id')).toBe('id  train\n')
  expect(cli('search teddybearish --format ndjson --fields collection,id')).toBe('{"collection":"toys","id":"bear"}\n')
})

test('exports, schema, entry point and documentation have the collection, with its docstrings', () => {
  expect(cli('export csv toys')).toMatch(
    /^id,name,aliases,kind,description,makers,sources\r\nbear,.*\r\ntrain,'@Train,/
  )
  const codebook = JSON.parse(cli('export csv toys --codebook')) as { tableSchema: { columns: object[] } }
  expect(codebook.tableSchema.columns).toContainEqual(
    expect.objectContaining({
      name: 'makers',
      'dc:description': 'Who makes it. Parts: `name` (The name of the maker).'
    })
  )
  const published = JSON.parse(textOf('src/generated/public/data/toys.schema.json')) as object
  expect(published).toMatchObject({
    items: {
      properties: {
        kind: { description: 'What a toy is made of.' },
        makers: { items: { properties: { name: { description: 'The name of the maker.' } } } }
      }
    }
  })
  expect(JSON.parse(textOf('package.json'))).toMatchObject({
    exports: { './toys': { import: { default: './dist/toys.js' } } }
  })
  expect(textOf('docs/use-in-code.md')).toContain(
    '| `toys` | A toy that explains security. | `getToy(id)` | `findToys({ kind, maker, text })` |'
  )
})

test('everything compiles, and the tests of collections, formats and the public API pass without a change', () => {
  expect(compile()).toEqual({ code: 0, out: '', error: '' })
  const tests = [
    'test/collections',
    'test/formats',
    'test/public-api.test.ts',
    'test/documents/pages.test.ts',
    'test/build/describe'
  ]
  const { code, out, error } = tool('vitest/vitest.mjs', 'run', ...tests, '--maxWorkers=1')
  expect({ code, report: code === 0 ? '' : out + error }).toEqual({ code: 0, report: '' })
})

test('a field without a docstring stops the build', () => {
  edit('src/records/toys.ts', '  /** The name of the maker. */\n', '')
  expect(generate()).toMatchObject({
    code: 1,
    error: expect.stringContaining('`makers.*.name` of `Toy` has no docstring in src/records/toys.ts.') as string
  })
  edit(
    'src/records/toys.ts',
    '  readonly name: string\n}\n',
    '  /** The name of the maker. */\n  readonly name: string\n}\n'
  )
})

test('a helper, a filter or the search that is forgotten does not compile', () => {
  writeFileSync(join(copy, 'src/query/toys.ts'), textOf('src/query/toys.ts').replaceAll('getToy', 'getTwo'))
  edit(schema, "maker: { value: 'name', does: 'who makes it' }", "owner: { value: 'name', does: 'who has it' }")
  expect(generate().code).toBe(0)
  const whole = textOf(schema)
  writeFileSync(join(copy, schema), whole.replace(/,\n {2}search:[\s\S]*/, '\n})\n'))
  const { out } = compile()
  expect(out).toMatch(/src\/collections\/toys\.ts\(\d+,\d+\): [\s\S]*Property 'search' is missing/)
  expect(out).toMatch(/src\/generated\/queries\.ts\(\d+,\d+\): .*'getToy'/)
  expect(out).toMatch(/src\/generated\/collections\.ts\(\d+,\d+\): .*owner.* does not exist .*ToysFilter/)
  writeFileSync(join(copy, schema), whole)
  const report = tool('vitest/vitest.mjs', 'run', 'test/public-api.test.ts', '--maxWorkers=1')
  expect(report.code).toBe(1)
  const messages = [
    'src/query/toys.ts does not export getToy',
    'src/collections/toys.ts has no flag for maker',
    'src/query/toys.ts has no filter for owner'
  ]
  for (const message of messages) expect(report.out + report.error).toContain(message)
})

test('a folder of content without its line in the list is named', () => {
  edit('src/collections/index.ts', '  toys,\n', '')
  const report = tool('vitest/vitest.mjs', 'run', 'test/public-api.test.ts', '-t', 'every folder', '--maxWorkers=1')
  expect(report.code).toBe(1)
  expect(report.out + report.error).toContain('content/toys belongs to no collection in src/collections/index.ts')
})
