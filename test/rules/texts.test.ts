import { expect, test } from 'vitest'
import { diagnosticsAfter, found, inBody, incident } from './base-file.ts'

test('an identifier of any database is found in text and note, once, and not in addresses or other fields', () => {
  const notListed = (id: string): string =>
    `identifier/not-listed \`${id}\` is in the text, but not in \`identifiers\`.`
  for (const id of ['CVE-2020-1234', 'GHSA-2345-6789-cfgh', 'MAL-2024-1', 'PYSEC-2024-12', 'RUSTSEC-2022-1'])
    expect(inBody(`See ${id} and ${id}.`)).toEqual([`20:5 ${notListed(id)}`])
  expect(inBody('See CVE-2018-12345, XCVE-2020-1234 and CVE-2020-123.')).toEqual([])
  expect(inBody('See [it](https://example.org/CVE-2020-1234).')).toEqual([])
  expect(found(incident, ['disclosed: 2018-11', 'disclosed: 2018-11\nimpact: x'])).not.toEqual([])
  expect(found(incident, ['sources:', 'note: As CVE-2020-1234.\nsources:'])).toEqual([
    `17:7 ${notListed('CVE-2020-1234')}`
  ])
  expect(found(incident, ['title: Example stream', 'title: CVE-2020-1234 in it'])).toEqual([])
  expect(found('lexicon/least-privilege.md', ['Nobody', 'As CVE-2020-1234 shows, nobody'])).toEqual([])
})

test('placeholders are found in text and values, but not in code, addresses and short values', () => {
  expect(inBody('TBD')).toEqual(['20:1 text/placeholder `TBD` is a placeholder.'])
  expect(inBody('Unknown.')).toEqual(['20:1 text/placeholder `Unknown.` is a placeholder.'])
  expect(inBody('Then run `none`, and `x`.')).toEqual([])
  expect(inBody('Then run `TODO`.')).toEqual(['20:11 text/placeholder `TODO` is a placeholder.'])
  for (const field of ['aliases: [Unknown]', 'covers: [None]', 'mentions: [NA]'])
    expect(found('lexicon/least-privilege.md', ['mentions: [Need to know]', field]).join()).not.toContain('placeholder')
  expect(found(incident, ['["3.3.6"]', '["None"]'])).toEqual([])
})

test('a link with swapped brackets is put right', () => {
  expect(
    diagnosticsAfter(incident, ['A package', 'As (this page)[https://example.org/a] says, a package'])
  ).toMatchObject([
    {
      rule: 'reference/reversed',
      fix: {
        place: { line: 20, column: 4, endLine: 20, endColumn: 38 },
        text: '[this page](https://example.org/a)'
      }
    }
  ])
})

test('a passcode is found through markup, in headings and in values, and reported once', () => {
  const passcode = (place: string): string[] => [`${place} secret/passcode The text contains a passcode.`]
  expect(inBody('The **passcode**: `1234a` opens it.')).toEqual(passcode('20:7'))
  expect(
    inBody('See [passcode](https://example.org/passcode) for it, and https://example.org/?a=passcode:1234.')
  ).toEqual([])
  expect(found(incident, ['title: Example stream', 'title: "Passcode: 1234"'])).toEqual(passcode('2:8'))
  expect(found(incident, ['## Impact', '## Passcode 1234'])).toContainEqual(passcode('22:4')[0])
})

const prose = [
  'Others pin urllib3 and pin log4j versions.',
  'Projects should pin SHA-256 digests.',
  'The password SHA-256 hashes of users leaked.',
  'They pin sha512 sums and pin node20 images.',
  'Pin: 2 images, then pin 2024 releases.',
  'The password is hashed with PBKDF2-SHA256, the PIN is 4-digit.',
  'A password of 12345 users, hashed: the password 100000 times.',
  'The password (https://example.org/a) 2019 leak, and [password](https://example.org/b) 2020.',
  'A token OAuth2 clients share was stolen.'
]
const secrets = [
  'PIN: 482913',
  'PIN: 482 913 117#',
  'The PIN code is 4829.',
  'Enter the pin 482913.',
  'Passcode: 77665',
  'Meeting ID 94, passcode 482913',
  'The password is hunter2-Xy9!',
  'password `hunter2`',
  'Password 123456'
]
const fields: readonly (readonly [name: string, place: (text: string) => readonly [string, string]])[] = [
  ['body', (text) => ['A package was changed.', text]],
  ['impact', (text) => ['Not reported.', text]],
  ['title', (text) => ['title: Example stream', `title: ${JSON.stringify(text)}`]],
  ['note', (text) => ['sources:', `note: ${JSON.stringify(text)}\nsources:`]],
  ['title of a reference', (text) => ['kind: report', `kind: report, title: ${JSON.stringify(text)}`]],
  ['link text', (text) => ['A package was changed.', `See [${text.replace(/[[\]]/g, '')}](https://example.org/a).`]],
  ['quotation', (text) => ['A package was changed.', `> ${text}`]]
]

test.each(fields)('what prose says of pins and passwords is no secret, and a secret is one: %s', (_, place) => {
  const rulesFor = (text: string): string[] => diagnosticsAfter(incident, place(text)).map(({ rule }) => rule)
  for (const text of prose) expect([text, ...rulesFor(text)]).not.toContain('secret/passcode')
  for (const text of secrets) expect([text, ...rulesFor(text)]).toContain('secret/passcode')
})

test('a link in prose leads where it seems to lead', () => {
  const rulesIn = (text: string): string[] => inBody(text).map((one) => one.split(' ').slice(0, 2).join(' '))
  for (const url of [
    'https://u:p@evil.example/',
    'https://u@evil.example/',
    'https://evil.example\\@good.example',
    'https://evil.example\\good.example/',
    '<https://evil.example/a b>',
    'https://evil.example/&#9;a',
    'https://evil.example/\u00ada'
  ])
    expect(rulesIn(`See [it](${url}).`)).toContain('20:5 link/scheme')
  expect(rulesIn('See <https://u:p@evil.example/>.')).toContain('20:5 link/scheme')
  expect(found(incident, ['sources:', 'note: See <https://u:p@evil.example/>.\nsources:']).join()).toContain(
    '17:7 link/scheme'
  )
  expect(rulesIn('See [it](https://example.org/@user/a@1?to=a@b.c).')).toEqual([])
})

test('a link with a password is found in values and in the body', () => {
  const message = 'secret/password-link The address contains a password.'
  const url = 'https://example.org/j/1?pwd=abc'
  expect(inBody(`Join [here](${url}).`)).toEqual([`20:6 ${message}`])
  expect(found(incident, ['https://example.org/report', url])).toEqual([`16:12 ${message}`])
})

test('an e-mail address is found in text and links, once each, and not inside web addresses', () => {
  const message = 'secret/email `ada@example.org` is an e-mail address.'
  expect(inBody('Ask ada@example.org.')).toEqual([`20:5 ${message}`])
  expect(inBody('Ask <ada@example.org>.')).toEqual([`20:6 ${message}`])
  expect(inBody('Ask <mailto:ada@example.org>.')).toEqual([`20:13 ${message}`])
  const twoLines = inBody('Ask [Ada at\nada@example.org](mailto:Ada@example.org).')
  expect(twoLines.filter((one) => one.includes('secret/'))).toEqual([`21:1 ${message}`])
  expect(inBody('Ask [Ada](mailto:ada@example.org).')).toEqual([
    '20:5 link/scheme `mailto:ada@example.org` is not a web address.',
    `20:5 ${message}`
  ])
  expect(inBody('Write to <tag@lists.cncf.io>.')).toEqual([])
  expect(inBody('See https://example.org/?to=ada@example.org for it.')).toEqual([])
  expect(inBody('See [it](https://example.org/?to=ada@example.org).')).toEqual([])
  expect(found(incident, ['title: Example stream', 'title: By ada@example.org'])).toEqual([`2:8 ${message}`])
})
