import { expect, test } from 'vitest'
import { namesIn } from '../../../src/cli/data/named.ts'
import * as api from '../../../src/index.ts'
import { lookUpKey } from '../../../src/record-names.ts'
import { getChannel, getIncident, getLead, getTerm, mission, pages } from '../../../src/index.ts'
import { tagSecurity, wordsOf } from '../command-line.ts'

const json = async (line: string): Promise<unknown> =>
  JSON.parse((await tagSecurity('.', [...wordsOf(line), '--format', 'json'])).out)

test.each([
  ['get incident xz', getIncident('xz')],
  ['get incidents XZ', getIncident('xz')],
  ['get term SAST', getTerm('SAST')],
  ['get lexicon attack surface', getTerm('attack-surface')],
  ['get term RBAC', getTerm('RBAC')],
  ['get glossary RBAC', getTerm('RBAC')],
  ['get type dev tool', api.getCompromiseType('dev-tooling')],
  ['get compromise type dev tool', api.getCompromiseType('dev-tooling')],
  ['get Compromise_Types "dev tool"', api.getCompromiseType('dev-tooling')],
  ['get people Evan Anderson', getLead('evan-anderson')],
  ['get incident event stream', getIncident('event-stream')],
  ['get incident xz axios', [getIncident('xz'), getIncident('axios')]],
  ['get mission', mission],
  ['get mission Mission', mission],
  ['get claim S000-01', { page: pages[0]?.id, ...pages[0]?.claims[0] }]
])('`%s` gives whole records as they are', async (line, record) => {
  expect(await json(line)).toEqual(record)
})

test.each([
  ['get xz', 'incidents', getIncident('xz')],
  ['get CVE-2024-3094', 'incidents', getIncident('xz')],
  ['get incidents/XZ', 'incidents', getIncident('xz')],
  ['get event stream', 'incidents', getIncident('event-stream')],
  ['get "Evan Anderson"', 'leads', getLead('evan-anderson')],
  ['get @evankanderson', 'leads', getLead('evan-anderson')],
  ["get '#tag-security'", 'channels', getChannel('slack-tag-security')],
  ["get '#tag-security-and-compliance'", 'channels', getChannel('C08JZ9YLAA3')],
  ['get https://slack.cncf.io/', 'channels', getChannel('invite-cncf-slack')],
  ['get hardware security module', 'lexicon', getTerm('HSM')],
  ['get RBAC', 'lexicon', getTerm('RBAC')],
  ['get TAG Security', 'tag', api.tag],
  ['get automated-governance', 'lexicon', getTerm('automated-governance')],
  ['get contribute-site-lexicon', 'sources', api.getSource('contribute-site-lexicon')],
  ['get tag-security-page', 'pages', api.getPage('tag-security-page')],
  ['get security-lexicon', 'resources', api.getResource('security-lexicon')]
])('`%s` says first that the record is one of %s', async (line, collection, record) => {
  const answer = await json(line)
  expect(answer).toEqual({ collection, ...record })
  expect(Object.keys(answer as object)[0]).toBe('collection')
})

test.each([
  ['get HSM TPM', ['lexicon/hardware-security-module', 'lexicon/trusted-platform-module-tpm-vtpm']],
  ['get xz attack surface #tag-security', ['incidents/xz', 'lexicon/attack-surface', 'channels/slack-tag-security']],
  ['get sources/tag-security-page claim/S000-01', ['sources/tag-security-page', 'claims/s000-01']],
  ['get mission scope', ['mission/mission', 'scope/scope']],
  ['get xz xz', ['incidents/xz', 'incidents/xz']]
])('`%s` gives %j, in the order asked', async (line, names) => {
  const answer = (await json(line)) as { collection: string; id: string }[]
  expect(answer.map(({ collection, id }) => `${collection}/${id}`)).toEqual(names)
})

test.each([
  ['get source code', 'compromise-types/source-code'],
  ['get tag charter', 'resources/charter']
])('`%s` is a name though it begins with a collection', async (line, head) => {
  expect((await tagSecurity('.', line.split(' '))).out.split('\n')[0]).toBe(head)
})

test('cards of several records, or of one without its collection, are headed with collection and id', async () => {
  const out = async (line: string): Promise<string> =>
    (await tagSecurity('.', [...wordsOf(line), '--fields', 'id,year,collection'])).out
  const cards = 'incidents/xz\nid          xz\nyear        2024\ncollection  incidents\n'
  expect(await out('get xz')).toBe(cards)
  expect(await out('get xz HSM')).toBe(
    `${cards}\nlexicon/hardware-security-module\nid          hardware-security-module\ncollection  lexicon\n`
  )
})

test('the fields of all records asked for are columns, beginning with the collection', async () => {
  const out = async (line: string): Promise<string> => (await tagSecurity('.', line.split(' '))).out
  expect(await out('get xz HSM --fields collection,year,term --format csv')).toBe(
    'collection,year,term\r\nincidents,2024,\r\nlexicon,,Hardware security module\r\n'
  )
  expect((await out('get xz HSM --format csv')).split(/,|\r/, 3)).toEqual(['collection', 'id', 'title'])
  expect((await out('get xz --format ndjson')).startsWith('{"collection":"incidents","id":"xz",')).toBe(true)
})

test('no name that records of two collections share is lost, and few are ambiguous', async () => {
  const names = await namesIn(undefined)
  const ambiguous = new Set<string>()
  const all = names.namesIn().map(lookUpKey)
  const shared = new Set(all.filter((name, index) => all.indexOf(name) < index))
  for (const name of shared) {
    const found = names.find(name)
    expect(found.length, name).toBeGreaterThan(0)
    if (found.length > 1) ambiguous.add(found.map(({ list, record }) => `${list}/${record.id}`).join())
  }
  // Two at work that publish under their own name.
  expect(ambiguous.size).toBeLessThan(4)
})

const card = async (world: { readonly width?: number; readonly piped?: true }): Promise<string> =>
  (await tagSecurity('.', ['get', 'role', 'toc-liaison', '--fields', 'title,responsibilities,sources'], world)).out

test('a record is shown with its fields below each other, long text and lists on several lines', async () => {
  expect(await card({ width: 60 })).toBe(`title             TOC Liaison
responsibilities  TOC member(s) who facilitate communication
                  with the TOC
sources           - id: security-and-compliance-page,
                    anchor: leadership, supports:
                    (responsibilities)
                  - id: tag-security-roles, anchor:
                    toc-liaison
                  - id: contribute-site-page, anchor:
                    toc-liaisons
`)
  expect(await card({ width: 40 })).toMatch(
    /^title\n {2}TOC Liaison\nresponsibilities\n {2}TOC member\(s\) who facilitate\n {2}communication with the TOC\n/
  )
})

test('to a pipe no line of a record is broken', async () => {
  expect(await card({ width: 40, piped: true })).toMatch(
    /^responsibilities {2}TOC member\(s\) who facilitate communication with the TOC$/m
  )
})

test('a single record is an object of JSON and YAML and a line of CSV and NDJSON', async () => {
  const out = async (format: string): Promise<string> =>
    (await tagSecurity('.', ['get', 'incident', 'xz', '--fields', 'id,year', '--format', format])).out
  expect([await out('json'), await out('yaml'), await out('csv'), await out('ndjson')]).toEqual([
    '{\n  "id": "xz",\n  "year": 2024\n}\n',
    'id: xz\nyear: 2024\n',
    'id,year\r\nxz,2024\r\n',
    '{"id":"xz","year":2024}\n'
  ])
})
