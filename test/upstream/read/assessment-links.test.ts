import { describe, expect, it } from 'vitest'
import { read, withSections, type Reading } from './assessment-reading.ts'

describe('security links', () => {
  const links = (text: string): Reading => read(withSections('| Software | https://a.example |\n|--|--|', text))

  it.each([
    ['a table', '| Doc | url |\n|--|--|\n| Security file | [SECURITY.md](https://b.example) or <https://c.example> |'],
    ['a table with other names', '| Document | Ref or URL |\n|--|--|\n| Security file | https://b.example |'],
    [
      'a table in HTML',
      '<table>\n<tr><td><strong>Doc</strong></td><td><strong>URL</strong></td></tr>\n' +
        '<tr><td>Security file</td><td><a href="https://b.example">x</a></td></tr>\n</table>'
    ],
    ['a list', '- Security file: https://b.example'],
    ['a list of links', 'These are:\n\n* [Security file](https://b.example)'],
    ['a list with remarks', '- [Security file](https://b.example) — how to report'],
    ['a list of lists', '- Security file:\n  - https://b.example\n  - https://c.example']
  ])('are read in %s', (_, text) => {
    const { one, rules } = links(text)
    expect(one.links.map(({ label, url }) => [label, url])).toEqual([['Security file', 'https://b.example']])
    expect(rules).toEqual([])
  })

  it('leave relative addresses and mailboxes out', () => {
    const { one, rules } = links('- [Security file](#security)\n- Mail: security@example.org')
    expect([one.links, rules]).toEqual([[], []])
  })

  it.each([
    ['| Doc | url |\n|--|--|\n| Security file | see there |', 'assessment/unread-link'],
    ['| Doc | url |\n|--|--|\n| Security file https://b.example |', 'assessment/unread-link'],
    ['- Security file: none', 'assessment/unread-link'],
    ['| Doc | url |\n|--|--|\n| Security file | <https://my.security.file> |', 'assessment/template-text']
  ])('are reported: %j', (text, rule) => {
    expect(links(text).rules).toEqual([rule])
  })
})
