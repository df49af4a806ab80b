import fc from 'fast-check'
import { expect, test } from 'vitest'
import { runs } from '../runs.ts'
import { emitModules } from '../../src/build/emit-modules.ts'
import { emitJson, metaOf } from '../../src/build/emit.ts'
import { createPipeline, type Content } from '../../src/build/pipeline.ts'
import { collections, folders } from '../../src/collections/index.ts'
import { descriptions } from '../../src/generated/descriptions.ts'
import { base, build, contentFile, overlaid, placed, textOf } from './content-tree.ts'

const identity = { name: 'a-package', version: '1.2.3' }

function emitted({ records }: Content): string[][] {
  const meta = metaOf(records, collections, identity)
  return [...emitModules(records, collections, meta), ...emitJson(records, collections, descriptions, meta)].map(
    (file) => [...file]
  )
}

test('what is emitted depends on the records alone, whatever the order of the files', () => {
  const expected = emitted(build(base))
  fc.assert(
    fc.property(fc.shuffledSubarray([...base], { minLength: base.length }), (files) => {
      expect(emitted(build(files))).toEqual(expected)
    }),
    { numRuns: runs(20, 8) }
  )
})

test('the diagnostics do not depend on the order of the files', () => {
  const files = overlaid([
    contentFile(
      'channels/slack-main.md',
      textOf('channels/slack-main.md').replace('status: current', 'status: former\nreplacedBy: [slack-old, slack-new]')
    ),
    contentFile('channels/a.md', textOf('channels/slack-old.md').replace('General', 'slack-main')),
    contentFile('roles/chair.md', 'Chair')
  ])
  const expected = build(files).diagnostics
  expect(expected.length).toBeGreaterThan(3)
  fc.assert(
    fc.property(fc.shuffledSubarray(files, { minLength: files.length }), (shuffled) => {
      expect(build(shuffled).diagnostics).toEqual(expected)
    }),
    { numRuns: runs(20, 8) }
  )
})

test('what is emitted names no folder, clock or user, and counts the records', () => {
  const filesOf = (name: string): number => base.filter(({ path }) => path.startsWith(`${name}/`)).length
  expect(metaOf(build(base).records, collections, identity)).toEqual({
    name: 'a-package',
    version: '1.2.3',
    contentDate: '2025-10-13',
    counts: Object.fromEntries(collections.map(({ name }) => [name, filesOf(name)])),
    gaps: [
      { collection: 'leads', before: '2025-07-01', note: 'Lists who leads today.', source: 'charter' },
      { collection: 'deliverables', ids: ['announcement'], note: 'No source dates these records.' }
    ],
    licenses: { code: 'Apache-2.0', content: 'CC-BY-4.0' },
    attribution: expect.stringContaining('CC-BY-4.0')
  })
})

test('a record is its front matter, its text and its file’s name, with empty lists where the file gives none', () => {
  expect(build(base).records.get('roles')).toEqual([
    {
      id: 'chair',
      aliases: [],
      title: 'Chair',
      responsibilities: '- Leads the group\n- Reports on it',
      election: 'The group elects its chairs.',
      sources: [{ id: 'charter' }]
    }
  ])
})

test('white space at the end of a file is not part of its text', () => {
  const text = textOf('contributions/present.md')
  const { records } = build(overlaid([contentFile('contributions/present.md', `${text.trimEnd()}  \n\n \n`)]))
  expect(records.get('contributions')?.[0]).toMatchObject({ description: '**Present** at a meeting' })
})

test('a diagnostic says what is wrong, what is expected, the nearest valid value and how to fix it', () => {
  const text = textOf('channels/slack-main.md').replace('kind: slack', 'kind: Slakc').replace('primary', 'primry')
  expect(build(overlaid([contentFile('channels/slack-main.md', text)])).diagnostics).toEqual([
    {
      rule: 'field/value',
      severity: 'error',
      file: 'channels/slack-main.md',
      line: 3,
      column: 7,
      endLine: 3,
      endColumn: 12,
      field: 'kind',
      message: 'Unknown value `Slakc` of `kind`; did you mean `slack`?',
      expected: '`slack`, `mailing-list`, `repository`, `calendar`, `video`, `invite`',
      actual: 'Slakc',
      help: 'Use one of the listed values.'
    },
    {
      rule: 'field/unknown',
      severity: 'error',
      file: 'channels/slack-main.md',
      line: 5,
      column: 1,
      endLine: 5,
      endColumn: 7,
      field: 'primry',
      message: 'Unknown field `primry`; did you mean `primary`?',
      expected: '`name`, `aliases`, `kind`, `url`, `purpose`, `primary`, `slackId`, `status`, `replacedBy`, `sources`',
      actual: 'primry',
      help: 'Remove the field, or correct its name.'
    }
  ])
})

test('a value of another type is named as written, with how to write it as the expected one', () => {
  const messageOf = (from: string, to: string) => {
    const { diagnostics } = build(
      overlaid([contentFile('channels/slack-main.md', textOf('channels/slack-main.md').replace(from, to))])
    )
    return diagnostics.map(({ message, help }) => `${message} ${help}`)
  }
  expect(messageOf('"#main"', '.inf')).toEqual([
    '`name` is the number `Infinity`; expected text. Quote the value to make it text.'
  ])
  expect(messageOf('primary: true', 'primary: "yes"')).toEqual([
    '`primary` is the text `yes`; expected `true` or `false`. Write it without quotes.'
  ])
  expect(messageOf('primary: true', 'aliases: 5')).toEqual([
    '`aliases` is the number `5`; expected a list. Use a value of the expected type.'
  ])
})

test('a file object that was checked before is not checked again, and what it gives is the same', () => {
  let checks = 0
  const counting = folders.map((one) => ({
    ...one,
    schema: {
      safeParse: (...args: Parameters<typeof one.schema.safeParse>) => (checks++, one.schema.safeParse(...args))
    }
  }))
  const pipeline = createPipeline(counting as never, [])
  const first = pipeline(base)
  expect(checks).toBe(base.length)
  const changed = contentFile('roles/chair.md', textOf('roles/chair.md').replace('Chair', 'Chairs'))
  pipeline(overlaid([changed]))
  expect(checks).toBe(base.length + 1)
  expect(pipeline(base)).toEqual(first)
  expect(checks).toBe(base.length + 1)
})

test('files that differ only in case are reported, since not every system keeps both', () => {
  const { diagnostics } = build(overlaid([contentFile('roles/Chair.md', textOf('roles/chair.md'))]))
  expect(placed(diagnostics)).toEqual(['roles/Chair.md:1:1 file/name', 'roles/chair.md:1:1 id/duplicate'])
})

test('a check over several fields names the one it blames, with its own value', () => {
  const path = 'compromise-types/dev-tooling.md'
  const { diagnostics } = build(overlaid([contentFile(path, textOf(path).replace('defined: true', 'defined: false'))]))
  expect(placed(diagnostics)).toEqual([`${path}:5:10 field/format`])
  expect(diagnostics[0]?.message).toBe('`defined` is `false`; expected `true` exactly when the file has a definition.')
})
