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
  [{ bsae: '/' }, '`bsae` is no option of `@cncf/tag-security/remark`; did you mean `base`?'],
  ['/lexicon/', 'The options of `@cncf/tag-security/remark` are `/lexicon/`; an object is expected'],
  [['skip'], 'The options of `@cncf/tag-security/remark` are a list; an object is expected'],
  [{ base: 7 }, '`base` is a number; a path such as `/lexicon/` or an http address is expected'],
  [{ base: '' }, '`base` is ``; a path such as `/lexicon/` or an http address is expected'],
  [
    { base: 'javascript:alert(1)//' },
    '`base` is `javascript:alert(1)//`; a path such as `/lexicon/` or an http address is expected'
  ],
  [{ base: 'a b' }, '`base` is `a b`; a path such as `/lexicon/` or an http address is expected'],
  [{ skip: 'keys' }, '`skip` is `keys`; a list of term ids is expected'],
  [{ skip: ['keyz'] }, '`keyz` in `skip` is no term; did you mean `keys`?'],
  [{ skip: [null] }, '`null` in `skip` is no term; did you mean']
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
