import { expect, test } from 'vitest'
import { build, contentFile, overlaid, textOf } from './content-tree.ts'

const messages = (path: string, from: string, to: string): string[] => {
  expect(textOf(path)).toContain(from)
  return build(overlaid([contentFile(path, textOf(path).replace(from, to))])).diagnostics.map(
    ({ rule, message, help }) => `${rule} ${message} ${help}`
  )
}

const inChannel = (from: string, to: string): string[] => messages('channels/slack-main.md', from, to)
const inIncident = (from: string, to: string): string[] => messages('incidents/example-stream.md', from, to)

test('an unknown field is compared with the fields of its place', () => {
  expect(inChannel('primary: true', 'primry: true')[0]).toContain('Unknown field `primry`; did you mean `primary`?')
  expect(inChannel('{ id: charter }', '{ id: charter, pat: a.md }')[0]).toContain(
    'Unknown field `pat`; did you mean `path`?'
  )
  expect(inChannel('primary: true', 'i: true')[0]).toContain('Unknown field `i`. ')
  expect(inChannel('{ id: charter }', '{ id: charter, i: a }')[0]).toContain('Unknown field `i`; did you mean `id`?')
})

test('a value that does not fit says what is expected and how to write it', () => {
  expect(inChannel('kind: slack', 'kind: [slack]')).toEqual([
    'field/value Unknown value `["slack"]` of `kind`. Give one value, without brackets.'
  ])
  expect(inChannel('"#main"', '["#main"]')).toEqual([
    'field/type `name` is a list; expected text. Give one text, without brackets.'
  ])
  expect(inChannel('"#main"', '{ a: b }')).toEqual([
    'field/type `name` is a mapping of fields; expected text. Use a value of the expected type.'
  ])
  expect(inChannel('primary: true', 'aliases: main')).toEqual([
    'field/type `aliases` is the text `main`; expected a list. Write it as a list: `[main]`.'
  ])
  expect(inIncident('year: 2018', 'year: "2018"')).toEqual([
    expect.stringMatching(
      /^field\/type `year` is the text `2018`; expected a (whole )?number\. Write it without quotes\.$/
    )
  ])
})

test('a value without text is empty, whether it is text or a list', () => {
  expect(inChannel('"#main"', '')[0]).toContain('field/empty `name` has no value. ')
  expect(inChannel('"#main"', '""')[0]).toContain('field/empty `name` is empty; expected ')
  expect(inChannel('sources:\n  - { id: charter }', 'sources: []')[0]).toContain(
    'field/empty `sources` is empty; expected '
  )
})

test('a number out of range is in the wrong form', () => {
  expect(inIncident('year: 2018', 'year: 1')[0]).toContain('field/format `year` is `1`; expected ')
})

test('a long value is cut short, and a missing field named', () => {
  expect(inChannel('kind: slack', `kind: ${'x'.repeat(61)}`)[0]).toContain(`Unknown value \`${'x'.repeat(60)}…\` of`)
  expect(inChannel('status: current\n', '')[0]).toContain('field/missing Missing field `status`. Add the field.')
})
