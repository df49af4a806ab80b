import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { packageExports } from '../scripts/exports.ts'
import { collections } from '../src/collections/index.ts'
import * as api from '../src/index.ts'
import { root } from './architecture.ts'
import { evaluate, examplesIn, functionsWithoutExample } from './examples.ts'

const queries = join(root, 'src/query')
const internal = [
  'lookup.ts: lookUp',
  'packages.ts: isSamePackage',
  'select.ts: select',
  'select.ts: unknownValue',
  'source-address.ts: addressOf',
  'term-names.ts: uniqueCovers'
]

it('exports these names and no others', () => {
  expect(Object.keys(api).sort()).toEqual(
    [
      'channelIds channelKinds channels compromiseTypeIds compromiseTypeKinds compromiseTypeNamed compromiseTypes',
      'contributionIds contributions deliverableFormats deliverableIds deliverableKinds deliverables ecosystems findChannels',
      'findClaims findCompromiseTypes findContributions findDeliverables findIncidents findInitiatives findLeads findMeetings',
      'findPages findProcedures findResources findRoles findSources findTerms getChannel getCompromiseType getContribution',
      'getDeliverable getIncident getInitiative getLead getMeeting getPage getProcedure getResource getRole getSource getTerm',
      'groupIncidents identifierRelations incidentIds incidentKinds incidents initiativeIds initiativeKinds initiatives',
      'leadIds leadRoles leads lexicon meetingFormats meetingIds meetingLinkRels meetings meta mission pageIds pages',
      'plainText procedureIds procedures referenceKinds relatedTerms resourceIds resources roleIds roles scope sourceIds',
      'sourceUrl sources statuses tag techniqueMappers termCategories termIds termsIn verdicts'
    ]
      .flatMap((line) => line.split(' '))
      .sort()
  )
})

it('has data, ids, a look-up and a search for every collection', () => {
  for (const { name, record, single } of collections) {
    const data = (api as Record<string, unknown>)[name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())]
    if (single) expect(data).toMatchObject({ id: name })
    else {
      const ids = (data as { id: string }[]).map(({ id }) => id)
      expect((api as Record<string, unknown>)[`${record.charAt(0).toLowerCase()}${record.slice(1)}Ids`]).toEqual(ids)
      expect(api).toHaveProperty(`get${record}`)
      expect(
        Object.keys(api)
          .filter((one) => one.startsWith('find'))
          .map((one) => one.toLowerCase())
      ).toContain(`find${record.toLowerCase()}s`)
    }
  }
})

it('exports from package.json what the collections give', () => {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    exports: unknown
    dependencies?: unknown
  }
  expect(manifest.exports).toEqual(packageExports)
  expect(manifest.dependencies).toBeUndefined()
})

it('gives an example for every public function', () => {
  expect(functionsWithoutExample(queries).filter((one) => !internal.includes(one))).toEqual([])
})

const examples = readdirSync(queries).flatMap((name) => examplesIn(readFileSync(join(queries, name), 'utf8'), name))

it.each(examples)('does what the docstring in $from says of $code', ({ code, promised }) => {
  expect(evaluate(code, api)).toEqual(evaluate(promised, {}))
})

it('never freezes data and shares no mutable state between calls', () => {
  expect(Object.isFrozen(api.leads)).toBe(false)
  const first = api.findLeads({ at: '2026-08-15' })
  first.pop()
  expect(api.findLeads({ at: '2026-08-15' })).toHaveLength(first.length + 1)
})
