import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { expect, inject, it } from 'vitest'
import { run } from './run.ts'

const { consumer, packageFolder } = inject('installed')

it('writes every format where there is nothing of Node', () => {
  const code = readFileSync(join(packageFolder, 'dist/formats.cjs'), 'utf8')
  const write = `const { plainCell, toCodebook, toCsv, toJsonLd, toNdjson, toYaml } = module.exports
    const tag = { id: 'tag', name: '=1' }
    const lists = { aliases: [], covers: [], related: [], mentions: [], references: [], sources: [] }
    const term = { id: 'a', term: '=1', category: 'tooling', definition: '=1', ...lists }
    return [
      toCsv('tag', tag), toNdjson({ tag }), toYaml({ tag }), toJsonLd({ lexicon: [term] }), plainCell("'=1"),
      toCodebook('tag', tag)
    ]`
  const texts = runInNewContext(
    `const module = { exports: {} };\n(() => {${code}\n})();\n(() => {${write}})()`,
    {}
  ) as string[]
  expect(texts.map((text) => text.includes('=1') || text.includes('tag.csv'))).toEqual(
    Array.from({ length: 6 }, () => true)
  )
})

it('takes the records of the package as they are', () => {
  const program = `import { incidents, meta } from '@cncf/tag-security'
    import { toNdjson } from '@cncf/tag-security/formats'
    const [head, ...lines] = toNdjson({ incidents }).trimEnd().split('\\n').map(JSON.parse)
    const ids = (records) => records.map(({ id }) => id).join()
    console.log(head.meta.version === meta.version, ids(lines) === ids(incidents))`
  expect(run(consumer, 'node', '--input-type=module', '-e', program)).toMatchObject({
    stdout: 'true true\n',
    stderr: ''
  })
})

it('exports all data into a folder from the installed command', () => {
  const outcome = run(
    consumer,
    join(consumer, 'node_modules/.bin/tag-security'),
    'export',
    'jsonld',
    '--out',
    'exported'
  )
  expect(outcome).toMatchObject({
    status: 0,
    stderr: '',
    stdout: expect.stringMatching(
      /^Wrote 1 file to exported: lexicon \d+, compromise-types \d+, incidents \d+, assessments \d+, sources \d+\.\n$/
    ) as string
  })
})
