import { expect, it } from 'vitest'
import * as api from '../../src/index.ts'
import { valueKey } from '../../src/name-key.ts'
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
  expect(api.findAssessments({ kind: 'joint-assessment', text: 'harbor' }).map(({ id }) => id)).toEqual([
    'harbor-joint-assessment'
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
    new RangeError(`findChannels: Unknown kind \`Slak\`; did you mean \`slack\`? Kinds: ${api.channelKinds.join(', ')}`)
  )
  expect(find(() => api.findClaims({ page: 'tag-security' }))).toEqual(
    new RangeError('findClaims: Unknown page `tag-security`. Pages: security-and-compliance-page, tag-security-page')
  )
  expect(find(() => api.findClaims({ section: 'slak' }))).toEqual(
    new RangeError('findClaims: Unknown section `slak`; did you mean `Slack`, `lead` or `H1`?')
  )
  expect(find(() => api.findClaims(unchecked({ verdict: 'fals' })))).toEqual(
    new RangeError(`findClaims: Unknown verdict \`fals\`; did you mean \`false\`? Verdicts: ${api.verdicts.join(', ')}`)
  )
  expect(find(() => api.findSources({ license: 'MIT' }))).toBeInstanceOf(RangeError)
  expect(find(() => api.findChannels(unchecked({ toString: 'x' })))).toBeInstanceOf(RangeError)
})

it('takes any of several values, each in any case and spelling', () => {
  const ids = (records: readonly { id: string }[]): string[] => records.map(({ id }) => id)
  const unchecked = <Filter>(filter: object): Filter => filter as Filter
  expect(api.findClaims({ section: ['slack', 'github'] })).toEqual(
    api.findClaims().filter(({ section }) => ['Slack', 'GitHub'].includes(section))
  )
  expect(api.findClaims({ page: 'cncf tag_security' }).length).toBeGreaterThan(0)
  expect(ids(api.findChannels(unchecked({ kind: 'Mailing Lists', status: 'CURRENT' })))).toEqual([
    'mailing-list-cncf-tag-security-and-compliance'
  ])
  expect(ids(api.findDeliverables({ kind: ['lexicon', 'reference-architecture'] }))).toEqual([
    'cloud-native-security-lexicon',
    'secure-software-factory'
  ])
  expect(ids(api.findInitiatives({ lead: 'Marina Moore', status: 'former' }))).toEqual([
    'supply-chain-security-working-group'
  ])
  expect(api.findInitiatives({ lead: '@halcyondude' })).toEqual(api.findInitiatives({ lead: ['Matt Young'] }))
  expect(api.findSources({ license: 'cc by 4.0' })).toEqual(api.findSources({ license: 'CC-BY-4.0' }))
  expect(api.findRoles({ text: ['technical direction', 'nothing of that'] as never })).toHaveLength(1)
  expect(api.findChannels({ kind: [] })).toEqual([])
})

it('takes a value spelled exactly so, and one spelled alike only where there is none', () => {
  const items = ['C', 'C++', 'cert-manager'].map((name) => ({ name }))
  const known = items.map(({ name }) => name)
  const found = (name: string): string[] =>
    select('find', items, { name }, { name: { known, test: (wanted) => (item) => item.name === wanted } }).map(
      (item) => item.name
    )
  expect([found('c'), found('c++'), found('Cert Manager')]).toEqual([['C'], ['C++'], ['cert-manager']])
})

it('knows no two values of a vocabulary that are alike', () => {
  const vocabularies = Object.entries(api).filter(
    ([, value]) => Array.isArray(value) && value.every((one) => typeof one === 'string')
  ) as [string, readonly string[]][]
  expect(vocabularies.length).toBeGreaterThan(10)
  for (const [name, values] of vocabularies) expect(new Set(values.map(valueKey)).size, name).toBe(values.length)
})

it('finds records with a date by it, and leaves out those without', () => {
  const found = (filter: object): (string | undefined)[] => api.findDeliverables(filter).map(({ date }) => date)
  const dates = api.deliverables.flatMap(({ date }) => date ?? [])
  expect(found({ since: '2025-03' })).toEqual(dates.filter((date) => date === '2025' || date >= '2025-03'))
  expect(found({ year: [2025, { from: 2026 }] })).toEqual(dates.filter((date) => date >= '2025'))
  expect(found({ until: '1999' })).toEqual([])
  expect(
    api
      .findSources({ since: '2026-10', until: '2026-10-31' })
      .every(({ date }) => '2026-10'.startsWith(date.slice(0, 7)))
  ).toBe(true)
  expect(api.findPages({ year: 2023 }).map(({ id }) => id)).toEqual(['tag-security-page'])
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
  expect(api.sourceUrl({ sources: [{ id: 'toc-initiatives', path: 'a b/README.md' }] })).toMatch(
    /\/initiatives\/a%20b\/README\.md$/
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
