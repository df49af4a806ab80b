import { expect, it } from 'vitest'
import { addressFault, linkFault, plainAddress } from '../../src/policies/links.ts'

it.each([
  'https://example.org',
  'http://example.org/a?b=c#d',
  'https://example.org:8443/@user/a@1.0?to=a@b#@c',
  'https://example.org?q=a@b',
  'https://example.org/caf\u00e9/(a)?x={y}',
  'https://b\u00fccher.example/',
  'https://[::1]/a'
])('%s leads where it seems to lead', (url) => {
  expect(addressFault(url)).toBeUndefined()
  expect(plainAddress.test(url)).toBe(true)
})

it.each([
  ['https://u:p@evil.example/', 'a user name'],
  ['https://good.example@evil.example/', 'a user name'],
  ['https://@evil.example/', 'a user name'],
  ['HTTPS://u@evil.example/', 'a user name'],
  ['https://evil.example\\@good.example', 'backslashes'],
  ['https://evil.example\\good.example/', 'backslashes'],
  ['https://good.example/a\\b', 'backslashes'],
  ['https://good.example/a b', 'blanks'],
  ['https://good.example/a\tb', 'blanks'],
  ['https://good.example/a\nb', 'blanks'],
  ['https://good.example/a\u00a0b', 'blanks'],
  ['https://good.example/\u0007', 'invisible'],
  ['https://good\u200b.example/', 'invisible'],
  ['https://good.example/\u00ad', 'invisible'],
  ['https://good.example/\u202e', 'invisible'],
  ['https://good.example/\ud800', 'invisible'],
  ['https://', 'a host'],
  ['https:///a', 'a host'],
  ['https://?a', 'a host'],
  ['https://a:99999/', 'a host'],
  ['https://%zz/', 'a host'],
  ['https:example.org', 'starts with'],
  ['//example.org', 'starts with'],
  ['ftp://example.org', 'starts with'],
  ['javascript:alert(1)', 'starts with'],
  [' https://example.org', 'starts with'],
  ['', 'starts with']
])('%j does not: %s', (url, expected) => {
  expect(addressFault(url)).toContain(expected)
})

it('takes backslashes in a link for slashes where they can hide no host', () => {
  expect(linkFault('https://example.org/a\\b')).toBeUndefined()
  expect(linkFault('https://evil.example\\@good.example/a\\b')).toContain('backslashes')
  expect(linkFault('https://evil.example\\good.example/')).toContain('backslashes')
  expect(linkFault('https://u@evil.example/a\\b')).toContain('a user name')
})

it('judges an address the same however often it is asked', () => {
  for (let time = 0; time < 20_000; time++) addressFault('https://example.org/')
  expect(addressFault('https://b\u00fccher.example/')).toBeUndefined()
})
