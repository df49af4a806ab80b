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
  expect(api.getChannel('https://lists.cncf.io/g/cncf-tag-security').id).toBe('mailing-list-cncf-tag-security')
  expect(api.getIncident('cve-2024-3094').id).toBe('xz')
  expect(api.getIncident('GHSA-rxwq-x6h5-x525').id).toBe('xz')
  expect(api.getLead('@evankanderson').name).toBe('Evan Anderson')
  expect(api.getLead('evan-anderson').name).toBe('Evan Anderson')
  expect(api.getTerm('api key').id).toBe('api-key')
})

it.each<[string, string, { readonly id: string } | undefined]>([
  ['hyphens for spaces', 'slack-tag-security', api.getChannel('TAG_Security' as string)],
  [
    'a host with www, http and a slash',
    'mailing-list-cncf-tag-security',
    api.getChannel('http://www.lists.cncf.io/g/cncf-tag-security/' as string)
  ],
  ['a place in a page', 'invite-cncf-slack', api.getChannel('https://slack.cncf.io/?from=x#top' as string)],
  [
    'an id of Slack, where it is no alias',
    'slack-x',
    api.getChannel('c08x', [{ ...api.getChannel('#tag-security'), id: 'slack-x', aliases: [], slackId: 'C08X' }])
  ],
  ['a handle in an address', 'evan-anderson', api.getLead('https://github.com/EvanKAnderson/' as string)],
  ['no accents', 'andres-vega', api.getLead('andres vega' as string)],
  ['decomposed accents', 'andres-vega', api.getLead('Andre\u0301s Vega' as string)],
  ['other accents', 'evan-anderson', api.getLead('\u00c9van ANDERSON' as string)],
  ['blanks around it', 'evan-anderson', api.getLead(' \u00a0Evan  Anderson\n' as string)],
  ['full-width letters', 'xz', api.getIncident('\uff38\uff3a' as string)],
  ['a soft hyphen', 'event-stream', api.getIncident('event-\u00adstream' as string)],
  ['an en dash', 'event-stream', api.getIncident('event\u2013stream' as string)],
  ['an em dash and `_`', 'hardware-security-module', api.getTerm('hardware_security\u2014module' as string)],
  ['a title without its hyphen', 'event-stream', api.getIncident('The event stream vulnerability' as string)],
  ['no hyphen at all', 'event-stream', api.getIncident('EventStream' as string)],
  ['a space too many', 'solarwinds', api.getIncident('solar winds' as string)],
  ['a dot for a hyphen', 'event-stream', api.getIncident('event.stream' as string)],
  ['no punctuation', 'abac-rbac-and-mac', api.getTerm('ABAC RBAC and MAC' as string)],
  [
    'a straight apostrophe for a curly one',
    'x',
    api.getIncident("evan's", [{ ...api.getIncident('xz'), id: 'x', title: 'Evan\u2019s' }])
  ],
  ['an identifier with spaces', 'xz', api.getIncident('cve 2024 3094' as string)]
])('forgives %s', (_, id, found) => {
  expect(found?.id).toBe(id)
})

it('knows at compile time the spellings that it forgives', () => {
  expectTypeOf(api.getIncident('solar winds')).toEqualTypeOf<api.Incident>()
  expectTypeOf(api.getIncident('event_stream')).toEqualTypeOf<api.Incident>()
  expectTypeOf(api.getIncident('Event.Stream')).toEqualTypeOf<api.Incident>()
  expectTypeOf(api.getIncident('eventstream')).toEqualTypeOf<api.Incident>()
  expectTypeOf(api.getTerm('ABAC, RBAC, and MAC')).toEqualTypeOf<api.Term>()
  expectTypeOf(api.getLead('https://github.com/evankanderson')).toEqualTypeOf<api.Lead>()
  expectTypeOf(api.getChannel('http://www.lists.cncf.io/g/cncf-tag-security/')).toEqualTypeOf<api.Channel>()
  // @ts-expect-error no incident is called "event"
  api.getIncident('event')
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
  expect(lookUp('get', 'a.b', [two, one])).toBe(one)
  expect(lookUp('get', 'ab', [{ id: 'a-b' }, { id: 'ab' }])?.id).toBe('ab')
  expect(
    lookUp('get', 'C D', [
      { id: 'x', title: 'CD' },
      { id: 'y', title: 'c_d' }
    ])?.id
  ).toBe('y')
  expect(lookUp('get', '', [{ id: 'a', aliases: [], title: 'A' }])).toBeUndefined()
  expect(lookUp('get', '?!', [{ id: 'a', title: '!' }])).toBeUndefined()
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
