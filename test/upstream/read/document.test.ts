import { expect, it } from 'vitest'
import { readDocument } from '../../../src/upstream/read/document.ts'
import { referencesIn } from '../../../src/upstream/read/references.ts'

const addressesIn = (text: string): string[] => readDocument({ path: 'a.md', text }).links.map(({ node }) => node.url)

it('takes no address whose scheme the document does not give', () => {
  const text = '# Reference\n\n- See www.example.org/a here.\n- https:/|/www.example.org/b\n'
  expect(addressesIn(text)).toEqual([])
  const document = readDocument({ path: 'a.md', text })
  expect(referencesIn(document, document.tree, 'references')).toEqual([])
})

it('takes a link to such an address where the document gives the scheme', () => {
  expect(addressesIn('See [www.example.org/a](http://www.example.org/a) and http://www.example.org/b.\n')).toEqual([
    'http://www.example.org/a',
    'http://www.example.org/b'
  ])
})
