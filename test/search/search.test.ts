import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import * as api from '../../src/index.ts'
import { search, searchableCollections, type SearchableCollection, type SearchOptions } from '../../src/search/index.ts'
import { root } from '../architecture.ts'
import { evaluate, examplesIn } from '../examples.ts'

const first = (query: string, options: SearchOptions = {}): string | undefined => {
  const [best] = search(query, options)
  return best && `${best.collection}/${best.id}`
}

it.each([
  ['HSM', 'lexicon/hardware-security-module'],
  ['what is an HSM', 'lexicon/hardware-security-module'],
  ['RBAC', 'lexicon/abac-rbac-and-mac'],
  ['hardware securty modul', 'lexicon/hardware-security-module'],
  ['CVE-2024-3094', 'incidents/xz'],
  ['cve-2024-3094', 'incidents/xz'],
  ['flatmap-stream', 'incidents/event-stream'],
  ['solarwinds', 'incidents/solarwinds'],
  ['solarwnids', 'incidents/solarwinds'],
  ['solarw', 'incidents/solarwinds'],
  ['malicious maintainer', 'compromise-types/malicious-maintainer'],
  ['Dev Tool', 'compromise-types/dev-tooling'],
  ['Marina Moore', 'leads/marina-moore'],
  ['mnm678', 'leads/marina-moore'],
  ['halcyondude', 'initiatives/software-supply-chain-insights'],
  ['chair', 'roles/chair']
])('finds for %j first %s', (query, expected) => {
  expect(first(query)).toBe(expected)
})

it.each([
  ['ghsa-mh6f-8j2x-4483', ['event-stream']],
  [' MAL-2025-20690 ', ['event-stream']],
  ['CVE-2024-3095', []],
  ['GHSA-2222-3333-4444', []]
])('finds for the identifier %j the incidents %j alone', (query, ids) => {
  expect(search(query).map(({ collection, id }) => `${collection}/${id}`)).toEqual(ids.map((id) => `incidents/${id}`))
})

it('finds a technique with everything that has it, and with nothing else', () => {
  const found = search('T1195.001', { limit: Infinity }).map(({ id }) => id)
  expect(found).toEqual(
    api
      .findIncidents({ technique: 'T1195.001' })
      .map(({ id }) => id)
      .sort()
  )
})

it.each([
  ['mutual TLS', 'lexicon/mutual-authentication'],
  ['glossary', 'deliverables/cloud-native-security-lexicon'],
  ['chairs', 'roles/chair']
])('finds for %j first %s, which says it otherwise', (query, expected) => {
  expect(first(query)).toBe(expected)
})

it('finds no more than the words of a synonym, not longer ones that begin with them', () => {
  const [best] = search('who is chair')
  const marked = (best?.snippet.marks ?? []).map(([from, to]) => best?.snippet.text.slice(from, to).toLowerCase())
  expect(new Set(marked)).toEqual(new Set(['chair', 'chairs']))
})

it('puts what is current before what is former', () => {
  const status = ({ collection, id }: { collection: string; id: string }): string | undefined =>
    collection === 'channels' ? api.channels.find((one) => one.id === id)?.status : undefined
  const found = search('slack', { collections: ['channels'], limit: Infinity }).map(status)
  expect(found.indexOf('former')).toBeGreaterThan(found.indexOf('current'))
  expect(first('tag security slack', { collections: ['channels'] })).toBe('channels/slack-tag-security-and-compliance')
})

it('counts what a fraction is made of, and gives no result that has no share of the query', () => {
  for (const query of ['\u2150', '\u00bd npm', '1/7'])
    expect(search(query, { limit: Infinity }).filter(({ score }) => !(score > 0))).toEqual([])
})

it('searches only the collections asked for', () => {
  expect(first('malicious maintainer', { collections: ['incidents'] })).toMatch(/^incidents\//)
  expect(
    new Set(search('chair', { collections: ['leads', 'roles'], limit: Infinity }).map(({ collection }) => collection))
  ).toEqual(new Set(['leads', 'roles']))
  expect(search('security', { collections: [] })).toEqual([])
})

it('gives ten results by default, best first and in the same order each time', () => {
  const all = search('npm attack', { limit: Infinity })
  expect(search('npm attack')).toEqual(all.slice(0, 10))
  expect(search('npm attack', { limit: 3 })).toEqual(all.slice(0, 3))
  expect(search('npm attack', { limit: 0 })).toEqual([])
  expect(all.map(({ score }) => score)).toEqual(all.map(({ score }) => score).sort((a, b) => b - a))
})

it('orders equally good results by collection and id', () => {
  const place = (collection: SearchableCollection): number => searchableCollections.indexOf(collection)
  for (const query of ['2022', 'attack', 'chair', 'slack', 'security']) {
    const results = search(query, { limit: Infinity })
    results.forEach((one, index) => {
      const next = results[index + 1]
      if (next?.score === one.score)
        expect(place(one.collection) - place(next.collection) || (one.id < next.id ? -1 : 1)).toBeLessThan(0)
    })
  }
})

it('names records that exist, by the name they have', () => {
  const lists: Record<string, unknown> = { ...api, 'compromise-types': api.compromiseTypes }
  for (const { collection, id } of search('security supply chain tag', { limit: Infinity })) {
    const data = [lists[collection]].flat() as { id: string }[]
    expect(data.map((one) => one.id)).toContain(id)
  }
})

it('marks in the snippet what was found', () => {
  const [best] = search('backdoor xz', { collections: ['incidents'] })
  const marked = best?.snippet.marks.map(([start, end]) => best.snippet.text.slice(start, end).toLowerCase())
  expect(marked).toEqual(expect.arrayContaining(['backdoor', 'xz']))
})

it('shows names where only they have the word', () => {
  const [best] = search('mnm678')
  expect(best?.snippet).toEqual({ text: 'mnm678', marks: [[0, 6]] })
})

it.each(['', ' ', '\n', '...', '?!', '"', '+ - *', '()', '\u{1F511}', 'the', 'of a'])(
  'finds nothing for %j',
  (query) => {
    expect(search(query)).toEqual([])
  }
)

it.each([
  ['one word', 'a'.repeat(100_000)],
  ['punctuation', '.,;:!?'.repeat(17_000)],
  ['one word again and again', 'security '.repeat(11_111)],
  ['different words', Array.from({ length: 10_000 }, (_, index) => `secur${index.toString(36)}`).join(' ')],
  [
    'prose',
    api.incidents
      .map(({ summary }) => summary)
      .join(' ')
      .repeat(3)
      .slice(0, 100_000)
  ]
])('answers 100,000 characters of %s', (_, query) => {
  search('warm')
  expect(search(query).length).toBeLessThanOrEqual(10)
})

it('refuses a collection that is not known and a limit that is none', () => {
  expect(() => search('x', { collections: ['incident' as 'incidents'] })).toThrow(
    /^search: Unknown collection `incident`; did you mean `incidents`, `/
  )
  for (const limit of [-1, Number.NaN, 'many' as unknown as number])
    expect(() => search('x', { limit })).toThrow(RangeError)
})

it('never throws, and marks only stretches of the snippet, in order', () => {
  const words = fc.constantFrom(
    'security',
    'npm',
    'secrity',
    'CVE-2024-3094',
    'root of trust',
    '"',
    '*',
    '\u0000',
    '__proto__',
    'constructor',
    'toString'
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(words, fc.string({ unit: 'binary' })), { maxLength: 6 }), (parts) => {
      for (const { snippet, score } of search(parts.join(' '))) {
        expect(score).toBeGreaterThan(0)
        let last = 0
        for (const [start, end] of snippet.marks) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(snippet.text.slice(start, end)).toMatch(/^[\p{L}\p{M}\p{N}]+$/u)
          last = end
        }
      }
    })
  )
})

const docstrings = readFileSync(join(root, 'src/search/index.ts'), 'utf8')

it.each(examplesIn(docstrings, 'src/search/index.ts'))(
  'does what the docstring says of $code',
  ({ code, promised }) => {
    expect(evaluate(code, { search })).toEqual(evaluate(promised, {}))
  }
)
