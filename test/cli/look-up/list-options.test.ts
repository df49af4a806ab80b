import { expect, test } from 'vitest'
import { leads } from '../../../src/index.ts'
import { projectWith, tagSecurity, type Outcome } from '../command-line.ts'
import { textOf } from '../../build/content-tree.ts'

const run = (line: string): Promise<Outcome> => tagSecurity('.', line.split(' '))

/** The cells of a CSV without its head. */
async function csv(line: string): Promise<string[]> {
  const { code, out } = await run(`${line} --format csv`)
  expect(code).toBe(0)
  return out.split('\r\n').slice(1, -1)
}

test('a list is sorted by fields, and those without a value come last in either order', async () => {
  const line = 'list deliverables --kind assessment --fields date --sort'
  const dates = await csv(`${line} date`)
  const last = dates.filter((date) => date === '')
  expect(last.length).toBeGreaterThan(0)
  const given = dates.slice(0, -last.length)
  expect(given).toEqual(given.toSorted())
  expect(await csv(`${line} -date`)).toEqual([...given.toReversed(), ...last])
  expect(await csv(`${line} Date --desc`)).toEqual([...given.toReversed(), ...last])
  expect(await csv(`${line}=-date --reverse`)).toEqual(dates)
})

test('numbers are sorted as numbers, the first field counts most, and parts of fields count too', async () => {
  expect(await csv('list claims --fields page,line --sort line,page --limit 3')).toEqual(
    (await csv('list claims --fields page,line'))
      .map((row): [string, number] => [row.split(',')[0] ?? '', Number(row.split(',')[1])])
      .sort(([a, one], [b, two]) => one - two || (a < b ? -1 : 1))
      .slice(0, 3)
      .map((row) => row.join(','))
  )
  const byRole = await csv('list leads --fields terms.role,id --sort terms.role,-id')
  expect(byRole[0]).toMatch(/^chair/)
  expect(byRole.length).toBe(leads.length)
  expect(await csv('list roles --fields id --sort title --sort id')).toEqual(
    await csv('list roles --fields id --sort title')
  )
})

test('a list can be turned round without a field', async () => {
  const ids = await csv('list roles --fields id')
  expect(await csv('list roles --fields id --reverse')).toEqual(ids.toReversed())
  expect(await csv('list roles --fields id --reverse --limit 1')).toEqual(ids.slice(-1))
})

test.each([
  ['table', '3\n'],
  ['json', '{\n  "count": 3\n}\n'],
  ['ndjson', '{"count":3}\n'],
  ['csv', 'count\r\n3\r\n'],
  ['yaml', 'count: 3\n']
])('a count is a number alone, or a field: %s', async (format, out) => {
  expect(await run(`list incidents --year 2003 --count --format ${format}`)).toEqual({ code: 0, out, error: '' })
})

test('nothing counts as zero', async () => {
  expect((await run('list incidents --year 1970 --count')).out).toBe('0\n')
})

test('fields of parts are lists in JSON, and joined with a semicolon in CSV and tables', async () => {
  const line = 'list incidents --identifier CVE-2024-3094 --fields ID,identifiers.id,packages.versions,references.kind'
  const [record] = JSON.parse((await run(`${line} --format json`)).out) as Record<string, unknown>[]
  expect(record).toMatchObject({ id: 'xz', 'identifiers.id': ['CVE-2024-3094', 'GHSA-rxwq-x6h5-x525', 'DSA-5649'] })
  expect(Object.keys(record ?? {})).toEqual(['id', 'identifiers.id', 'packages.versions', 'references.kind'])
  expect((await csv(line))[0]).toMatch(/^xz,CVE-2024-3094;GHSA-rxwq-x6h5-x525;DSA-5649,/)
  const table = await tagSecurity('.', line.split(' '), { piped: true })
  expect(table.out).toContain('CVE-2024-3094; GHSA-rxwq-x6h5-x525; DSA-5649')
  expect((await run('get incident xz --fields identifiers.id')).out).toBe(
    'identifiers.id  CVE-2024-3094; GHSA-rxwq-x6h5-x525; DSA-5649\n'
  )
  expect((await run('get tag --fields urls.site --format csv')).out).toMatch(/^urls\.site\r\nhttps:/)
  expect(await csv('list leads --role chair --at 2026-08-15 --fields name,terms.role')).toContain(
    'Evan Anderson,chair;chair'
  )
})

test('a record without such a part has an empty list or cell', async () => {
  const line = 'list incidents --year 1975 --fields id,identifiers.id,packages.versions'
  expect(JSON.parse((await run(`${line} --format json`)).out)).toEqual([
    { id: 'login-bell', 'identifiers.id': [], 'packages.versions': [] }
  ])
  expect(await csv(line)).toEqual(['login-bell,,'])
})

const note = /^The list of leads is incomplete before 2025-07-01 \(see the source `[a-z0-9-]+`\): .*\n$/

test('an answer about a time for which the list is incomplete says so', async () => {
  const line = 'list leads --role chair --at 2022-01-15 --fields id'
  const chairs = ['aradhana-chetal', 'brandon-lum', 'emily-fox'].map((id) => ({ id }))
  const json = await run(`${line} --format json`)
  expect(JSON.parse(json.out)).toEqual({
    meta: { incomplete: [expect.objectContaining({ collection: 'leads', before: '2025-07-01' })] },
    records: chairs
  })
  expect(json.error).toMatch(note)
  expect(JSON.parse((await run(`${line} --format json --no-meta`)).out)).toEqual(chairs)
  for (const more of ['', ' --format csv', ' --format ndjson', ' --format yaml']) {
    const { out, error } = await run(line + more)
    expect(error).toMatch(note)
    expect(out).not.toContain('incomplete')
  }
  expect(await csv(line)).toEqual(['aradhana-chetal', 'brandon-lum', 'emily-fox'])
})

test.each(['2025-07-01', '2026-08', '2026', 'today', 'TODAY'])(
  'nothing is said where it is complete: %s',
  async (at) => {
    const { out, error } = await run(`list leads --role chair --at ${at} --format json`)
    expect({ error, isList: Array.isArray(JSON.parse(out)) }).toEqual({ error: '', isList: true })
  }
)

test.each(['2025-06-30', '2025', '2025-06', '1999'])('a part of the time is enough: %s', async (at) => {
  expect((await run(`list leads --at ${at} --count`)).error).toMatch(note)
})

test('JSON can have `meta` always', async () => {
  const { out } = await run('list roles --fields id --limit 1 --format json --meta')
  expect(JSON.parse(out)).toEqual({ meta: { incomplete: [] }, records: [{ id: 'chair' }] })
  expect(JSON.parse((await run('list roles --count --format json --meta')).out)).toEqual({
    count: 4,
    meta: { incomplete: [] }
  })
})

test('records that no source dates are named where a time is asked for', async () => {
  expect((await run('list incidents --since 2022-05 --until 2022-06')).error).toBe(
    'No source dates these records: auth0-source-code-leak.\n'
  )
  expect((await run('list incidents --since 2022 --until 2022')).error).toBe('')
  expect((await run('list incidents --since 2022-05 --kind vulnerability')).error).toBe('')
  const { error } = await run('list deliverables --kind guide --since 2020')
  expect(error).toMatch(/^No source dates these records: /)
  const guides = await csv('list deliverables --kind guide --fields id,date')
  for (const row of guides) expect(error.includes(row.split(',')[0] ?? '')).toBe(row.endsWith(','))
})

test('the gaps are those of the content that is looked into', async () => {
  const folder = projectWith({
    'content/sources/charter.md': textOf('sources/charter.md').replace('before: 2025-07-01', 'before: 2020-03')
  })
  const errorOf = async (at: string): Promise<string> =>
    (await tagSecurity(folder, ['list', 'leads', '--content', 'content', '--at', at, '--count'])).error
  expect(await errorOf('2020-02')).toBe(
    'The list of leads is incomplete before 2020-03 (see the source `charter`): Lists who leads today.\n'
  )
  expect(await errorOf('2020-03')).toBe('')
})

test('the help of a list is of one collection, or names the filters of each', async () => {
  const leadsHelp = (await run('list leads --help')).out
  expect(leadsHelp).toMatch(/--role <role>\s+office held: chair, tech-lead, toc-liaison,\s+subproject-lead/)
  const [filters = ''] = leadsHelp.split('Options:')
  expect(leadsHelp).toContain('Fields:\n  id, name, aliases, github, terms, sources\n')
  for (const flag of ['--ecosystem', '--package', '--rel ', '--since', '--text']) expect(filters).not.toContain(flag)
  expect((await run('list --help Lead')).out).toBe(leadsHelp)
  const help = (await run('list --help')).out
  expect(help).toMatch(/\n {2}leads {2,}--role --at\n/)
  expect(help).not.toContain('office held')
  for (const line of `${help}${leadsHelp}`.split('\n').filter((line) => !line.startsWith('  $')))
    expect(line.length).toBeLessThanOrEqual(80)
})
