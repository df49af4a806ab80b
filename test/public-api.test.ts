import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { packageExports } from '../scripts/exports.ts'
import { variableOf } from '../src/build/emit.ts'
import type { Collection } from '../src/collections/collection.ts'
import { collections, folders } from '../src/collections/index.ts'
import * as api from '../src/index.ts'
import * as packages from '../src/query/packages.ts'
import { root } from './architecture.ts'
import { evaluate, examplesIn, functionsWithoutExample } from './examples.ts'

const queries = join(root, 'src/query')
const internal = [
  'select.ts: lookUp',
  'arguments.ts: check',
  'arguments.ts: checkText',
  'arguments.ts: checkData',
  'arguments.ts: checkObject',
  'incident-groups.ts: byAge',
  'affects.ts: affectsPackage',
  'package-match.ts: matchOf',
  'package-urls.ts: decoded',
  'package-urls.ts: nameAndVersion',
  'package-urls.ts: packageUrlOf',
  'package-urls.ts: wantedPackage',
  'listed-packages.ts: listedPackages',
  'select.ts: select',
  'select.ts: unknownValue',
  'source-address.ts: addressOf',
  'terms-in.ts: uniqueCovers',
  'times.ts: times'
]

/** What the main entry exports, and what has an entry point of its own only. */
const all = { ...api, ...packages }

const idsOf = (record: string): string => `${record.charAt(0).toLowerCase()}${record.slice(1)}Ids`

/** The names that each collection adds: data, ids, helpers and the vocabularies of its records. */
const derived = await Promise.all(
  collections.map(async ({ name, record, single, apart }) => {
    if (apart) return []
    const vocabularies = Object.keys((await import(`../src/records/${name}.ts`)) as object)
    return [variableOf(name), ...vocabularies, ...(single ? [] : [idsOf(record), `get${record}`, `find${record}s`])]
  })
)

it('exports these names beside those of the collections, and no others', () => {
  const own =
    'affects compromiseTypeNamed findClaims groupIncidents meta plainText relatedTerms sourceUrl statuses termsIn'
  expect(Object.keys(api).sort()).toEqual([...own.split(' '), ...derived.flat()].sort())
})

const named = collections.map((collection): [string, Collection] => [collection.name, collection])

it.each(named)('has data and helpers for %s', (name, { record, single, filters = {} }) => {
  const data = (all as Record<string, unknown>)[variableOf(name)]
  if (single) return expect(data).toMatchObject({ id: name })
  const ids = (data as { id: string }[]).map(({ id }) => id)
  expect((all as Record<string, unknown>)[idsOf(record)]).toEqual(ids)
  const text = readFileSync(join(queries, `${name}.ts`), 'utf8')
  const [, base = '', body = ''] =
    new RegExp(`interface ${record}sFilter( extends Times)? {\\n([^}]*)`).exec(text) ?? []
  const own = [...body.matchAll(/readonly (\w+)\?:/g)].map(([, key = '']) => key)
  const keys = base === '' ? own : ['year', 'since', 'until', ...own]
  const flags = Object.keys(filters)
  expect([
    ...[`get${record}`, `find${record}s`]
      .filter((helper) => !text.includes(`export function ${helper}`))
      .map((helper) => `src/query/${name}.ts does not export ${helper}`),
    ...keys.filter((key) => !flags.includes(key)).map((key) => `src/collections/${name}.ts has no flag for ${key}`),
    ...flags.filter((key) => !keys.includes(key)).map((key) => `src/query/${name}.ts has no filter for ${key}`)
  ]).toEqual([])
})

it('reads every folder of the content', () => {
  const unread = readdirSync(join(root, 'content')).filter((folder) => !folders.some(({ name }) => name === folder))
  expect(unread.map((folder) => `content/${folder} belongs to no collection in src/collections/index.ts`)).toEqual([])
})

it('exports from package.json what the collections give', () => {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    exports: unknown
    dependencies?: unknown
  }
  expect(manifest.exports).toEqual(packageExports)
  expect(manifest.dependencies).toBeUndefined()
})

it('gives an example for every public function', () => {
  expect(functionsWithoutExample(queries).filter((one) => !internal.includes(one))).toEqual([])
})

const examples = readdirSync(queries).flatMap((name) => examplesIn(readFileSync(join(queries, name), 'utf8'), name))

it.each(examples)('does what the docstring in $from says of $code', ({ code, promised }) => {
  expect(evaluate(code, all)).toEqual(evaluate(promised, {}))
})

it('never freezes data and shares no mutable state between calls', () => {
  expect(Object.isFrozen(api.leads)).toBe(false)
  const first = api.findLeads({ at: '2026-08-15' })
  first.pop()
  expect(api.findLeads({ at: '2026-08-15' })).toHaveLength(first.length + 1)
})
