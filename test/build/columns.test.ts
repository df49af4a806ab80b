import { expect, test } from 'vitest'
import { descriptionsOf } from '../../scripts/field-descriptions.ts'
import { emitColumns } from '../../src/build/emit-extras.ts'
import { collections } from '../../src/collections/index.ts'

test('a field without a docstring stops the build and is named', () => {
  const without = (record: string): ReadonlyMap<string, string> =>
    new Map([...descriptionsOf(record)].filter(([field]) => field !== 'slackId'))
  expect(() => emitColumns(collections, without)).toThrow(
    new Error('`slackId` of `Channel` has no docstring in src/records/channels.ts; the codebook needs one.')
  )
})

test('a field is described by its docstring, that of its type and those of its parts, also if it is inherited', () => {
  const incident = descriptionsOf('Incident')
  expect(incident.get('id')).toBe("Stable id, equal to the content file's name: lower-case words joined by hyphens.")
  expect(incident.get('began')).toBe(
    'When it began. A date as precise as its source: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.'
  )
  expect(incident.get('kind')).toMatch(/^What happened: a hostile act .*\(`unclassified`\)\.$/)
  expect(incident.get('techniques')).toBe(
    'The techniques of MITRE ATT&CK that it shows. Parts: `id` (Such as `T1195.001`), ' +
      '`by` (Who mapped an incident to a technique: MITRE itself, or the editor of the record).'
  )
  expect(descriptionsOf('Tag').get('urls')).toMatch(/^Parts: `site` \(Its page on the site for contributors\)/)
})
