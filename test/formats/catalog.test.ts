import { beforeAll, expect, test } from 'vitest'
import type { FormatName } from '../../src/cli/commands/look-up/show.ts'
import { listNames } from '../../src/cli/data/lists.ts'
import { tagSecurity } from '../cli/command-line.ts'
import { byId, contentRecords, readers, type Item } from './records.ts'

const content = new Map<string, readonly Item[]>()

beforeAll(() => {
  for (const [name, records] of contentRecords()) content.set(name, records)
  const pages = (content.get('pages') ?? []) as unknown as readonly { id: string; claims: Item[] }[]
  content.set(
    'claims',
    pages.flatMap((page) => page.claims.map((claim) => ({ ...claim, page: page.id })))
  )
})

test.each(listNames.flatMap((name) => (Object.keys(readers) as FormatName[]).map((format) => ({ name, format }))))(
  '`list $name --format $format` reads back to the records of the content',
  async ({ name, format }) => {
    const { code, out, error } = await tagSecurity('.', ['list', name, '--format', format])
    expect({ code, error }).toEqual({ code: 0, error: '' })
    const records = content.get(name) ?? []
    expect(records.length).toBeGreaterThan(0)
    expect(byId(readers[format](out, name) as Item[])).toEqual(byId(records))
  }
)
