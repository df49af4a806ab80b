import { expect, it } from 'vitest'
import { snippetOf } from '../../src/search/snippet.ts'

const filler = 'lorem ipsum dolor sit amet consectetur adipiscing elit '

it('gives a short text whole', () => {
  expect(snippetOf('An axe and an Axe.', new Set(['axe']))).toEqual({
    text: 'An axe and an Axe.',
    marks: [
      [3, 6],
      [14, 17]
    ]
  })
  expect(snippetOf('', new Set(['axe']))).toEqual({ text: '', marks: [] })
})

it('gives the start of a text that has none of the words', () => {
  const { text, marks } = snippetOf(filler.repeat(20), new Set(['axe']))
  expect(marks).toEqual([])
  expect(text).toMatch(/^lorem.*\w…$/)
  expect(text.length).toBeLessThanOrEqual(161)
})

it('goes where most of the different words are', () => {
  const text = `${'axe '.repeat(20)}${filler.repeat(10)}an axe, a saw and a plane ${filler.repeat(10)}`
  const { text: part, marks } = snippetOf(text, new Set(['axe', 'saw', 'plane']))
  expect(marks.map(([start, end]) => part.slice(start, end))).toEqual(['axe', 'saw', 'plane'])
  expect(part).toMatch(/^…\w.*\w…$/)
  expect(part.length).toBeLessThanOrEqual(162)
})

it('cuts between words and shows the end where the words are there', () => {
  const { text } = snippetOf(`${filler.repeat(10)}an axe.`, new Set(['axe']))
  expect(text).toMatch(/^…(?:lorem|ipsum|dolor|sit|amet|consectetur|adipiscing|elit) .*an axe\.$/)
})
