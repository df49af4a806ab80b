import { expect, it } from 'vitest'
import { meta } from '../../src/index.ts'
import { channels } from '../../src/query/channels.ts'
import { incidents } from '../../src/query/incidents.ts'
import { lexicon } from '../../src/query/lexicon.ts'
import { meetings } from '../../src/query/meetings.ts'
import { resources } from '../../src/query/resources.ts'
import { hugoFiles } from '../../src/sites/hugo/index.ts'
import { incidentNames, termNames } from '../../src/sites/names.ts'
import { packagedCatalog } from '../hugo/packaged.ts'
import { charter, list, problems, slack, videos } from './documents.ts'

const repository = 'https://github.com/cncf/tag-security'

it.each([
  [
    'what is current',
    `[a](${charter}) <${slack}> ${list} ${videos} https://www.cncf.io/calendar/ ` +
      '#tag-security-and-compliance, TAG Security and Compliance, TAG Security & Compliance'
  ],
  [
    'other places in a repository that is still read',
    '[a](https://github.com/cncf/tag-security/blob/main/README.md) ' +
      '[b](https://github.com/cncf/tag-security/issues/1) ' +
      '[c](https://github.com/cncf/tag-security/tree/main/assessments-x)'
  ],
  [
    'names that are part of another',
    'TAG Security-ish, TAG SecurityX, xTAG Security, tag security, #tag-security-x, example/#tag-security, ' +
      'cncf/tag-security, me+cncf-tag-security@lists.cncf.io'
  ],
  [
    'HTML that is not running text',
    '<div title="TAG Security"><code>TAG Security</code> <!-- TAG Security --> ' +
      '<a href="https://example.org/TAG Security">x</a>\n<pre>\nTAG Security</pre><blockquote>TAG Security'
  ],
  [
    'the repository of this package',
    `${repository} [x](${repository}.git) <${repository}#readme>\n\n${meta.attribution}`
  ],
  [
    'code',
    '`TAG Security` `#tag-security`\n\n    TAG Security\n\n~~~\n{{< tag-term "atack" >}} ' +
      'https://github.com/cncf/tag-security\n~~~\n\n`{{< tag-term "atack" >}}`'
  ],
  ['a quotation', '> TAG Security is\n>\n> - TAG Security'],
  [
    'ids of headings',
    '## Chat {#tag-security}\n\n## Chat {/*#tag-security*/}\n\n## Chat {/* #tag-security */}\n\n' +
      '## *Chat* {#tag-security} ##\n\n## Chat <!-- #tag-security -->\n\nChat {#tag-security}\n---'
  ],
  [
    'a defanged address',
    'hxxps://github.com/cncf/sig-security hxxp://www.youtube.com/c/cloudnativefdn ' +
      'https://lists[.]cncf.io/g/cncf-tag-security cncf-tag-security[@]lists.cncf.io'
  ],
  [
    'a sentence on the past',
    'TAG Security and Compliance, formerly TAG Security. It was called TAG Security. The former TAG Security. ' +
      'TAG Security (now TAG Security and Compliance). TAG Security now called TAG Security and Compliance. ' +
      'TAG Security, as it was called then, met here.'
  ],
  ['the text of a link to another place', '[https://lists.cncf.io/g/cncf-tag-security](https://example.org)'],
  [
    'an address with a name in it',
    '[x](https://example.org/#tag-security) https://example.org/TAG%20Security ' +
      '![x](https://cloud-native.slack.com/archives/CDJ7MLT8S)'
  ],
  [
    'comments and escaped shortcodes',
    '<!-- <Incident id="xzz"> {{< tag-term "atack" >}} <a href="https://github.com/cncf/tag-security"> -->' +
      '\n\n{{</* tag-term "atack" */>}}'
  ],
  ['front matter', '---\ntitle: TAG Security\nlinks:\n- https://github.com/cncf/tag-security\n---\n\nx'],
  [
    'records that are there, by id or another name',
    '<Incident id="xz"> <Incident id="event_stream"> <Term id="HSM"> <IncidentTable type="dev-tooling"> ' +
      '<Incident id="CVE-2024-3094"> {{< tag-term "attack-surface" >}} {{< tag-leads >}} {{< tag-incident-table >}} ' +
      '{{< tag-incident-table kind="attack" >}} {{< tag-incident-table type="dev-tooling" text="x" >}}'
  ],
  ['other components and attributes', '<Incidents id="xzz"> <Term name="x"> <Link type="x">'],
  ['broken addresses', '[x](http://) [y](#a) [z](../b.md) [q](slack.com) <javascript:1>']
])('reports nothing in %s', (_, text) => {
  expect(problems(text)).toEqual([])
})

it('takes in shortcodes every name that Hugo takes, however it is given', () => {
  const names = [
    ...Object.keys(termNames(lexicon)).map((name) => ['tag-term', name]),
    ...Object.keys(incidentNames(incidents)).map((name) => ['tag-incident', name])
  ]
  const pages = names.map(([shortcode, name = '']) => {
    const given = [
      `"${name}"`,
      `\`${name.toUpperCase()}\` "xzz"`,
      `id="${name}"`,
      `text="xzz" id="${name}"`,
      `id = \`${name}\` text=xzz`,
      `" ${name} "`
    ]
    const ways = /^[\w-]+$/.test(name) ? [...given, name, `id=${name}`] : given
    return ways.map((way) => `{{< ${shortcode} ${way} >}} {{%${shortcode} ${way}%}}`).join('\n\n')
  })
  expect(names.length).toBeGreaterThan(lexicon.length + incidents.length)
  expect(problems(pages.join('\n\n'))).toEqual([])
})

it.each([
  '{{< tag-term text="keyz" >}}',
  '{{< tag-term >}}',
  '{{< tag-terms "keyz" >}}',
  '{{< tag-term "keyz }}',
  '{{< /tag-term >}}',
  '{{</* tag-term id="keyz" */>}}'
])('sees no mention of a term in %s', (text) => {
  expect(problems(text)).toEqual([])
})

it('reports nothing in expressions and components of MDX that are fine', () => {
  expect(
    problems(
      "export const a = 'TAG Security'\n\n{a} <Term id={a} /> <Term {...a} /> <Incident {...a} /> " +
        '<Incident id={a} /> <IncidentTable /> <Incident id="xz" label="TAG Security" />',
      {},
      'mdx'
    )
  ).toEqual([])
})

it('finds every former address of the TAG, and none that is current elsewhere', () => {
  const current = [
    repository,
    ...[...channels, ...resources].filter(({ status }) => status === 'current').map(({ url }) => url)
  ]
  const former = [
    ...[...channels, ...resources].filter(({ status }) => status === 'former').map(({ url }) => url),
    ...meetings.flatMap(({ links }) => links.filter(({ status }) => status === 'former').map(({ url }) => url))
  ]
  for (const url of former) expect(problems(`[x](${url})`).length > 0, url).toBe(!current.includes(url))
  for (const url of current) expect(problems(`[x](${url})`), url).toEqual([])
})

it('reports nothing in the pages that a Hugo site gets', () => {
  const pages = [...hugoFiles(packagedCatalog, 'content')].filter(([path]) => path.endsWith('.md'))
  expect(pages.length).toBeGreaterThan(lexicon.length + incidents.length)
  for (const [path, text] of pages) expect(problems(text), path).toEqual([])
})
