import { expect, it } from 'vitest'
import * as api from '../../src/index.ts'
import { hasWords, select } from '../../src/query/select.ts'

it('gives everything, in order, for an empty filter', () => {
  expect(api.findChannels()).toEqual(api.channels)
  expect(api.findChannels({ kind: undefined })).toEqual(api.channels)
  expect(api.findClaims()).toEqual(api.pages.flatMap(({ claims }) => claims))
})

it('meets every key of a filter at once', () => {
  expect(api.findChannels({ kind: 'slack', status: 'current' }).map(({ slackId }) => slackId)).toEqual([
    'C09TLL22PK9',
    'C08JZ9YLAA3'
  ])
  expect(api.findDeliverables({ kind: 'assessment', text: 'harbor' }).map(({ id }) => id)).toEqual([
    'security-assessment-harbor'
  ])
  expect(api.findInitiatives({ lead: 'marina-moore', status: 'current' })).toEqual([])
})

it('counts the claims of each verdict once', () => {
  const counts = api.verdicts.map((verdict) => api.findClaims({ verdict }).length)
  expect(counts.reduce((sum, count) => sum + count)).toBe(api.findClaims().length)
})

it('names the nearest value when one is not known', () => {
  const find = (run: () => unknown): unknown => {
    try {
      return run()
    } catch (error) {
      return error
    }
  }
  const unchecked = <Filter>(filter: object): Filter => filter as Filter
  expect(find(() => api.findChannels(unchecked({ kind: 'Slak' })))).toEqual(
    new RangeError('Unknown kind `Slak`; did you mean `slack`?')
  )
  expect(find(() => api.findClaims({ page: 'tag-security' }))).toEqual(
    new RangeError('Unknown page `tag-security`; did you mean `tag-security-page`?')
  )
  expect(find(() => api.findClaims({ section: 'slack' }))).toEqual(
    new RangeError('Unknown section `slack`; did you mean `Slack`?')
  )
  expect(find(() => api.findClaims(unchecked({ verdict: 'fals' })))).toEqual(
    new RangeError('Unknown verdict `fals`; did you mean `false`?')
  )
  expect(find(() => api.findSources({ license: 'MIT' }))).toBeInstanceOf(RangeError)
  expect(find(() => api.findChannels(unchecked({ toString: 'x' })))).toBeInstanceOf(RangeError)
})

it('takes other data as the last parameter', () => {
  expect(api.findRoles({}, [])).toEqual([])
  expect(api.findChannels({ kind: 'slack' }, api.channels.slice(0, 1))).toEqual([])
})

it('gives a permalink for every record, and nothing for a source it does not know', () => {
  const records = [api.tag, api.mission, api.scope, ...api.channels, ...api.leads, ...api.deliverables, ...api.pages]
  for (const record of records) expect(api.sourceUrl(record)).toMatch(/^https:\/\//)
  expect(api.sourceUrl({ sources: [] })).toBeUndefined()
  expect(api.sourceUrl({ sources: [{ id: 'nope' }] })).toBeUndefined()
  expect(api.sourceUrl({ sources: [{ id: 'toc-initiatives', path: 'a/README.md' }] })).toMatch(
    /\/initiatives\/a\/README\.md$/
  )
})

it('selects what meets all of several criteria, and leaves out what meets one of them', () => {
  const items = [
    { id: 'both', color: 'red', text: 'Large box' },
    { id: 'color', color: 'red', text: 'Large bag' },
    { id: 'words', color: 'blue', text: 'Large box' }
  ]
  const criteria = {
    color: { test: (wanted: string) => (item: { color: string }) => item.color === wanted },
    text: hasWords((item: { text: string }) => [item.text])
  }
  const idsFor = (filter: { color?: string; text?: string }): string[] =>
    select('find', items, filter, criteria).map(({ id }) => id)
  expect(idsFor({ color: 'red', text: 'box large' })).toEqual(['both'])
  expect(idsFor({ text: 'box large' })).toEqual(['both', 'words'])
  expect(hasWords(() => ['a', 'b']).test('ab')({})).toBe(false)
  expect(idsFor({ text: 'BOX\tlarge' })).toEqual(['both', 'words'])
})
