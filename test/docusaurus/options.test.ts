import { expect, it } from 'vitest'
import { checkOptions } from '../../src/sites/docusaurus/options.ts'
import { validateOptions } from '../../src/sites/docusaurus/index.ts'

it('takes paths with and without slashes around them, and fills in what is left out', () => {
  expect(checkOptions({ incidents: { path: '/a/b/' }, lexicon: { path: '/' } })).toEqual({
    id: 'default',
    paths: { incidents: 'a/b', lexicon: '' },
    editUrl: 'https://github.com/cncf/tag-security/edit/main/content'
  })
  expect(checkOptions({})).toMatchObject({ paths: {} })
  expect(checkOptions({ editUrl: 'https://example.org/edit/' }).editUrl).toBe('https://example.org/edit')
})

it.each([
  [
    { incident: { path: 'x' } },
    '`incident` is no option of `@cncf/tag-security/docusaurus`; did you mean `incidents`?'
  ],
  [
    { colours: 1 },
    '`colours` is no option of `@cncf/tag-security/docusaurus`; expected `incidents`, `lexicon`, `editUrl`'
  ],
  [
    { lexicon: { paht: 'x' } },
    '`lexicon.paht` is no option of `@cncf/tag-security/docusaurus`; expected `lexicon.path`'
  ],
  [
    { lexicon: 'lexicon' },
    '`lexicon` of `@cncf/tag-security/docusaurus` is `"lexicon"`; expected an object such as `{ path: \'lexicon\' }`'
  ],
  [{ incidents: {} }, '`incidents.path` is `undefined`; expected a path such as `incidents`'],
  [
    { incidents: { path: '../my incidents?' } },
    '`incidents.path` is `"../my incidents?"`, which is no path of letters, digits, hyphens and slashes; did you mean `my-incidents`?'
  ],
  [
    { incidents: { path: 'x' }, lexicon: { path: '/x/' } },
    '`incidents.path` and `lexicon.path` are both `x`; give each collection its own, such as `lexicon`'
  ],
  [
    { editUrl: 'content' },
    '`editUrl` is `"content"`; expected an address such as `https://github.com/cncf/tag-security/edit/main/content`'
  ],
  [{ id: 'second' }, '`id` is `"second"`; expected nothing, as a site has one instance of this plugin'],
  [null, 'the options of `@cncf/tag-security/docusaurus` is `null`; expected an object']
])('refuses %j and names what is valid', (options, message) => {
  expect(() => validateOptions({ options })).toThrow(new Error(message))
})
