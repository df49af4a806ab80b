import { expect, it } from 'vitest'
import type { VFile } from 'vfile'
import { remarkLintTagSecurity } from '../../src/sites/remark-lint/index.ts'
import { remarkTagSecurity } from '../../src/sites/remark/index.ts'
import { linked, processorOf, type Syntax } from '../remark/documents.ts'
import { charter, fixed, linted, messages, problems } from './documents.ts'

it.each<[string, string, Syntax?]>([
  ['[x](https://github.com/cncf/toc/blob/main/tags/security.md "why")', `[x](${charter} "why")`],
  ['[x][]\n\n[x]: https://github.com/cncf/toc/blob/main/tags/security.md', `[x][]\n\n[x]: ${charter}`],
  ['<https://github.com/cncf/toc/blob/main/tags/security.md>', `<${charter}>`],
  ['a\nhttps://github.com/cncf/toc/blob/main/tags/security.md, b', `a\n${charter}, b`, 'commonmark'],
  [
    '<a href="https://github.com/cncf/toc/blob/main/tags/security.md" title="x">' +
      '<a href="https://github.com/cncf/toc/blob/main/tags/security.md">',
    `<a href="${charter}" title="x"><a href="${charter}">`
  ],
  [
    '<Link to="https://github.com/cncf/toc/blob/main/tags/security.md">x</Link>',
    `<Link to="${charter}">x</Link>`,
    'mdx'
  ],
  [
    '[#tag-security](https://cloud-native.slack.com/archives/CDJ7MLT8S), #tag-security',
    '[#tag-security-and-compliance](https://cloud-native.slack.com/archives/C08JZ9YLAA3), #tag-security-and-compliance'
  ],
  [
    'TAG Security, #tag-security, TAG\nSecurity and *TAG Security*',
    'TAG Security and Compliance, #tag-security-and-compliance, TAG Security and Compliance ' +
      'and *TAG Security and Compliance*'
  ],
  [
    '<Incident id={"xzz"} /> and <Term id="atack-surface">x</Term>',
    '<Incident id="xz" /> and <Term id="attack-surface">x</Term>',
    'mdx'
  ],
  [
    'a <Incident id="xzz" /> <IncidentTable type="Dev Tooling">',
    'a <Incident id="xz" /> <IncidentTable type="dev-tooling">'
  ],
  [
    '{{< tag-incident "xzz" >}} {{<tag-term atack-surface>}}',
    '{{< tag-incident "xz" >}} {{<tag-term attack-surface>}}'
  ],
  [
    '{{< tag-term text="keyz" id="keyz" >}} {{% tag-term "keyz" "keyz" %}}',
    '{{< tag-term text="keyz" id="keys" >}} {{% tag-term "keys" "keyz" %}}'
  ],
  [
    '<div class="x">TAG Security <b>at</b> TAG Security</div>',
    '<div class="x">TAG Security and Compliance <b>at</b> TAG Security and Compliance</div>'
  ],
  ['a <Term id="hsmm">', 'a <Term id="hardware-security-module">'],
  [
    '\\* {{< tag-term "atack surface" >}} {{< tag-term `keyz` >}}',
    '\\* {{< tag-term "attack-surface" >}} {{< tag-term `keys` >}}'
  ]
])('fixes %j', (text, expected, syntax) => {
  expect(linted(text, { fix: true }, syntax).messages).toEqual([])
  expect(fixed(text, syntax)).toBe(expected)
  expect(fixed(fixed(text, syntax), syntax)).toBe(expected)
})

it.each([
  ['a link to a place in a document', '[x](https://github.com/cncf/toc/blob/main/tags/security.md#leads)'],
  ['a name of HTML in a heading', '<h2>TAG Security</h2>'],
  ['a related identifier of an incident', '<Incident id="CVE-2014-0107">'],
  ['the beginning of an id', '<Incident id="event">'],
  ['a component without an id', '<Incident />'],
  ['a link without a successor', '[x](https://cloud-native.slack.com/archives/C01KL0B4LKC)'],
  ['a file in a folder that moved', '[x](https://github.com/cncf/tag-security/blob/main/assessments/a.md)'],
  ['a message in a former channel', '[x](https://cloud-native.slack.com/archives/CDJ7MLT8S/p1)'],
  ['a link that opens an app', '[x](slack://channel?id=CDJ7MLT8S)'],
  ['an e-mail address', '[x](mailto:cncf-tag-security@lists.cncf.io)'],
  ['a channel of the whole foundation', '[x](https://www.youtube.com/c/cloudnativefdn)'],
  ['a heading, whose anchor others link to', '# TAG Security'],
  ['a name in a shortcode in which Markdown sees markup', '{{< tag-term "at*ack* surface" >}}'],
  ['an id that is near to several', '<Incident id="pa">']
])('reports but does not fix %s', (_, text) => {
  expect(fixed(text)).toBe(text)
  expect(linted(text, { fix: true }).messages).toHaveLength(1)
})

it('changes nothing unless it is asked to', () => {
  expect(String(linted('TAG Security'))).toBe('TAG Security\n')
})

it('reports once what an address says twice', () => {
  expect(problems('cncf-tag-security@lists.cncf.io https://lists.cncf.io/g/cncf-tag-security')).toHaveLength(2)
})

it.each<[string, string, string[], Syntax?]>([
  [
    'until they are switched on again',
    '<!-- tag-security disable -->\n\nTAG Security\n\n<!-- tag-security enable -->\n\nTAG Security',
    ['7']
  ],
  ['one by one', '<!-- tag-security disable former-name -->\n\nTAG Security, #tag-security', ['3']],
  ['for the next block', '<!-- tag-security ignore former-name -->\n\nTAG Security\n\nTAG Security', ['5']],
  ['in MDX', '{/* tag-security disable former-name */}\n\nTAG Security\n\n<Incident id="xzz" />', ['5'], 'mdx']
])('heeds comments that switch rules off %s', (_, text, lines, syntax) => {
  expect(messages(text, {}, syntax).map(({ line }) => String(line))).toEqual(lines)
})

it('fixes nothing that a comment protects', () => {
  const text = '<!-- tag-security ignore -->\n\nTAG Security'
  expect(fixed(text)).toBe(text)
})

it('says so when a comment names a rule that does not exist', () => {
  expect(
    messages('<!-- tag-security disable former-names -->\n\nTAG Security').map(({ ruleId, line }) => [ruleId, line])
  ).toEqual([
    ['former-name', 3],
    ['known', 1]
  ])
})

it('takes a comment that names no rule for a problem like the others', () => {
  const text = '<!-- tag-security disable former-names -->\n\nx'
  expect(messages(text, { onProblem: 'error' }).map(({ fatal }) => fatal)).toEqual([true])
  expect(() => linted(text, { onProblem: 'throw' })).toThrow(/^page\.md:1:1 .*'former-names'.*$/)
})

it('leaves the messages of other plugins alone', () => {
  const other = () => (_: unknown, file: VFile) => void file.message('other', { source: 'remark-lint', ruleId: 'x' })
  const file = processorOf('gfm')
    .use(other)
    .use(remarkLintTagSecurity, { fix: true, onProblem: 'throw' })
    .processSync('<!-- tag-security disable -->\n\nTAG Security')
  expect(file.messages.map(({ reason }) => reason)).toEqual(['other'])
})

it('makes problems errors, or one exception for all that are left, with their places', () => {
  const text = '# TAG Security\n\nx <Incident id="xzz">\n\n#tag-security'
  expect(messages(text).map(({ fatal }) => fatal)).toEqual([false, false, false])
  expect(messages(text, { onProblem: 'error' }).map(({ fatal }) => fatal)).toEqual([true, true, true])
  const says = (options: object): string => {
    try {
      linted(text, { onProblem: 'throw', ...options })
    } catch (error) {
      return String(error)
    }
    return ''
  }
  expect(says({}).split('\n')).toEqual([
    'Error: page.md:1:3 `TAG Security` is a former name; use `TAG Security and Compliance` (former-name)',
    'page.md:3:17 Unknown incident `xzz`; did you mean `xz`? (unknown-incident)',
    'page.md:5:1 `#tag-security` is a former name; use `#tag-security-and-compliance` (superseded-channel)'
  ])
  expect(says({ fix: true })).toBe(
    'Error: page.md:1:3 `TAG Security` is a former name; use `TAG Security and Compliance` (former-name)'
  )
  expect(says({ rules: { 'former-name': false, 'superseded-channel': false, 'unknown-incident': false } })).toBe('')
})

it.each([
  [{ rule: {} }, 'Unknown option `rule` of `@cncf/tag-security/remark-lint`; did you mean `rules`?'],
  [{ rules: { 'former-names': false } }, 'Unknown option `former-names` of `rules`; did you mean `former-name`?'],
  [{ rules: { 'former-name': 'off' } }, '`former-name` is `off`; expected `true` or `false`'],
  [{ rules: ['former-name'] }, 'The options of `rules` are a list; expected an object'],
  [{ fix: 'yes' }, '`fix` is `yes`; expected `true` or `false`'],
  [{ onProblem: 'thorw' }, 'Unknown value `thorw` of `onProblem`; did you mean `throw`?'],
  ['fix', 'The options of `@cncf/tag-security/remark-lint` are `fix`; expected an object']
])('refuses %j', (options, message) => {
  expect(() => remarkLintTagSecurity(options as object)).toThrow(message)
})

it('finds the same before and after terms were linked', () => {
  const text = 'The keys of TAG Security, and *#tag-security*.\n\n- keys [x](https://github.com/cncf/tag-security)'
  const after = processorOf('gfm')
    .use(remarkTagSecurity, { base: '/lexicon/' })
    .use(remarkLintTagSecurity)
    .processSync(text)
  const places = ({ messages }: VFile): string[] =>
    messages.map(({ ruleId, line, column }) => `${ruleId} ${line}:${column}`)
  expect(places(after)).toEqual(places(linted(text)))
  expect(problems(linked('All keys.', { base: '/lexicon/' }))).toEqual([])
})
