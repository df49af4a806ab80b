import { expect, expectTypeOf, it } from 'vitest'
import * as api from '../../src/index.ts'
import { lookUp } from '../../src/query/select.ts'
import { namesOf } from '../../src/record-names.ts'
import type { Channel } from '../../src/query/channels.ts'

it('finds a record by id and by alias, in any case', () => {
  const slack = api.channels.find(({ id }) => id === 'slack-tag-security')
  expect(slack).toBeDefined()
  expect(api.getChannel('slack-tag-security')).toBe(slack)
  expect(api.getChannel('Slack-TAG-Security')).toBe(slack)
  expect(api.getChannel('cdj7mlt8s')).toBe(slack)
})

it('finds a record by its own name, handle, address and identifiers, in any spelling', () => {
  expect(api.getChannel('#tag-security').id).toBe('slack-tag-security')
  expect(api.getChannel('TAG_Security' as string)?.id).toBe('slack-tag-security')
  const list: string = 'http://www.lists.cncf.io/g/cncf-tag-security/'
  expect(api.getChannel(list)?.id).toBe('mailing-list-cncf-tag-security')
  expect(api.getChannel('https://lists.cncf.io/g/cncf-tag-security').id).toBe('mailing-list-cncf-tag-security')
  expect(api.getIncident('cve-2024-3094').id).toBe('xz')
  expect(api.getIncident('GHSA-rxwq-x6h5-x525').id).toBe('xz')
  expect(api.getIncident('The event stream vulnerability' as string)?.id).toBe('event-stream')
  expect(api.getLead('@evankanderson').name).toBe('Evan Anderson')
  expect(api.getLead('evan-anderson').name).toBe('Evan Anderson')
  expect(api.getLead('Évan ANDERSON' as string)?.name).toBe('Evan Anderson')
  expect(api.getTerm('hardware_security—module' as string)?.term).toBe('Hardware security module')
  expect(api.getTerm('api key').id).toBe('api-key')
})

it('does not find an incident by an identifier that is only related to it', () => {
  expect(api.getIncident('CVE-2014-0107' as string)).toBeUndefined()
})

it('prefers an id, and what is current, and refuses a name of two records', () => {
  const [one, two] = [
    { id: 'a-b', aliases: ['x'], title: 'Same name', status: 'former' },
    { id: 'c', aliases: ['A B'], title: 'same-name', status: 'current' }
  ]
  expect(lookUp('get', 'A B', [two, one])).toBe(one)
  expect(lookUp('get', 'Same name', [one, two])).toBe(two)
  expect(() => lookUp('get', 'Same name', [{ ...one, status: 'current' }, two])).toThrow(
    new RangeError('`Same name` names both `a-b` and `c`; give an id.')
  )
  expect(lookUp('get', '', [{ id: 'a', aliases: [], title: 'A' }])).toBeUndefined()
})

it('gives undefined for a string that names nothing', () => {
  const name: string = 'nope'
  expect(api.getChannel(name)).toBeUndefined()
  expect(api.getChannel('' as string)).toBeUndefined()
  expect(api.getChannel('slack-tag-security', [])).toBeUndefined()
})

it('knows at compile time whether a name exists', () => {
  expectTypeOf(api.getChannel('slack-tag-security')).toEqualTypeOf<Channel>()
  expectTypeOf(api.getChannel('CDJ7MLT8S')).toEqualTypeOf<Channel>()
  expectTypeOf(api.getChannel('nope' as string)).toEqualTypeOf<Channel | undefined>()
  expectTypeOf(api.getChannel('slack-tag-security', api.channels)).toEqualTypeOf<Channel | undefined>()
  // @ts-expect-error no channel is called "nope"
  expect(api.getChannel('nope')).toBeUndefined()
})

it('gives every record of every collection for its id and each alias', () => {
  const lists: [readonly { id: string; aliases: readonly string[] }[], (name: string) => unknown][] = [
    [api.channels, api.getChannel],
    [api.contributions, api.getContribution],
    [api.deliverables, api.getDeliverable],
    [api.incidents, api.getIncident],
    [api.initiatives, api.getInitiative],
    [api.leads, api.getLead],
    [api.lexicon, api.getTerm],
    [api.meetings, api.getMeeting],
    [api.pages, api.getPage],
    [api.procedures, api.getProcedure],
    [api.resources, api.getResource],
    [api.roles, api.getRole],
    [api.sources, api.getSource]
  ]
  for (const [records, get] of lists) {
    for (const record of records) {
      for (const name of [record.id, ...record.aliases]) expect(get(name), name).toBe(record)
      // A former record may share its title with a current one.
      for (const name of namesOf(record)) expect(get(name), name).toBeDefined()
    }
  }
})
