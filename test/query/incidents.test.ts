import fc from 'fast-check'
import { expect, expectTypeOf, it } from 'vitest'
import { compromiseTypeIds } from '../../src/query/compromise-types.ts'
import { incidentTitles } from '../../src/query/incident-titles.ts'
import {
  ecosystems,
  findIncidents,
  getIncident,
  groupIncidents,
  incidentIds,
  incidentKinds,
  incidents,
  type Incident,
  type IncidentsFilter
} from '../../src/query/incidents.ts'

const ids = (filter: IncidentsFilter): string[] => findIncidents(filter).map(({ id }) => id)

it('finds an incident by id and alias, and knows at compile time which exist', () => {
  expect(getIncident('event-stream')).toBe(incidents.find(({ id }) => id === 'event-stream'))
  expect(getIncident('Event_Stream').id).toBe('event-stream')
  expect(getIncident('nope' as string)).toBeUndefined()
  expectTypeOf(getIncident('nope' as string)).toEqualTypeOf<Incident | undefined>()
  expectTypeOf(getIncident('xz')).toEqualTypeOf<Incident>()
  // @ts-expect-error no incident is called "nope"
  expect(getIncident('nope')).toBeUndefined()
})

it('keeps the array in the order of ids and gives what is found oldest first', () => {
  expect(incidentIds).toEqual([...incidentIds].sort())
  expect(incidents.map(({ id }) => id)).toEqual(incidentIds)
  const sorted = [...incidents].sort((a, b) => a.year - b.year || (a.id < b.id ? -1 : 1))
  expect(findIncidents()).toEqual(sorted)
  expect(findIncidents({ year: {} })).toEqual(sorted)
})

it('has the titles of all incidents and nothing else in the list of titles', () => {
  expect(incidentTitles).toEqual(
    incidents.map(({ id, title, year, kind, types }) => ({ id, title, year, kind, types }))
  )
})

it('filters by one year, by a span and by an open span, ends included', () => {
  expect(findIncidents({ year: 2018 }).every(({ year }) => year === 2018)).toBe(true)
  const years = (year: IncidentsFilter['year']): number[] => [
    ...new Set(findIncidents({ year }).map((one) => one.year))
  ]
  expect(years({ from: 2018, to: 2020 })).toEqual([2018, 2019, 2020])
  expect(years({ from: 2024 }).at(0)).toBe(2024)
  expect(years({ to: 2003 }).at(-1)).toBe(2003)
  expect(findIncidents({ year: { from: 2018, to: undefined } })).toEqual(findIncidents({ year: { from: 2018 } }))
})

it('finds an identifier in any case, alias or related', () => {
  expect(ids({ identifier: 'CVE-2024-3094' })).toEqual(['xz'])
  expect(ids({ identifier: 'ghsa-9X64-5r7x-2q53' })).toEqual(['event-stream'])
  expect(ids({ identifier: 'CVE-2024-309' })).toEqual([])
})

it.each([
  'pkg:npm/flatmap-stream',
  'pkg:npm/flatmap-stream@0.1.1',
  'PKG:NPM/Flatmap-Stream',
  ' pkg:npm/flatmap-stream@0.1.1?arch=x#src ',
  'pkg://npm/flatmap-stream',
  'pkg:npm/flatmap%2Dstream@1.0.0'
])('finds the incident of the package %s', (purl) => {
  expect(ids({ package: purl })).toEqual(['event-stream'])
})

it('reads scopes and the underscores of PyPI as package URLs have them', () => {
  const at = (purl: string): Incident[] => [{ ...getIncident('xz'), packages: [{ purl }] }]
  expect(findIncidents({ package: 'pkg:npm/@solana/web3.js@1.95.6' }, at('pkg:npm/%40solana/web3.js'))).toHaveLength(1)
  expect(findIncidents({ package: 'pkg:npm/%40solana/web3.js' }, at('pkg:npm/%40solana/web3.js'))).toHaveLength(1)
  expect(findIncidents({ package: 'pkg:npm/web3.js' }, at('pkg:npm/%40solana/web3.js'))).toEqual([])
  expect(findIncidents({ package: 'pkg:pypi/A_b@1' }, at('pkg:pypi/a-b'))).toHaveLength(1)
  expect(findIncidents({ package: 'pkg:npm/a_b' }, at('pkg:npm/a-b'))).toEqual([])
  expect(findIncidents({ package: 'pkg:npm/@a' }, at('pkg:npm/%40a'))).toHaveLength(1)
  expect(findIncidents({ package: 'pkg:npm/@a' }, at('pkg:npm/@b'))).toEqual([])
  expect(findIncidents({ package: 'pkg:golang/a/b@c/d@1' }, at('pkg:golang/a/b'))).toEqual([])
  expect(findIncidents({ package: 'pkg:npm/a#src' }, at('pkg:npm/a'))).toHaveLength(1)
  expect(findIncidents({ package: 'pkg:a.b/c' }, at('pkg:a.b/c@1'))).toHaveLength(1)
  expect(findIncidents({ package: 'pkg:npm/%E0%A4%A' }, at('pkg:npm/a'))).toEqual([])
})

it('finds every package that the catalog names by its own package URL', () => {
  for (const { id, packages } of incidents)
    for (const { purl } of packages) expect(ids({ package: purl })).toContain(id)
})

it('lets a technique stand for its sub-techniques, not the other way round', () => {
  expect(ids({ technique: 'T1195' })).toEqual(expect.arrayContaining(ids({ technique: 't1195.001' })))
  expect(ids({ technique: 'T1195.001' })).toContain('event-stream')
  expect(ids({ technique: 'T1195.001' }).length).toBeLessThan(ids({ technique: 'T1195' }).length)
  expect(ids({ technique: 'T119' })).toEqual([])
})

it('meets every key of a filter at once', () => {
  expect(
    ids({
      ecosystem: 'npm',
      type: 'malicious-maintainer',
      kind: 'attack',
      year: { from: 2018, to: 2020 },
      text: 'bitcoin'
    })
  ).toEqual(['event-stream'])
})

it('never throws anything but a RangeError, for any package or identifier', () => {
  const either = (run: () => unknown): void => {
    try {
      run()
    } catch (error) {
      expect(error).toBeInstanceOf(RangeError)
    }
  }
  fc.assert(fc.property(fc.string(), (text) => either(() => findIncidents({ package: text }))))
  fc.assert(fc.property(fc.string(), (text) => either(() => findIncidents({ package: `pkg:npm/${text}` }))))
  fc.assert(
    fc.property(fc.string(), fc.string(), (identifier, technique) => {
      expect(findIncidents({ identifier, technique })).toEqual([])
    })
  )
  either(() => findIncidents({ package: `pkg:npm/${'/'.repeat(100_000)}` }))
})

it('groups every incident by year, oldest first', () => {
  const groups = groupIncidents('year')
  expect(groups.map(({ key }) => key)).toEqual([...new Set(incidents.map(({ year }) => year))].sort())
  expect(groups.flatMap((group) => group.incidents)).toEqual(findIncidents())
  for (const { count, incidents } of groups) expect(count).toBe(incidents.length)
  expectTypeOf(groups).items.toHaveProperty('key').toEqualTypeOf<number>()
})

it.each([
  ['type', compromiseTypeIds, (incident: Incident) => incident.types],
  ['ecosystem', ecosystems, (incident: Incident) => incident.ecosystems],
  ['kind', incidentKinds, (incident: Incident) => [incident.kind]]
] as const)('groups incidents by %s, the biggest group first, then by name', (by, known, keysOf) => {
  const groups = groupIncidents(by)
  for (const { key, count, incidents: members } of groups) {
    expect(known).toContain(key)
    expect(members).toEqual(findIncidents().filter((incident) => (keysOf(incident) as readonly string[]).includes(key)))
    expect(count).toBe(members.length)
  }
  expect(groups).toEqual([...groups].sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1)))
  expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(
    incidents.reduce((sum, one) => sum + keysOf(one).length, 0)
  )
})

it('groups what a filter gives, and nothing for nothing', () => {
  expect(groupIncidents('kind', findIncidents({ ecosystem: 'pypi', kind: 'attack' })).map(({ key }) => key)).toEqual([
    'attack'
  ])
  expect(groupIncidents('type', [])).toEqual([])
  expect(() => groupIncidents('types' as 'type')).toThrow(
    new RangeError(
      'groupIncidents: Unknown grouping `types`; did you mean `type`? Groupings: year, type, ecosystem, kind'
    )
  )
  expect(() => groupIncidents('toString' as 'type')).toThrow(RangeError)
})

it('finds words of the title, an alias, the summary, the impact and the details', () => {
  const { details: _, ...xz } = getIncident('xz')
  const plain: Incident = { ...xz, title: '', aliases: [], summary: '', impact: '' }
  const given = [{ title: 'Word' }, { aliases: ['word'] }, { summary: 'word' }, { impact: 'word' }, { details: 'word' }]
  const data = given.map((fields) => ({ ...plain, ...fields }))
  expect(findIncidents({ text: 'word' }, [plain, ...data])).toHaveLength(given.length)
})

it('gives and groups data of any order oldest first', () => {
  const data = findIncidents().toReversed()
  expect(findIncidents({}, data)).toEqual(findIncidents())
  expect(groupIncidents('year', data)).toEqual(groupIncidents('year'))
})
