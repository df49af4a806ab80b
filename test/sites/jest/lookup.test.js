const { findIncidents, getIncident, getTerm, leads } = require('@cncf/tag-security')
const { getChannel } = require('@cncf/tag-security/channels')
const { incidentTitles } = require('@cncf/tag-security/incidents/titles')
const { search } = require('@cncf/tag-security/search')
const { toCsv } = require('@cncf/tag-security/formats')
const terms = require('@cncf/tag-security/data/lexicon.json')
const { version } = require('@cncf/tag-security/data/meta.json')

test('looks records up', () => {
  expect(getIncident('CVE-2024-3094').id).toBe('xz')
  expect(getChannel('#tag-security').kind).toBe('slack')
  expect(findIncidents({ ecosystem: 'npm', year: 2018 }).map(({ id }) => id)).toContain('event-stream')
  expect(incidentTitles.map(({ id }) => id)).toContain('xz')
})

test('holds the same data in code and in JSON', () => {
  expect(terms).toContainEqual(getTerm('HSM'))
  expect(version).toBe(require('@cncf/tag-security/package.json').version)
})

test('searches and writes CSV', () => {
  expect(search('hardware security module')[0]?.id).toBe('hardware-security-module')
  expect(toCsv('leads', leads).split('\n')[0]).toContain('name')
})

test('throws the errors of this realm', () => {
  expect(() => findIncidents({ ecosystem: 'nmp' })).toThrow(RangeError)
  expect(() => getTerm(undefined)).toThrow(TypeError)
})
