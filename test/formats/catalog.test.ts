import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { createPipeline } from '../../src/build/pipeline.ts'
import { readContent } from '../../src/build/read.ts'
import { listNames } from '../../src/cli/look-up/words.ts'
import { collections } from '../../src/collections/index.ts'
import type { FormatName } from '../../src/formats/index.ts'
import { rules } from '../../src/rules/index.ts'
import { root, tagSecurity } from '../cli/command-line.ts'
import { readers } from './records.ts'

type Item = Readonly<Record<string, unknown>> & { readonly id: string }

const content = new Map<string, readonly Item[]>()

beforeAll(() => {
  for (const [name, records] of createPipeline(collections, rules)(readContent(join(root, 'content'))).records) content.set(name, records)
  const pages = (content.get('pages') ?? []) as unknown as readonly { id: string; claims: Item[] }[]
  content.set('claims', pages.flatMap((page) => page.claims.map((claim) => ({ ...claim, page: page.id }))))
})

const byId = (records: readonly Item[]): Item[] => [...records].sort((a, b) => (a.id < b.id ? -1 : 1))

test.each(listNames.flatMap((name) => (Object.keys(readers) as FormatName[]).map((format) => ({ name, format }))))('`list $name --format $format` reads back to the records of the content', async ({ name, format }) => {
  const { code, out, error } = await tagSecurity('.', ['list', name, '--format', format])
  expect({ code, error }).toEqual({ code: 0, error: '' })
  const records = content.get(name) ?? []
  expect(records.length).toBeGreaterThan(0)
  expect(byId(readers[format](out, name) as Item[])).toEqual(byId(records))
})
