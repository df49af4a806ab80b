import { expect, it } from 'vitest'
import { findIncidents } from '../../src/query/incidents.ts'
import { shownName } from '../../src/sites/docusaurus/client/shown-name.ts'
import { filterIncidents, type IncidentFilter } from '../../src/sites/docusaurus/client/incident-filter.ts'
import { addressesIn, incidentRows, termRows } from '../../src/sites/docusaurus/record-data.ts'
import { getTerm } from '../../src/query/lexicon.ts'
import { refuseUnknownKeys } from '../../src/sites/wrong-value.ts'

const catalog = incidentRows(addressesIn('/', { paths: {}, editUrl: '' }))
const found = (filter: IncidentFilter): string[] =>
  filterIncidents(catalog, filter)
    .map(({ id }) => id)
    .sort()
const ids = (filter: Parameters<typeof findIncidents>[0]): string[] =>
  findIncidents(filter)
    .map(({ id }) => id)
    .sort()

it('finds the incidents that the query finds', () => {
  expect(found({})).toEqual(ids({}))
  expect(found({ type: 'malicious-maintainer', year: { from: 2018 } })).toEqual(
    ids({ type: 'malicious-maintainer', year: { from: 2018 } })
  )
  expect(found({ ecosystem: 'npm', kind: 'attack', year: '2021' })).toEqual(
    ids({ ecosystem: 'npm', kind: 'attack', year: 2021 })
  )
  expect(found({ text: 'XZ backdoor' })).toEqual(['xz'])
  expect(found({ text: 'no such words' })).toEqual([])
})

it.each([
  [
    { type: 'malicious-maintaner' },
    'Unknown compromise type `malicious-maintaner`; did you mean `malicious-maintainer`?'
  ],
  [{ ecosystem: 'nmp' }, 'Unknown ecosystem `nmp`; expected one such as `npm`'],
  [{ kind: 'constructor' }, 'Unknown kind of incident `constructor`; expected one of `attack`, '],
  [{ year: 'last' }, 'Unknown year `last`; expected one such as `'],
  [{ year: { from: 20.5 } }, 'Unknown year `20.5`; ']
])('refuses %j and names the nearest value', (filter, message) => {
  expect(() => found(filter)).toThrow(message)
})

it('refuses a property that a component does not have', () => {
  expect(() => refuseUnknownKeys('property', '<IncidentTable>', { typ: 'x' }, ['type', 'year'])).toThrow(
    new RangeError('Unknown property `typ` of `<IncidentTable>`; did you mean `type`?')
  )
})

it.each([
  ['HSM', 'HSM'],
  ['hsm', 'HSM'],
  ['RBAC', 'RBAC'],
  ['mTLS', 'mTLS'],
  ['workload identity', 'workload identity'],
  ['Workload identity', 'Workload identity'],
  ['WORKLOAD IDENTITY', 'Workload identity'],
  ['keys', 'keys'],
  ['Keys', 'Keys'],
  ['least-privilege', 'Least privilege'],
  ['hardware-security-module', 'Hardware security module'],
  // A former id and an anchor of the source, which nobody says.
  ['containerimage-scanning', 'Container/image scanning'],
  ['dynamic-analysis-security-testing--dast', 'Dynamic Analysis Security Testing (DAST)']
])('shows for the term `%s` what fits the words around it: %s', (given, shown) => {
  const row = termRows(addressesIn('/', { paths: {}, editUrl: '' })).find(({ id }) => id === getTerm(String(given))?.id)
  expect(row && shownName(given, row)).toBe(shown)
})
