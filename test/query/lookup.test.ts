import { expect, expectTypeOf, it } from 'vitest'
import * as api from '../../src/index.ts'
import type { Channel } from '../../src/query/channels.ts'

it('finds a record by id and by alias, in any case', () => {
  const slack = api.channels.find(({ id }) => id === 'slack-tag-security')
  expect(slack).toBeDefined()
  expect(api.getChannel('slack-tag-security')).toBe(slack)
  expect(api.getChannel('Slack-TAG-Security')).toBe(slack)
  expect(api.getChannel('cdj7mlt8s')).toBe(slack)
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
    [api.initiatives, api.getInitiative],
    [api.leads, api.getLead],
    [api.meetings, api.getMeeting],
    [api.pages, api.getPage],
    [api.procedures, api.getProcedure],
    [api.resources, api.getResource],
    [api.roles, api.getRole],
    [api.sources, api.getSource]
  ]
  for (const [records, get] of lists) {
    for (const record of records) for (const name of [record.id, ...record.aliases]) expect(get(name)).toBe(record)
  }
})
