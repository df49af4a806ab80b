import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import * as entry from '../../src/sites/remark-lint/index.ts'
import { rules } from '../../src/sites/remark-lint/rules.ts'
import { root } from '../architecture.ts'
import { evaluate, examplesIn } from '../examples.ts'
import type { Syntax } from '../remark/documents.ts'
import { charter, list, messages, problems, slack, videos } from './documents.ts'

const assessments = 'https://github.com/cncf/toc/tree/main/projects'

/** Documents with the problems that are to be reported. */
const failing: [text: string, problem: string, syntax?: Syntax][] = [
  [
    '[charter](https://github.com/cncf/tag-security/blob/main/governance/charter.md)',
    `1:11-1:79 moved-document https://github.com/cncf/tag-security/blob/main/governance/charter.md -> ${charter}`
  ],
  [
    '<http://www.github.com/CNCF/toc/blob/main/tags/security.md#leads>',
    `1:2-1:65 moved-document http://www.github.com/CNCF/toc/blob/main/tags/security.md#leads -> ${charter}`
  ],
  [
    '> [a]\n\n[a]: https://github.com/cncf/toc/blob/main/tags/security.md',
    `3:6-3:60 moved-document https://github.com/cncf/toc/blob/main/tags/security.md -> ${charter}`
  ],
  [
    'See https://github.com/cncf/tag-security/tree/main/assessments/.',
    `1:5-1:64 moved-document https://github.com/cncf/tag-security/tree/main/assessments/ -> ${assessments}`
  ],
  [
    'a \\* https://github.com/cncf/tag-security/tree/main/assessments.',
    `1:6-1:64 moved-document https://github.com/cncf/tag-security/tree/main/assessments -> ${assessments}`,
    'commonmark'
  ],
  [
    '<p>\n<a href="https://github.com/cncf/tag-security/tree/main/assessments">',
    `2:10-2:68 moved-document https://github.com/cncf/tag-security/tree/main/assessments -> ${assessments}`
  ],
  [
    '<Link to="https://github.com/cncf/tag-security/tree/main/assessments">x</Link>',
    `1:7-1:70 moved-document https://github.com/cncf/tag-security/tree/main/assessments -> ${assessments}`,
    'mdx'
  ],
  [
    '<a href={"https://github.com/cncf/tag-security/tree/main/assessments"}>x</a>',
    `1:4-1:71 moved-document https://github.com/cncf/tag-security/tree/main/assessments -> ${assessments}`,
    'mdx'
  ],
  [
    '[x](https://github.com/cncf/tag-security/blob/main/assessments/projects/a/b.md)',
    '1:5-1:79 moved-document ' +
      `https://github.com/cncf/tag-security/blob/main/assessments/projects/a/b.md -> ${assessments}`
  ],
  [
    '[x](https://cloud-native.slack.com/archives/CDJ7MLT8S)',
    `1:5-1:54 superseded-channel https://cloud-native.slack.com/archives/CDJ7MLT8S -> ${slack}`
  ],
  [
    '[x](https://app.slack.com/client/T08PSQ7BQ/CDJ7MLT8S)',
    `1:5-1:53 superseded-channel https://app.slack.com/client/T08PSQ7BQ/CDJ7MLT8S -> ${slack}`
  ],
  [
    '[x](https://cloud-native.slack.com/archives/C01KL0B4LKC)',
    '1:5-1:56 superseded-channel https://cloud-native.slack.com/archives/C01KL0B4LKC -> '
  ],
  ['Ask in #tag-security, please.', '1:8-1:21 superseded-channel #tag-security -> #tag-security-and-compliance'],
  [
    '[x](https://lists.cncf.io/g/cncf-tag-security/topics)',
    `1:5-1:53 superseded-channel https://lists.cncf.io/g/cncf-tag-security/topics -> ${list}`
  ],
  [
    '[x](mailto:cncf-tag-security+subscribe@lists.cncf.io?subject=x)',
    `1:5-1:63 superseded-channel mailto:cncf-tag-security+subscribe@lists.cncf.io?subject=x -> ${list}`
  ],
  [
    'Write to cncf-tag-security@lists.cncf.io.',
    `1:10-1:41 superseded-channel cncf-tag-security@lists.cncf.io -> ${list}`,
    'commonmark'
  ],
  [
    '[x](https://youtube.com/c/cloudnativefdn/)',
    `1:5-1:42 superseded-meeting-link https://youtube.com/c/cloudnativefdn/ -> ${videos}`
  ],
  [
    '[x](https://docs.google.com/document/d/14xJf4c4ugjwmSmk-V49-_xPNaqZe771zI9qn95TN7ws/edit?tab=t.0#heading=h.1)',
    '1:5-1:109 superseded-meeting-link ' +
      'https://docs.google.com/document/d/14xJf4c4ugjwmSmk-V49-_xPNaqZe771zI9qn95TN7ws/edit?tab=t.0#heading=h.1 -> '
  ],
  ["Ask *TAG Security's* chairs.", '1:6-1:18 former-name TAG Security -> TAG Security and Compliance'],
  ['## CNCF TAG Security', '1:9-1:21 former-name TAG Security -> TAG Security and Compliance'],
  [
    '- The Security\n  Technical Advisory Group.',
    '1:3-2:28 former-name Security Technical Advisory Group -> TAG Security and Compliance'
  ],
  ['\\* TAG Security, TAG Security', '1:4-1:16 former-name TAG Security -> TAG Security and Compliance'],
  [
    '<div title="a > TAG Security">\n<i>TAG Security</i></div>',
    '2:4-2:16 former-name TAG Security -> TAG Security and Compliance'
  ],
  [
    '<slack://channel?team=T&id=CDJ7MLT8S>',
    `1:2-1:37 superseded-channel slack://channel?team=T&id=CDJ7MLT8S -> ${slack}`
  ],
  ['<Tab>TAG Security</Tab>', '1:6-1:18 former-name TAG Security -> TAG Security and Compliance', 'mdx'],
  ['<Incident id="xzz" />', '1:11-1:19 unknown-incident xzz -> xz', 'mdx'],
  ['a <Incident id="xzz" />', '1:17-1:20 unknown-incident xzz -> xz'],
  ['a <Incident id="">', '1:17-1:17 unknown-incident  -> '],
  ['<Incident />', '1:1-1:13 unknown-incident  -> ', 'mdx'],
  ['a <Incident id />', '1:13-1:15 unknown-incident  -> ', 'mdx'],
  ['a <Incident id />', '1:3-1:18 unknown-incident  -> '],
  ['a <Incident>', '1:3-1:13 unknown-incident  -> '],
  ['{{< tag-incident "CVE-2014-0107" >}}', '1:19-1:32 unknown-incident CVE-2014-0107 -> xmlsec-manageengine'],
  ['<Incident id="qqqqqqqq" />', '1:11-1:24 unknown-incident qqqqqqqq -> ', 'mdx'],
  ['<Term id="hsmm">x</Term>', '1:7-1:16 unknown-term hsmm -> hardware-security-module', 'mdx'],
  ['{{< tag-incident "event-streem" >}}', '1:19-1:31 unknown-incident event-streem -> event-stream'],
  ['{{<tag-incident solar_winds>}}', '1:17-1:28 unknown-incident solar_winds -> solarwinds'],
  ['<Term id="atack-surface">x</Term>', '1:7-1:25 unknown-term atack-surface -> attack-surface', 'mdx'],
  ["<Term id='atack-surface'>x</Term>", '1:11-1:24 unknown-term atack-surface -> attack-surface'],
  ['{{% tag-term id="keyz" %}} x', '1:18-1:22 unknown-term keyz -> keys'],
  ['{{< tag-incident-table type="Dev Tooling" >}}', '1:30-1:41 unknown-type Dev Tooling -> dev-tooling'],
  ['{{< tag-incident-table "watering-hole" >}}', '1:25-1:38 unknown-type watering-hole -> watering-hole-attack'],
  ['{{< tag-term text="the HSM" id="keyz" >}}', '1:33-1:37 unknown-term keyz -> keys'],
  ['{{< tag-term "atack surface" "keys" >}}', '1:15-1:28 unknown-term atack surface -> attack-surface'],
  [
    '- {{< tag-term id = `container/imag scanning` >}}',
    '1:22-1:45 unknown-term container/imag scanning -> container-image-scanning'
  ],
  ['{{< tag-term\n  text="a \\"b\\" >}} c"\n  id=" keyz " >}}', '3:8-3:12 unknown-term keyz -> keys'],
  ['<IncidentTable type="Dev Tooling" />', '1:16-1:34 unknown-type Dev Tooling -> dev-tooling', 'mdx'],
  ['<IncidentTable year="2020" type="watering-hole" />', '1:34-1:47 unknown-type watering-hole -> watering-hole-attack']
]

it.each(failing)('reports in %j: %s', (text, problem, syntax) => {
  expect(problems(text, {}, syntax)[0]).toBe(problem)
})

it('has every rule fired by one of these documents', () => {
  expect(new Set(failing.map(([, problem]) => problem.split(' ')[1]))).toEqual(new Set(entry.ruleIds))
  expect(Object.keys(rules)).toEqual(entry.ruleIds)
})

it('says what is there, what is expected, what became of it and where that is recorded', () => {
  const [message] = messages('[x](https://github.com/cncf/toc/blob/main/tags/security.md)')
  expect(message).toMatchObject({
    reason:
      '`https://github.com/cncf/toc/blob/main/tags/security.md` is a former address (TAG Charter); ' +
      `use \`${charter}\``,
    source: 'tag-security',
    ruleId: 'moved-document',
    fatal: false,
    actual: 'https://github.com/cncf/toc/blob/main/tags/security.md',
    expected: [charter],
    note:
      'The charter of TAG Security in the repository of the TOC, with its leads. ' +
      'The file was removed on 2024-04-03.',
    url: expect.stringMatching(/^https:\/\/github\.com\//) as string
  })
  expect(messages('<Incident id="xzz" />')[0]?.reason).toBe('Unknown incident `xzz`; did you mean `xz`?')
  expect(messages('<Incident id="qqqqqqqq" />')[0]?.reason).toBe('Unknown incident `qqqqqqqq`')
  expect(messages('<Incident />')[0]?.reason).toBe('`Incident` has no `id`; name an incident')
  expect(messages('#tag-security-supply-chain-wg')[0]?.reason).toBe(
    '`#tag-security-supply-chain-wg` is a former name; nothing took its place'
  )
})

const examples = examplesIn(readFileSync(join(root, 'src/sites/remark-lint/index.ts'), 'utf8'), 'remark-lint')

it.each(examples)('does what its docstring says of $code', ({ code, promised }) => {
  expect(evaluate(code, { messages })).toEqual(evaluate(promised, {}))
})

it('exports the plugin by name and as what remark loads', () => {
  expect(Object.keys(entry).sort()).toEqual(['default', 'remarkLintTagSecurity', 'ruleIds'])
  expect(entry.default).toBe(entry.remarkLintTagSecurity)
})

it('still reports a name before the id of its heading, and one that is no id', () => {
  expect(problems('## #tag-security {#tag-security}\n\n## {#tag-security} of old\n')).toEqual([
    '1:4-1:17 superseded-channel #tag-security -> #tag-security-and-compliance',
    '3:5-3:18 superseded-channel #tag-security -> #tag-security-and-compliance'
  ])
})
