import { expect, it } from 'vitest'
import { remarkTagSecurity } from '../../src/sites/remark/index.ts'
import { linked, linksIn } from './documents.ts'

it.each([
  ['/lexicon', '/lexicon/keys'],
  ['/lexicon/', '/lexicon/keys'],
  ['https://example.org/terms#', 'https://example.org/terms#keys'],
  ['../terms?id=', '../terms?id=keys']
])('puts ids behind the address %s', (base, url) => {
  expect(linksIn(linked('keys', { base }))).toEqual([`keys -> ${url}`])
})

it('leads to the lexicon of the TAG when no address is given', () => {
  expect(linksIn(linked('keys'))).toEqual([
    expect.stringMatching(/^keys -> https:\/\/github\.com\/cncf\/contribute-site\/blob\/.*#keys$/)
  ])
})

it('skips terms by id and by name, and links nothing else in their place', () => {
  expect(linksIn(linked('token, an HSM, keys', { base: '/', skip: ['token', 'HSM'] }))).toEqual(['keys -> /keys'])
  expect(linksIn(linked('hardware root of trust', { base: '/', skip: ['hardware-root-of-trust'] }))).toEqual([])
})

const wrong: [unknown, string][] = [
  [{ bases: '/' }, 'Unknown option `bases` of `@cncf/tag-security/remark`; did you mean `base`?'],
  [{ url: '/' }, 'Unknown option `url` of `@cncf/tag-security/remark`; expected one of `base`, `skip`'],
  ['/lexicon/', 'The options of `@cncf/tag-security/remark` are `/lexicon/`; expected an object'],
  [['skip'], 'The options of `@cncf/tag-security/remark` are a list; expected an object'],
  [{ base: 7 }, '`base` is `7`; expected a path such as `/lexicon/` or an http address'],
  [{ base: '' }, '`base` is ``; expected a path such as `/lexicon/` or an http address'],
  [
    { base: 'javascript:alert(1)//' },
    '`base` is `javascript:alert(1)//`; expected a path such as `/lexicon/` or an http address'
  ],
  [{ base: 'a b' }, '`base` is `a b`; expected a path such as `/lexicon/` or an http address'],
  [{ skip: 'keys' }, '`skip` is `keys`; expected a list of term ids'],
  [{ skip: ['keyz'] }, 'Unknown term `keyz` in `skip`; did you mean `keys`?'],
  [{ skip: [null] }, 'Unknown term `null` in `skip`; expected one such as `']
]

it.each(wrong)('refuses %j', (options, message) => {
  expect(() => remarkTagSecurity(options as object)).toThrow(message)
})

it('takes no options as none', () => {
  expect(() => [
    remarkTagSecurity(),
    remarkTagSecurity(null),
    remarkTagSecurity({ base: undefined, skip: undefined })
  ]).not.toThrow()
})
