import { expect, it } from 'vitest'
import { base, links } from './documents.ts'

it.each([
  ['an acronym in other case', 'hsm and Hsm', 'gfm'],
  ['a heading', '# Keys\n\nToken\n-----', 'gfm'],
  ['a link', '[keys](https://example.org)', 'gfm'],
  ['a link by reference', '[keys][x]\n\n[x]: https://example.org', 'gfm'],
  ['an image and its description', '![keys](x.png "token")', 'gfm'],
  ['code', '`keys`\n\n    token\n\n~~~\nclaim\n~~~', 'gfm'],
  ['HTML', '<p>keys</p>\n\n<a href="x">token</a> <kbd>claim</kbd>', 'gfm'],
  ['a bare address', 'https://example.org/attack-surface', 'gfm'],
  [
    'a bare address that is text',
    'https://example.org/keys, www.example.org/token, claim@example.org, me@secrets.example, keys.json, ' +
      '#tag-security, example/tag-security, cyber-security',
    'commonmark'
  ],
  ['the text of a footnote', 'x[^1]\n\n[^1]: keys', 'gfm'],
  ['a word in which markup begins', 'key**s** un*key*, to<b>ken</b>', 'mdx'],
  [
    'the name of the TAG',
    'TAG Security and Compliance, once the Security\nTechnical Advisory Group, TAG Security',
    'gfm'
  ],
  [
    'half of a word with a hyphen',
    'A key-value store, token-based, keys\u2011only, pre-claim, token- and `x`-like, key-*value*',
    'gfm'
  ],
  [
    'a heading of HTML around paragraphs',
    '<h2>\n\nkeys\n\n</h2>\n\n<div>\n<H3 title="a > b">\n\ntoken\n\n- claim\n\n</H3>\n</div>',
    'gfm'
  ],
  ['a link of HTML around paragraphs', '- <a href="/x">\n\n  keys\n\n  > token\n\n  </a>', 'gfm'],
  ['a name that markup cuts', '**attack** surface', 'gfm'],
  [
    'an element that cannot hold a link',
    '<Term id="token">keys</Term> <abbr title="x">claim</abbr> <a href="x">secrets</a>\n\n<h2>credentials</h2>',
    'mdx'
  ],
  [
    'a shortcode and an action of Hugo',
    '{{< youtube token >}} {{ .Site.keys }} {{% x "%}} *secrets*" *claim* `y` %}}\n\n- {{< y\n\n  keys\n\n  token >}}',
    'gfm'
  ],
  [
    'a variable, a placeholder and a link of a wiki',
    '${secrets} {keys} {the token} [[claim]] [[the secrets|x]] $KEYS %TOKEN%',
    'gfm'
  ],
  ['a path', './secrets a/keys/b C:\\token\\x /etc/claim ../secrets ~/keys token/ (./claim) .secrets `x`/keys', 'gfm'],
  [
    'code without backticks',
    '--token=x --secrets -keys key=value x=token secrets() claim(x) std::keys token::x :key:',
    'gfm'
  ],
  [
    'an expression, an attribute, an import',
    'import keys from \'token\'\n\n<Tabs label="claim">{secrets}</Tabs> {/* keys */}',
    'mdx'
  ]
] as const)('leaves %s alone', (_, text, syntax) => {
  expect(links(text, syntax).filter((link) => link.includes(base))).toEqual([])
})

it.each([
  ['emphasis', '*keys*', 'gfm'],
  ['a list', '- keys', 'gfm'],
  ['a quotation', '> keys', 'gfm'],
  [
    'a list of HTML, after a heading and a link of HTML',
    '<h2>\n\nx\n\n</h2>\n<ul><li><a href="x">y</a>\n\nkeys\n\n</li></ul>',
    'gfm'
  ],
  ['a block after an anchor that is left open or commented out', '<a name="x">\n\nkeys\n\n<!-- </a> -->', 'gfm'],
  ['an element whose name begins as that of a link', '<a-b>\n\nkeys\n\n</a-b>', 'gfm'],
  ['a place before a dash', 'keys--all of them', 'gfm'],
  ['a table', '| a |\n| - |\n| keys |', 'gfm'],
  ['text after an anchor that is left open', '<a name="x"> keys', 'gfm'],
  ['an element of the page', '<Tabs>\n  <div>keys</div>\n</Tabs>', 'mdx'],
  ['the text inside a shortcode', '{{< note >}}\nkeys\n{{< /note >}}', 'gfm'],
  ['text after a brace that is left open', '{{ x\n\n{ keys', 'gfm'],
  ['a word with its plural', 'keys(s)', 'gfm'],
  ['quotation marks, before a colon', '("keys"): x', 'gfm'],
  ['a hard line break', 'a\\\nkeys', 'gfm'],
  ['a place beside code and an image', '`x`keys![](y)', 'gfm']
] as const)('links in %s', (_, text, syntax) => {
  expect(links(text, syntax)).toEqual(['keys -> /lexicon/keys'])
})

it.each([
  ['---\nlexicon: false\n---\n\nkeys', {}],
  ['---\r\ntitle: x\r\nlexicon: false # why\r\n---\r\n\r\nkeys', {}],
  ['---\nlexicon: False\n---\n\nkeys', {}],
  ['---\nlexicon: FALSE\n---\n\nkeys', {}],
  ['+++\nlexicon = false\n+++\n\nkeys', {}],
  ['keys', { frontMatter: { lexicon: false } }],
  ['keys', { matter: { lexicon: false } }]
])('leaves a page alone that asks for it: %j %j', (text, data) => {
  expect(links(text, 'gfm', data)).toEqual([])
})

it('takes nothing else for such a request', () => {
  expect(links('---\nlexicon: true\nnote: lexicon false\nnot: False\n---\n\nkeys')).toHaveLength(1)
  expect(links('---\nlexicon: no\n---\n\nkeys')).toHaveLength(1)
  expect(links('keys\n\n---\n\nlexicon: false\n\n---')).toHaveLength(1)
  expect(links('keys', 'gfm', { frontMatter: null })).toHaveLength(1)
})

it('links nothing in front matter that was read as Markdown', () => {
  const text = '---\ntags:\n  - token\n  - claim\n---\n\nkeys'
  expect(links(text)).toEqual(['keys -> /lexicon/keys'])
})
