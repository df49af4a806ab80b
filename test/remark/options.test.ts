import { expect, it } from 'vitest'
import { remarkTagSecurity } from '../../src/sites/remark/index.ts'
import { linked, linksIn } from './documents.ts'

it.each([
  ['/lexicon', '/lexicon/root-of-trust'],
  ['/lexicon/', '/lexicon/root-of-trust'],
  ['https://example.org/terms#', 'https://example.org/terms#root-of-trust'],
  ['../terms?id=', '../terms?id=root-of-trust']
])('puts ids behind the address %s', (base, url) => {
  expect(linksIn(linked('root of trust', { base }))).toEqual([`root of trust -> ${url}`])
})

it('leads to the lexicon of the TAG when no address is given', () => {
  expect(linksIn(linked('root of trust'))).toEqual([
    expect.stringMatching(/^root of trust -> https:\/\/github\.com\/cncf\/contribute-site\/blob\/.*#root-of-trust$/)
  ])
})

it('skips terms by id and by name, and links nothing else in their place', () => {
  const skip = ['token', 'HSM']
  expect(linksIn(linked('token, an HSM, keys', { base: '/', skip, everydayWords: true }))).toEqual(['keys -> /keys'])
  expect(linksIn(linked('hardware root of trust', { base: '/', skip: ['hardware-root-of-trust'] }))).toEqual([])
})

const wrong: [unknown, string][] = [
  [{ bases: '/' }, 'Unknown option `bases` of `@cncf/tag-security/remark`; did you mean `base`?'],
  [
    { url: '/' },
    'Unknown option `url` of `@cncf/tag-security/remark`; expected one of `base`, `skip`, `everydayWords`'
  ],
  ['/lexicon/', 'The options of `@cncf/tag-security/remark` are `/lexicon/`; expected an object'],
  [['skip'], 'The options of `@cncf/tag-security/remark` are a list; expected an object'],
  [{ base: 7 }, '`base` is `7`; expected a path such as `/lexicon/` or an http address'],
  [{ base: '' }, '`base` is ``; expected a path such as `/lexicon/` or an http address'],
  [
    { base: 'javascript:alert(1)//' },
    '`base` is `javascript:alert(1)//`; expected a path such as `/lexicon/` or an http address'
  ],
  [{ base: 'a b' }, '`base` is `a b`; expected a path such as `/lexicon/` or an http address'],
  [{ everydayWords: 'yes' }, '`everydayWords` is `yes`; expected `true` or `false`'],
  [
    { everydayWord: true },
    'Unknown option `everydayWord` of `@cncf/tag-security/remark`; did you mean `everydayWords`?'
  ],
  [{ skip: 'keys' }, '`skip` is `keys`; expected a list of term ids'],
  [{ skip: ['keyz'] }, 'Unknown term `keyz` in `skip`; did you mean `keys`?'],
  [{ skip: [{ toString: [] }] }, 'Unknown term a value of type object in `skip`; expected one such as `'],
  [{ skip: [null] }, 'Unknown term `null` in `skip`; expected one such as `']
]

it.each(wrong)('refuses %j', (options, message) => {
  expect(() => remarkTagSecurity(options as object)).toThrow(message)
})

it('takes no options as none', () => {
  expect(() => [
    remarkTagSecurity(),
    remarkTagSecurity(null),
    remarkTagSecurity({ base: undefined, skip: undefined, everydayWords: undefined })
  ]).not.toThrow()
})
