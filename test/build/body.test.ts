import { expect, test } from 'vitest'
import { build, contentFile, overlaid, textOf } from './content-tree.ts'

const path = 'incidents/example-stream.md'

const found = (from: string, to: string): string[] => {
  expect(textOf(path)).toContain(from)
  return build(overlaid([contentFile(path, textOf(path).replace(from, to))])).diagnostics.map(
    ({ line, column, rule, message }) => `${line}:${column} ${rule} ${message}`
  )
}

test('a misspelt heading is one problem, whether its section is there or not', () => {
  const unknown = 'section/unknown Unknown section `Imapct`; did you mean `Impact`?'
  expect(found('## Impact', '## Imapct')).toEqual([`22:1 ${unknown}`])
  expect(found('## Impact', '## Imapct\n\nText.\n\n## Impact')).toEqual([`22:1 ${unknown}`])
})

test('a heading named like a property of all objects is unknown', () => {
  expect(found('## Impact', '## constructor\n\nText.\n\n## Impact')).toEqual([
    '22:1 section/unknown Unknown section `constructor`.'
  ])
})

test('an empty section is not also missing, and a missing one is reported at the end', () => {
  expect(found('Not reported.\n', '')).toEqual(['22:1 section/empty Empty section `## Impact`.'])
  expect(found('## Impact\n\nNot reported.\n', '')).toEqual(['20:1 section/missing Missing section `## Impact`.'])
})

test('a second section of the same name is a duplicate', () => {
  expect(found('Not reported.', 'Not reported.\n\n## Impact\n\nText.')).toEqual([
    '26:1 section/duplicate Duplicate section `## Impact`.'
  ])
})

test('a missing text is reported where it belongs', () => {
  expect(found('A package was changed.\n', '')).toEqual(['20:1 body/missing No text below the front matter.'])
})

test('a section is found by its heading without an id, and HTML in a heading is reported', () => {
  for (const heading of ['## Impact {#impact}', '## Impact {/* #impact */}', 'Impact {#i}\n---', '## Impact {#i} ##'])
    expect(found('## Impact', heading)).toEqual([])
  expect(found('## Impact', '## Impakt {#impact}')).toEqual([
    '22:1 section/unknown Unknown section `Impakt`; did you mean `Impact`?'
  ])
  expect(found('## Impact', '## Impact <!-- a note -->')).toEqual(['22:11 body/html `<!-- a note -->` is HTML.'])
})
