import { expect, test } from 'vitest'
import { diagnosticsAfter, found, inBody, incident } from './base-file.ts'

test('an identifier of any database is found in text and note, once, and not in addresses or other fields', () => {
  const notListed = (id: string): string =>
    `identifier/not-listed \`${id}\` is in the text, but not in \`identifiers\`.`
  for (const id of ['CVE-2020-1234', 'GHSA-2345-6789-cfgh', 'MAL-2024-1', 'PYSEC-2024-12'])
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

test('a link with a password is found in values and in the body', () => {
  const message = 'secret/password-link The address contains a password.'
  const url = 'https://example.org/j/1?pwd=abc'
  expect(inBody(`Join [here](${url}).`)).toEqual([`20:6 ${message}`])
  expect(found(incident, ['https://example.org/report', url])).toEqual([`16:12 ${message}`])
})

test('an e-mail address is found in text and links, once each, and not inside web addresses', () => {
  const message = 'secret/email `ada@example.org` is an e-mail address.'
  expect(inBody('Ask ada@example.org.')).toEqual([`20:5 ${message}`])
  expect(inBody('Ask <ada@example.org>.').filter((one) => one.includes('secret/'))).toEqual([
    `20:5 ${message}`,
    `20:6 ${message}`
  ])
  expect(inBody('See https://example.org/?to=ada@example.org for it.')).toEqual([])
  expect(inBody('See [it](https://example.org/?to=ada@example.org).')).toEqual([])
  expect(found(incident, ['title: Example stream', 'title: By ada@example.org'])).toEqual([`2:8 ${message}`])
})
