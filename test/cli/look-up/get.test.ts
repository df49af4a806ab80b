import { expect, test } from 'vitest'
import { getIncident, getTerm, mission, pages } from '../../../src/index.ts'
import { tagSecurity } from '../command-line.ts'

const json = async (line: string): Promise<unknown> =>
  JSON.parse((await tagSecurity('.', [...line.split(' '), '--format', 'json'])).out)

test.each([
  ['get incident xz', getIncident('xz')],
  ['get incidents XZ', getIncident('xz')],
  ['get term SAST', getTerm('SAST')],
  ['get lexicon attack surface', getTerm('attack-surface')],
  ['get term RBAC', getTerm('RBAC')],
  ['get mission', mission],
  ['get mission Mission', mission],
  ['get claim S000-01', { page: pages[0]?.id, ...pages[0]?.claims[0] }]
])('`%s` gives the whole record', async (line, record) => {
  expect(await json(line)).toEqual(record)
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
