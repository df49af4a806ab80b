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
    'Unknown option `incident` of `@cncf/tag-security/docusaurus`; did you mean `incidents`?'
  ],
  [
    { colours: 1 },
    'Unknown option `colours` of `@cncf/tag-security/docusaurus`; ' +
      'expected one of `incidents`, `lexicon`, `assessments`, `editUrl`, `id`'
  ],
  [{ lexicon: { paht: 'x' } }, 'Unknown option `paht` of `lexicon`; expected one of `path`'],
  [{ lexicon: 'lexicon' }, 'The options of `lexicon` are `lexicon`; expected an object'],
  [
    { incidents: {} },
    '`incidents.path` is `undefined`; expected a path of letters, digits, hyphens and slashes such as `incidents`'
  ],
  [
    { incidents: { path: '../my incidents?' } },
    '`incidents.path` is `../my incidents?`; ' +
      'expected a path of letters, digits, hyphens and slashes such as `incidents`'
  ],
  [
    { incidents: { path: 'x' }, lexicon: { path: '/x/' } },
    '`incidents.path` and `lexicon.path` are both `x`; give each collection its own'
  ],
  [
    { lexicon: { path: '/' }, incidents: { path: 'x' }, assessments: { path: '' } },
    '`lexicon.path` and `assessments.path` are both ``; give each collection its own'
  ],
  [
    { assessment: { path: 'x' } },
    'Unknown option `assessment` of `@cncf/tag-security/docusaurus`; did you mean `assessments`?'
  ],
  [
    { editUrl: 'content' },
    '`editUrl` is `content`; expected an address such as `https://github.com/cncf/tag-security/edit/main/content`'
  ],
  [{ id: 'second' }, '`id` is `second`; expected nothing, as a site has one instance of this plugin'],
  [null, 'The options of `@cncf/tag-security/docusaurus` are `null`; expected an object'],
  [[], 'The options of `@cncf/tag-security/docusaurus` are a list; expected an object'],
  [{ editUrl: {} }, '`editUrl` is a value of type object; expected an address such as `https://'],
  [{ editUrl: () => '' }, '`editUrl` is a value of type function; expected an address such as `https://']
])('refuses %j and names what is valid', (options, message) => {
  const exact = message.endsWith('://') ? expect.stringContaining(message) : message
  expect(() => validateOptions({ options })).toThrow(expect.objectContaining({ message: exact }))
})
