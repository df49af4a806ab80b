import { VFile } from 'vfile'
import { expect, it } from 'vitest'
import { tag } from '../../src/query/tag.ts'
import { remarkLintTagSecurity } from '../../src/sites/remark-lint/index.ts'
import { linked, linksIn, processorOf } from '../remark/documents.ts'
import { fixed, messages } from './documents.ts'

const rulesOf = (text: string): (string | undefined)[] => messages(text).map(({ ruleId }) => ruleId)

it.each([
  ...tag.formerNames.map(({ name }) => name),
  'TAG-Security',
  'TAG\u2011Security',
  'CNCF Security TAG',
  'CNCF TAG-Security',
  'SIG-Security',
  'CNCF SIG Security',
  "CNCF's SIG Security"
])('reports the former name %s', (name) => {
  expect(rulesOf(`Ask ${name} for a review.`)).toEqual(['former-name'])
  expect(rulesOf(`Reviewed by ${name}.`)).toEqual(['former-name'])
  expect(rulesOf(`Join ${name} today.`)).toEqual(['former-name'])
  expect(rulesOf(`${name} now meets on Mondays.`)).toEqual(['former-name'])
  expect(rulesOf(`# ${name} reviews`)).toEqual(['former-name'])
})

it('takes a name and its abbreviation for one', () => {
  expect(fixed('The Security Technical Advisory Group (STAG) meets.')).toBe('The TAG Security and Compliance meets.')
  expect(fixed('The Security TAG (STAG) meets.')).toBe('The TAG Security and Compliance meets.')
})

it.each([
  'The STAGING server is new.',
  'A stag crossed the road.',
  'Write `TAG-Security` into the label.',
  'Add a security tag to the SIG list, and sig security.',
  'The CNCF TAG-Security and Compliance, and TAG Security & Compliance.',
  'See cncf/TAG-Security and the TAG-Security-template.'
])('sees no name of the TAG in "%s"', (text) => {
  expect(rulesOf(text)).toEqual([])
})

it.each([
  'In 2021, TAG Security published a paper.',
  'In May 2022 TAG Security published a paper.',
  'TAG Security published a paper in 2021.',
  'TAG Security released version 2 on 2022-05-18.',
  'Back in 2019, SIG Security wrote a guide.',
  'It was formerly SIG Security.',
  'TAG Security and Compliance (formerly SIG Security, then STAG) meets weekly.',
  'The group was originally called SIG Security.',
  'SIG Security was renamed.',
  'SIG-Security became a TAG.',
  'At the time, TAG Security had three chairs.',
  'The TAG Security repository is archived.',
  'Ann wrote: "Ask TAG Security for a review."',
  'Ann wrote: “Ask TAG Security for a review.”',
  '> Ask TAG Security.',
  'Ask ~~TAG Security~~ the TAG.',
  '| Date | What |\n| - | - |\n| May 2022 | TAG Security paper |',
  '# Changelog\n\n- Ask TAG Security.',
  '# Release notes\n\n## 1.2.0\n\nWith the template of TAG Security.',
  '## v1.2\n\n- Ask TAG Security.',
  '## March 2023\n\n### Reviews\n\nTAG Security was asked.',
  '# Emeritus leaders\n\n- TAG Security: Ann'
])('takes what tells of the past for no mistake: %j', (text) => {
  expect(rulesOf(text)).toEqual([])
})

it.each([
  'In 2021 we met. Ask TAG Security for help.',
  'It was formerly a club. Ask TAG Security.',
  'Meet TAG Security, which will publish a paper in 2031.',
  'Join TAG Security at KubeCon 2026.',
  '## March 2023\n\nx\n\n## Contact\n\nAsk TAG Security.',
  '## 1.2 Contacts\n\nAsk TAG Security.',
  'CVE-2021-44228 was reviewed by TAG Security.',
  'The "security" reviews are done by TAG Security.'
])('reports what only stands beside the past: %j', (text) => {
  expect(rulesOf(text)).toEqual(['former-name'])
})

it.each([
  'Kubernetes SIG Security maintains it.',
  'Ask SIG Security of Kubernetes.',
  'In Kubernetes, SIG-Security maintains a threat model.',
  '*Kubernetes* SIG Security',
  '# Kubernetes\n\n- SIG Security',
  'See [k8s](https://kubernetes.io): SIG Security.',
  'The OpenTelemetry SIG Security handles it. Then ask SIG Security.',
  'See <https://github.com/open-telemetry/sig-security>.\n\nSIG Security handles it.',
  "Envoy's Security TAG meets.",
  'Ask the Istio Security TAG.',
  'Fill in the W3C TAG Security and Privacy Questionnaire.',
  'The Storage Technical Advisory Group (STAG) meets.\n\nAsk STAG.'
])('takes the name of another body for no mistake: %j', (text) => {
  expect(rulesOf(text)).toEqual([])
})

it('tells the SIG of the CNCF from that of Kubernetes', () => {
  expect(messages('Ask the CNCF SIG Security, not Kubernetes SIG Security.').map(({ column }) => column)).toEqual([14])
  expect(rulesOf('Ask TAG Security about Kubernetes.')).toEqual(['former-name'])
})

it.each(['CHANGELOG.md', 'docs/release-notes/1.2.md', 'blog/2021-05-03-hello.md', 'tags/emeritus_leaders.md'])(
  'leaves names alone in %s',
  (path) => {
    const file = new VFile({ value: 'Ask TAG Security, in #tag-security.', path })
    const { messages } = processorOf('gfm').use(remarkLintTagSecurity).processSync(file)
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(['superseded-channel'])
  }
)

it('lets no term begin in a former name', () => {
  const text = 'TAG-Security, Security TAG, SIG Security, CNCF Security Technical Advisory Group'
  expect(linksIn(linked(text, { base: '/', everydayWords: true }))).toEqual([])
})
