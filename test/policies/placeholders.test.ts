import { expect, it } from 'vitest'
import { placeholderIn, wholePlaceholder } from '../../src/policies/placeholders.ts'

it.each(['TODO', 'FIXME', 'TBD', 'TBA'])('%s is a placeholder anywhere in a text', (word) => {
  expect(placeholderIn(`Some ${word}: more`)).toMatchObject({ 0: word, index: 5 })
  for (const other of [`Some ${word.toLowerCase()}`, `x${word}`, `${word}S`]) expect(placeholderIn(other)).toBeNull()
})

it.each(
  [
    'n/a,NA,none,Null,unknown,tba,tbd,todo,fixme,?,???,xxx,XXXXX',
    'lorem ipsum,Lorem ipsum dolor., (unknown) ,- N/A.,"none"'
  ].flatMap((list) => list.split(','))
)('%j is a placeholder as a whole', (text) => {
  expect(wholePlaceholder(text)).toMatchObject({ 0: text, index: 0 })
  expect(wholePlaceholder(`Really ${text}`)).toBeNull()
  expect(wholePlaceholder(`${text} really`)?.[0] ?? 'lorem').toMatch(/lorem/i)
})

it.each(['', '—', 'xx', 'nan', 'tb', 'noneness', 'unknown attacker'])('%j is not a placeholder', (text) => {
  expect(wholePlaceholder(text)).toBeNull()
})
