import { expect, it } from 'vitest'
import { phrasesOf, synonymsIn } from '../../src/search/synonyms.ts'

const phrases = phrasesOf([
  ['SBOM', 'software bill of materials'],
  ['MFA', 'two factor', 'two-factor authentication']
])

it('takes the longest phrase at each place, without fillers and plurals, and gives its others', () => {
  expect(synonymsIn(['sboms', 'need', 'two', 'factor', 'authentication'], phrases)).toEqual([
    { words: ['sboms'], others: [['software', 'bill', 'materials']] },
    { words: ['two', 'factor', 'authentication'], others: [['mfa'], ['two', 'factor']] }
  ])
})

it('finds no phrase in parts of words or of phrases', () => {
  expect(synonymsIn(['two', 'factors', 'materials', 'sbomber'], phrases)).toEqual([
    { words: ['two', 'factors'], others: [['mfa'], ['two', 'factor', 'authentication']] }
  ])
  expect(synonymsIn(['bill', 'factor'], phrases)).toEqual([])
})
