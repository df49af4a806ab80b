import { expect, it } from 'vitest'
import { compromiseTypeIds } from '../../src/query/compromise-types.ts'
import {
  findIncidents,
  getIncident,
  incidentKinds,
  type Incident,
  type IncidentsFilter
} from '../../src/query/incidents.ts'

const ids = (filter: IncidentsFilter): string[] => findIncidents(filter).map(({ id }) => id)
const unchecked = (filter: object): IncidentsFilter => filter

it('takes any of several values, and nothing for none', () => {
  expect(ids({ ecosystem: ['pear', 'homebrew'], kind: 'vulnerability' })).toEqual(['homebrew', 'php-pear-compromise'])
  expect(ids({ identifier: ['CVE-2024-3094', 'cve-2021-44228'] })).toEqual(['log4j', 'xz'])
  expect(ids({ year: [2003, { to: 1980 }] })).toEqual(['login-bell', 'debian', 'gentoo-rsync', 'kernel-repository'])
  expect(ids({ technique: ['T1195.001', 'T1195.001'] })).toEqual(ids({ technique: 'T1195.001' }))
  expect(ids({ kind: [] })).toEqual([])
})

it('takes a value in any case and spelling, and a type by its title or alias', () => {
  const same = [
    [{ ecosystem: 'PyPI' }, { ecosystem: 'pypi' }],
    [{ ecosystem: 'GitHub Actions' }, { ecosystem: 'github-actions' }],
    [{ ecosystem: 'Go' }, { ecosystem: 'golang' }],
    [{ ecosystem: ['Composer', 'gem'] }, { ecosystem: ['packagist', 'rubygems'] }],
    [{ kind: 'Attacks' }, { kind: 'attack' }],
    [{ type: 'Malicious Maintainer' }, { type: 'malicious-maintainer' }],
    [{ type: 'rogue_maintainer' }, { type: 'malicious-maintainer' }],
    [{ type: 'TYPOSQUATTING' }, { type: 'negligence' }]
  ] as const
  for (const [typed, exact] of same) {
    expect(ids(unchecked(typed)), JSON.stringify(typed)).toEqual(ids(exact as IncidentsFilter))
    expect(ids(unchecked(typed)).length).toBeGreaterThan(0)
  }
})

const dated = (year: number, dates: object): Incident => {
  const { began: _, ended: __, detected: ___, disclosed: ____, ...xz } = getIncident('xz')
  return { ...xz, year, ...dates }
}

it('compares years with that of the catalog, and months and days with when it became known', () => {
  const data = [
    dated(2017, { began: '2015-05', disclosed: '2016-06-30' }),
    dated(2018, { began: '2017-12', detected: '2018-01-02' }),
    dated(2018, { began: '2018-03' }),
    dated(2018, {})
  ]
  const found = (filter: IncidentsFilter): number[] => findIncidents(filter, data).map((one) => data.indexOf(one))
  expect(found({ since: '2017', until: 2017 })).toEqual([0])
  expect(found({ until: '2016-06' })).toEqual([0])
  expect(found({ since: '2016-07' })).toEqual([1, 2, 3])
  expect(found({ since: '2018-01-03', until: '2018-03-01' })).toEqual([2, 3])
  expect(found({ since: '2018-04' })).toEqual([3])
  expect(found({ since: '2019' })).toEqual([])
})

it('finds references by host, those below it included, and by the start of an address', () => {
  const at = (url: string): Incident => ({ ...getIncident('xz'), references: [{ url, kind: 'article' }] })
  const data = [at('https://github.com/a/b/issues/1'), at('http://www.GitHub.com'), at('https://gist.github.com/a')]
  const found = (reference: string | string[]): number[] =>
    findIncidents({ reference }, [...data, at('https://notgithub.com/'), at('https://a.org/github.com')]).map((one) =>
      data.indexOf(one)
    )
  expect(found('github.com')).toEqual([0, 1, 2])
  expect(found('https://WWW.github.com/')).toEqual([0, 1, 2])
  expect(found('gist.github.com')).toEqual([2])
  expect(found('https://github.com/a')).toEqual([0, 2])
  expect(found(['gist.github.com', 'example.org'])).toEqual([2])
  for (const reference of ['github', '', 'git hub.com']) expect(() => found(reference)).toThrow(RangeError)
})

it('names the nearest value when a type, kind, ecosystem or key is not known', () => {
  const error = (filter: object) => () => findIncidents(unchecked(filter))
  expect(error({ type: 'malware' })).toThrow(
    new RangeError(`findIncidents: Unknown type \`malware\`. Types: ${compromiseTypeIds.join(', ')}`)
  )
  expect(error({ kind: 'atack' })).toThrow(
    new RangeError(`findIncidents: Unknown kind \`atack\`; did you mean \`attack\`? Kinds: ${incidentKinds.join(', ')}`)
  )
  expect(error({ ecosystem: ['npm', 'pypy'] })).toThrow(
    new RangeError('findIncidents: Unknown ecosystem `pypy`; did you mean `pypi`, `npm` or `pear`?')
  )
  expect(error({ years: 2018 })).toThrow(
    /^findIncidents: Unknown filter `years`; did you mean `year`\? Filters: type, year, /
  )
})

it('refuses a span that ends before it starts, and what is not a year or package URL', () => {
  const error = (filter: object) => () => findIncidents(unchecked(filter))
  expect(error({ year: { from: 2020, to: 2018 } })).toThrow(
    new RangeError('findIncidents: The span from 2020 to 2018 ends before it starts; did you mean from 2018 to 2020?')
  )
  expect(error({ year: '2018' })).toThrow(new TypeError('findIncidents: `year` must be a number or object, not string'))
  expect(error({ since: '2020-02', until: '2020-01-31' })).toThrow(
    new RangeError(
      'findIncidents: The span from 2020-02 to 2020-01-31 ends before it starts; ' +
        'did you mean from 2020-01-31 to 2020-02?'
    )
  )
  expect(error({ since: '2024-13' })).toThrow(
    new RangeError('findIncidents: `2024-13` is not a date; write it like `2018`, `2018-11` or `2018-11-20`')
  )
  expect(error({ until: true })).toThrow(
    new TypeError('findIncidents: `until` must be a number or string, not boolean')
  )
  expect(error({ year: Number.NaN })).toThrow(RangeError)
  expect(error({ year: { from: 2018.5 } })).toThrow(RangeError)
  expect(error({ package: 'event-stream' })).toThrow(
    new RangeError('findIncidents: `event-stream` is not a package URL; write it like `pkg:npm/event-stream`')
  )
  for (const purl of ['', 'pkg:npm/', 'xpkg:npm/a', 'pkg:n_m/a']) expect(error({ package: purl })).toThrow(RangeError)
})
