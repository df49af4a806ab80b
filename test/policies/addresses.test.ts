import { expect, it } from 'vitest'
import { encodedAddress, isWebAddress } from '../../src/policies/addresses.ts'

it('takes for a web address what has a scheme of the web and a host', () => {
  const addresses = [
    'https://example.org',
    'http://example.org',
    'HTTP://example.org/a',
    'https:///a',
    'https:// a',
    'https:',
    'ttps://a',
    ' https://a',
    'javascript:https://a'
  ]
  expect(addresses.filter(isWebAddress)).toEqual(['https://example.org', 'http://example.org', 'HTTP://example.org/a'])
})

it.each([
  [' ', '%20'],
  ['<', '%3C'],
  ['>', '%3E'],
  ['"', '%22'],
  ['{', '%7B'],
  ['}', '%7D'],
  ['|', '%7C'],
  ['\\', '%5C'],
  ['^', '%5E'],
  ['`', '%60'],
  ['\0', '%00'],
  ['\u200b', '%E2%80%8B'],
  ['\ue000', '%EE%80%80'],
  ['\ud83d', '\ufffd'],
  ['é', 'é'],
  ['%', '%']
])('encodes %j in an address as %j', (character, expected) => {
  expect(encodedAddress(`https://a/${character}${character}`)).toBe(`https://a/${expected}${expected}`)
})
