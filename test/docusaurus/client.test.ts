import { expect, it } from 'vitest'
import { findIncidents } from '../../src/query/incidents.ts'
import { addressesIn } from '../../src/sites/docusaurus/addresses.ts'
import { filterRows, type RowFilter } from '../../src/sites/docusaurus/client/row-filter.ts'
import { checkProperties } from '../../src/sites/docusaurus/client/wrong-value.ts'
import { incidentRows } from '../../src/sites/docusaurus/incident-data.ts'

const catalog = incidentRows(addressesIn('/', { paths: {}, editUrl: '' }))
const found = (filter: RowFilter): string[] =>
  filterRows(catalog, filter)
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
    '`malicious-maintaner` is no compromise type; did you mean `malicious-maintainer`?'
  ],
  [{ ecosystem: 'nmp' }, '`nmp` is no ecosystem; the nearest is `npm`'],
  [{ kind: 'constructor' }, '`constructor` is no kind of incident; the nearest is `attack`'],
  [{ year: 'last' }, '`last` is no year; the nearest is'],
  [{ year: { from: 20.5 } }, '`20.5` is no year; ']
])('refuses %j and names the nearest value', (filter, message) => {
  expect(() => found(filter)).toThrow(message)
})

it('refuses a property that a component does not have', () => {
  expect(() => checkProperties('IncidentTable', { typ: 'x' }, ['type', 'year'])).toThrow(
    new RangeError('`typ` is no property of `<IncidentTable>`; did you mean `type`?')
  )
})
