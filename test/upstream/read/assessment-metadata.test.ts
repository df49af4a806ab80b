import { describe, expect, it } from 'vitest'
import { read, table, values, withSections } from './assessment-reading.ts'

describe('metadata', () => {
  it.each([
    ['a table', '| | |\n|--|--|\n| Assessment Stage | Incomplete. |\n| Software | https://example.org/kettle |'],
    [
      'names of columns',
      '| Title | Detail |\n|--|--|\n| Assessment Stage | Incomplete |\n' +
        '| Software | [Kettle](https://example.org/kettle) |'
    ],
    [
      'rows from the first on',
      '| Software | <https://example.org/kettle> |\n|--|--|\n| **Assessment Stage:** | *Incomplete* |'
    ],
    [
      'bold labels',
      '| | |\n|--|--|\n| **Assessment Stage** | Incomplete |\n| **Software**? | https://example.org/kettle |'
    ],
    [
      'a table in HTML',
      '<table>\n <tr>\n  <td>Assessment Stage\n  </td>\n  <td>Incomplete\n  </td>\n </tr>\n <tr>\n' +
        '  <td>Software</td>\n  <td><a href="https://example.org/kettle">Kettle</a></td>\n </tr>\n' +
        '</table>'
    ],
    [
      'a table in HTML with blank lines',
      '<table>\n<tr><td>Assessment Stage</td>\n\n<td>Incomplete</td></tr>\n\n' +
        '<tr><th>Software</th><td>\n\nhttps://example.org/kettle</td></tr>\n</table>'
    ],
    ['a list', '* **Assessment Stage:** Incomplete\n* **Software:** https://example.org/kettle'],
    ['a list with dashes', '- Assessment Stage - Incomplete\n- Source code - <https://example.org/kettle>'],
    ['lines', 'Assessment Stage: Incomplete\nSource code: https://example.org/kettle'],
    ['lines with breaks', '**Assessment Stage**: Incomplete  \n**Source code repository**: https://example.org/kettle']
  ])('is read in %s', (_, metadata) => {
    const { one, rules } = read(withSections(metadata))
    expect(one.stage?.value).toBe('incomplete')
    expect(values(one.stated)).toEqual(['Incomplete'])
    expect(values(one.software)).toEqual(['https://example.org/kettle'])
    expect(rules).toEqual([])
  })

  it.each([
    ['Complete', 'complete'],
    ['In Progress', 'in-progress'],
    ['in-progress.', 'in-progress'],
    ['Draft', 'draft'],
    ['tbd', 'incomplete'],
    ['Pending', 'pending']
  ])('has the stage %s', (written, stage) => {
    expect(table(`| Assessment Stage | ${written} |\n| Software | https://example.org |`).one.stage?.value).toBe(stage)
  })

  it('reports a stage that is not known, and keeps its words', () => {
    const { one, rules } = table('| Assessment Stage | Incomplet |\n| Software | https://example.org |')
    expect([one.stage, values(one.stated)]).toEqual([undefined, ['Incomplet']])
    expect(rules).toEqual(['assessment/unknown-stage'])
  })

  it('holds what is pending against what is said to be complete', () => {
    const { one, rules } = read(
      withSections('| | |\n|--|--|\n| Assessment Stage | Complete |\n| Software | https://example.org |').replace(
        '\n\n',
        '\n\nThis is currently pending changes from the maintainer team.\n\n'
      )
    )
    expect(one.stage?.value).toBe('incomplete')
    expect(values(one.stated)).toEqual(['Complete', 'currently pending changes from the maintainer team'])
    expect(rules).toEqual(['assessment/stage-conflict'])
  })

  it.each([
    ['Go, Rust and C++', ['Go', 'Rust', 'C++']],
    ['Go (Make + bash used for builds)', ['Go']],
    ['Go-89.1%, HTML-4.9%, Ruby-0.1%', ['Go', 'HTML', 'Ruby']],
    ['99.6% Go, 0.4% Other', ['Go']],
    ['<ul><li>Go</li><li>Shell</li></ul>', ['Go', 'Shell']],
    ['Rust, Go, and Rego (for policies)', ['Rust', 'Go', 'Rego']],
    ['C#/.NET<br>Golang', ['C#/.NET', 'Golang']]
  ])('has the languages of %s', (written, languages) => {
    const { one, rules } = table(`| Languages | ${written} |\n| Software | https://example.org |`)
    expect(values(one.languages)).toEqual(languages)
    expect(rules).toEqual([])
  })

  it('takes names of languages out of sentences, and says so', () => {
    const { one, rules } = table(
      '| Languages | Various: we go for Bash and Python in most places. |\n| Software | https://a.example |'
    )
    expect(values(one.languages)).toEqual(['Bash', 'Python'])
    expect(rules).toEqual(['assessment/unread-row'])
  })

  it.each([
    ['Yes', true],
    ['No. It is not.', false],
    ['**No** — a dashboard', false],
    ['Kettle is not a security provider', false],
    ['Kettle is a security provider in a kitchen', true]
  ])('says of a security provider: %s', (written, value) => {
    expect(
      table(`| Security Provider? | ${written} |\n| Software | https://a.example |`).one.securityProvider?.value
    ).toBe(value)
  })

  it('takes every address of the software once, and gives bare ones of GitHub a scheme', () => {
    const { one } = table(
      '| Software | github.com/kettle/kettle, <https://a.example>, [a](https://a.example) ' +
        '(https://b.example). |\n| SBOM | |'
    )
    expect(values(one.software)).toEqual(['https://github.com/kettle/kettle', 'https://a.example', 'https://b.example'])
  })

  it('adds a row without a label to the one above it', () => {
    const { one } = table('| Software | https://a.example |\n| | https://b.example |\n| SBOM | none yet |')
    expect(values(one.software)).toEqual(['https://a.example', 'https://b.example'])
    expect(one.sbom?.value).toEqual([])
  })

  it.each([
    ['| Sofware | https://a.example |\n| SBOM | none yet |', 'assessment/unread-row'],
    ['| Software | |\n| SBOM | none yet |', 'assessment/unread-row'],
    ['| Software | our repository |\n| SBOM | none yet |', 'assessment/unread-row'],
    ['| Software https://a.example |\n| Languages | Go |\n| Assessment Stage | Draft |', 'assessment/unread-row'],
    ['| Software | A link to the software’s repository. |\n| SBOM | none yet |', 'assessment/template-text'],
    ['| Software | <link to the repository> |\n| SBOM | none yet |', 'assessment/template-text'],
    [
      '| Software | https://a.example |\n| SBOM | Software bill of materials. Link to the libraries, packages |',
      'assessment/template-text'
    ]
  ])('reports once %j', (rows, rule) => {
    expect(table(rows).rules).toEqual([rule])
  })

  it('reports sections that are missing, misspelt or empty', () => {
    expect(read('# Kettle Self-assessment').rules).toEqual(['assessment/section', 'assessment/section'])
    expect(
      read(withSections('| | |\n|--|--|\n| Software | https://a.example |').replace('Metadata', 'Metdata')).rules
    ).toEqual(['assessment/section'])
    expect(read(withSections('To be written.')).rules).toEqual(['assessment/section'])
  })

  it('takes a line in bold for a heading', () => {
    const { one, rules } = read(
      '# Kettle Self-assessment\n\n**Metadata**\n\n| Software | https://a.example |\n|--|--|\n\n' +
        '**Security Links**\n\n- <https://b.example>'
    )
    expect([values(one.software), one.links.map(({ url }) => url)]).toEqual([
      ['https://a.example'],
      ['https://b.example']
    ])
    expect(rules).toEqual([])
  })
})
