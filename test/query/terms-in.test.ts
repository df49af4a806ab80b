import fc from 'fast-check'
import { expect, it } from 'vitest'
import { lexicon, termsIn, type Term } from '../../src/query/lexicon.ts'

const found = (text: string, data?: readonly Term<Record<string, string>>[]): [string, string][] =>
  termsIn(text, data).map(({ term, text }) => [text, term.id])
const term = (name: string, ...aliases: string[]): Term<Record<string, string>> => ({
  id: name.toLowerCase(),
  term: name,
  aliases,
  category: 'tooling',
  definition: '',
  covers: [],
  related: [],
  mentions: [],
  references: [],
  sources: []
})

it('takes the longest name and lets mentions not overlap', () => {
  expect(found('A hardware root of trust is a root of trust.')).toEqual([
    ['hardware root of trust', 'hardware-root-of-trust'],
    ['root of trust', 'root-of-trust']
  ])
})

it('gives positions in the text, in order', () => {
  expect(termsIn('An API key, a token.').map(({ start, end, text }) => [start, end, text])).toEqual([
    [3, 10, 'API key'],
    [14, 19, 'token']
  ])
})

it.each([
  ['an HSM', [['HSM', 'hardware-security-module']]],
  ['two HSMs', [['HSMs', 'hardware-security-module']]],
  ["the HSM's owner", [['HSM', 'hardware-security-module']]],
  ['hsm and HSMS', []],
  ['bit rot', []],
  ['a RoT', [['RoT', 'root-of-trust']]],
  ['Rbac or RBAC', [['RBAC', 'abac-rbac-and-mac']]],
  ['CAs', [['CAs', 'certificate-authority']]],
  ['CAS', []]
] as const)('takes an acronym as it is written: %s', (text, mentions) => {
  expect(found(text)).toEqual(mentions)
})

it('takes a name of one word with as many capitals as small letters for an acronym', () => {
  expect(found('IaaS IAAS iaas', [term('Cloud', 'IaaS')])).toEqual([['IaaS', 'cloud']])
})

it.each([
  ['ATTACK SURFACE', 1],
  ['attack surfaces', 1],
  ['attack-surface', 1],
  ['attack\n  surface', 1],
  ['attack\r\nsurface', 1],
  ['container / image scanning', 1],
  ['attack\n\nsurface', 0],
  ['attack. Surface', 0],
  ['attack, surface', 0],
  ['attacksurface', 0],
  ['attack_surface', 0],
  ['counterattack surface', 0],
  ['attack surfaced', 0],
  ['attack\u2010surface', 1],
  ['attack\u2011surface', 1],
  ['attack / surface', 1],
  ['attack  / surface', 0],
  ['attack--surface', 0],
  ['attack-\u2010surface', 0],
  ['token_x', 0],
  ['token7', 0],
  ['token\u0301', 0],
  ['', 0],
  ['  ', 0],
  ['\u{1F511}', 0]
])('sees words, not letters: %j', (text, count) => {
  expect(termsIn(text)).toHaveLength(count)
})

it('counts positions as strings do, beside emoji, accents and letters that grow in lower case', () => {
  for (const text of ['\u{1F511} token', 'İİİ token', 'e\u0301 token', 'ﬁ token']) {
    const [mention] = termsIn(text)
    expect(text.slice(mention?.start, mention?.end)).toBe('token')
  }
})

it('falls back to a part only where no term has the name', () => {
  const compound: Term<Record<string, string>> = { ...term('Keys and locks'), covers: ['Key', 'Lock'] }
  const other: Term<Record<string, string>> = { ...term('Doors'), covers: ['Lock', 'Handle'] }
  expect(found('key lock handle', [compound, other, term('Key')])).toEqual([
    ['key', 'key'],
    ['handle', 'doors']
  ])
})

it('finds each name of the lexicon by itself', () => {
  for (const { id, term, aliases } of lexicon) {
    for (const name of [term, ...aliases].filter((one) => /^\w+(?:[ -]\w+)*$/.test(one)))
      expect(found(`(${name})`), name).toEqual([[name, id]])
  }
})

it('always gives positions that cut the words out of the text, in order and apart', () => {
  const piece = fc.oneof(
    fc.constantFrom(...lexicon.flatMap(({ term, aliases, covers }) => [term, ...aliases, ...covers])),
    fc.string({ unit: 'binary', maxLength: 6 }),
    fc.constantFrom(' ', '-', '\n', '/', 's', '.')
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const text = pieces.join('')
      let last = 0
      for (const { start, end, text: words } of termsIn(text)) {
        expect(text.slice(start, end)).toBe(words)
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        expect(/[\p{L}\p{N}_]$/u.test(text.slice(0, start)) || /^[\p{L}\p{N}_]/u.test(text.slice(end))).toBe(false)
        last = end
      }
    })
  )
})

const prose = lexicon.map(({ definition, usage }) => `${definition} ${usage ?? ''}`).join('\n\n')
const megabyte = 1 << 20

it.each(['key ', 'security policy as ', 'a', ' ', `root${' '.repeat(1000)}.`, 'root -', '- ', prose])(
  'finds in a megabyte of piece %# what it finds in the piece',
  (piece) => {
    const idsIn = (text: string): string[] => [...new Set(termsIn(text).map(({ term }) => term.id))].sort()
    const text = piece.repeat(Math.ceil(megabyte / piece.length))
    expect(idsIn(text)).toEqual(idsIn(piece.repeat(2)))
  }
)
