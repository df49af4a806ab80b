import { expect, it } from 'vitest'
import { readDocument } from '../../src/upstream/document.ts'

const addressesIn = (text: string): string[] => readDocument({ path: 'a.md', text }).links.map(({ node }) => node.url)

it('takes no address whose scheme the document does not give', () => {
  expect(addressesIn('See www.example.org/a here.\n')).toEqual([])
})

it('takes a link to such an address where the document gives the scheme', () => {
  expect(addressesIn('See [www.example.org/a](http://www.example.org/a) and http://www.example.org/b.\n')).toEqual(['http://www.example.org/a', 'http://www.example.org/b'])
})
