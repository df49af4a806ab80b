import { expect, it } from 'vitest'
import { lexicon } from '../../src/query/lexicon.ts'
import { isEverydayWord, oneWordNames } from '../../src/sites/remark/one-word-names.ts'
import { base, linked, links, linksIn } from './documents.ts'

const linkedByDefault = (text: string): string[] => linksIn(linked(text, { base }))
const everyday = Object.keys(oneWordNames).filter(isEverydayWord)
const capitalized = (word: string): string => `${word[0]?.toUpperCase()}${word.slice(1)}`
const names = lexicon.flatMap(({ term, aliases, covers }) => [term, ...aliases, ...covers])

it('knows of each name of one word in the lexicon whether it is an everyday word', () => {
  const oneWord = names.filter((name) => /^[A-Z]?[a-z]+$/.test(name)).map((name) => name.toLowerCase())
  expect(oneWord.filter((name) => !(name in oneWordNames))).toEqual([])
  const all = new Set(names.map((name) => name.toLowerCase()))
  expect(Object.keys(oneWordNames).filter((name) => !all.has(name))).toEqual([])
})

it.each([
  ...everyday.flatMap((word) => [`We care about ${word} here.`, `Two ${word}s.`, `${capitalized(word)} x.`]),
  'The form asks for gender identity.',
  'That is our secret sauce.',
  'Feel free to claim an issue.',
  'Key sessions are in the morning.',
  'A Developer Certificate of Origin.',
  'Set the MAC address.'
])('links no everyday word unless asked: %s', (text) => {
  expect(linkedByDefault(text)).toEqual([])
})

it('says of each everyday word how it is used elsewhere, in words that it does not link', () => {
  for (const use of Object.values(oneWordNames)) if (use !== undefined) expect(linkedByDefault(`${use}.`)).toEqual([])
})

it('links each everyday word when asked', () => {
  for (const word of everyday) {
    const mention = word === 'mac' ? 'MAC' : word
    expect(links(`Mind ${mention} here.`), word).toHaveLength(1)
  }
})

it.each([
  ['least privilege', 'least-privilege'],
  ['attack surface', 'attack-surface'],
  ['HSM', 'hardware-security-module'],
  ['service identity', 'service-identity'],
  ['security requirements', 'security-requirements'],
  ['digital certificates', 'certificates'],
  ['cryptographic key', 'keys'],
  ['Encryption', 'cryptographic-signing-vs-encrypting-vs-verifying-validating'],
  ['RBAC', 'abac-rbac-and-mac'],
  ['compliance and security', 'compliance-and-security']
])('links %s without being asked', (name, id) => {
  expect(linkedByDefault(`It needs ${name} too.`)).toEqual([`${name} -> ${base}${id}`])
})

it('links the name of a term that a page also has as an everyday word', () => {
  expect(linkedByDefault('Key facts on a key: a cryptographic key.')).toEqual([`cryptographic key -> ${base}keys`])
})
