import { expect, test } from 'vitest'
import { guardedCell, toCsv, type CollectionName, type Collections } from '../../src/formats/index.ts'
import { collectionFacts } from '../../src/generated/collections.ts'
import { tagSecurity } from '../cli/command-line.ts'
import type { Item } from './records.ts'

const out = async (line: string): Promise<string> => (await tagSecurity('.', line.split(' '))).out

test.each(Object.keys(collectionFacts) as CollectionName[])(
  '`list %s --format csv` and `export csv` write the same bytes for the same records, guarded or raw',
  async (name) => {
    const listed = JSON.parse(await out(`list ${name} --format json`)) as readonly Item[]
    const records = collectionFacts[name].single ? listed[0] : listed
    expect(await out(`list ${name} --format csv`)).toBe(toCsv(name, records as unknown as Collections[typeof name]))
    // Incidents are listed by year and exported by id.
    const sorted = (text: string): string[] => text.split('\r\n').sort()
    for (const raw of ['', ' --raw']) {
      const exported = await out(`export csv ${name}${raw}`)
      expect(sorted(exported)).toEqual(sorted(await out(`list ${name} --format csv${raw}`)))
    }
  }
)

const name = '@CNCFTAGSecurityandCompliance'

test.each([
  ['get channel video-cncf-tag-security-and-compliance --fields name --format csv', 'name'],
  ['list channels --kind video --status current --fields name --format csv', 'name'],
  ['search cncftagsecurityandcompliance --limit 1 --fields title --format csv', 'title']
])('`%s` guards what a spreadsheet would run, and `--raw` does not', async (line, field) => {
  expect(await out(line)).toBe(`${field}\r\n${guardedCell(name)}\r\n`)
  expect(guardedCell(name)).toBe(`'${name}`)
  expect(await out(`${line} --raw`)).toBe(`${field}\r\n${name}\r\n`)
})

test('`export csv --raw` leaves the guard out of the cells and of the codebook', async () => {
  expect(await out('export csv channels')).toContain(`,'${name},`)
  expect(await out('export csv channels --raw')).toContain(`,${name},`)
  expect(await out('export csv channels --codebook')).toContain('apostrophe')
  expect(await out('export csv channels --codebook --raw')).not.toContain('apostrophe')
})
