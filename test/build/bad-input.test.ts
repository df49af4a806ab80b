import { describe, expect, test } from 'vitest'
import { build, contentFile, overlaid, placed, textOf } from './content-tree.ts'

const path = 'channels/slack-main.md'
const good = textOf(path)

/** What the pipeline makes of a bad channel. */
const check = (content: string | Uint8Array) => build(overlaid([contentFile(path, content)]))

const places = (content: string | Uint8Array): string[] =>
  placed(check(content).diagnostics).map((line) => line.replace(`${path}:`, ''))

const bytes = (...parts: (string | number)[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'number' ? [part] : [...new TextEncoder().encode(part)])))

describe('front matter', () => {
  test.each([
    ['an empty file', '', '1:1 file/empty'],
    ['only white space', ' \r\n\t\n', '1:1 file/empty'],
    ['only a byte order mark', '\uFEFF', '1:1 file/empty'],
    ['no front matter', 'Some words.\n', '1:1 front-matter/missing'],
    ['a line before the front matter', `\n${good}`, '1:1 front-matter/missing'],
    ['front matter that never ends', '---\nkind: slack\n', '1:1 front-matter/unclosed'],
    ['front matter of one line', '---', '1:1 front-matter/unclosed'],
    ['JavaScript', '---js\n{ kind: process.exit(7) }\n---\n', '1:4 front-matter/language'],
    ['JSON', '---json\n{ "kind": "slack" }\n---\n', '1:4 front-matter/language'],
    ['a language named like a method of all objects', '---constructor\na: b\n---\n', '1:4 front-matter/language'],
    ['a language named __proto__', '---  __proto__  \na: b\n---\n', '1:6 front-matter/language'],
    ['four hyphens', '----\na: b\n----\n', '1:4 front-matter/language'],
    ['a mapping that is never closed', good.replace('kind: slack', 'kind: { slack'), '4:1 front-matter/syntax'],
    ['a quotation that is never closed', good.replace('"#main"', '"#main'), '9:20 front-matter/syntax'],
    ['a tab as indentation', good.replace('  - { id', '\t- { id'), '9:1 front-matter/syntax'],
    ['two documents', good.replace('name:', 'a: b\n...\nname:'), '4:1 front-matter/syntax'],
    ['a directive', good.replace('name:', '%YAML 1.1\nname:'), '3:1 front-matter/syntax'],
    ['a custom tag', good.replace('slack', '!!js/function "() => 1"'), '3:7 front-matter/syntax'],
    ['a key that is a list', good.replace('name:', '[kind, name]: x\nname:'), '2:1 front-matter/syntax'],
    ['a key without a name', good.replace('name:', ': x\nname:'), '2:1 front-matter/syntax'],
    ['a key given twice', good.replace('url:', 'kind: slack\nurl:'), '4:1 front-matter/duplicate-key'],
    [
      'a key given twice below',
      good.replace('{ id: charter }', '{ id: charter, "id": charter }'),
      '9:20 front-matter/duplicate-key'
    ],
    ['a list', '---\n- a\n---\n', '2:1 front-matter/not-a-mapping'],
    ['a word', '---\n\n  word\n---\n', '3:3 front-matter/not-a-mapping'],
    [
      'the key __proto__',
      good.replace('name:', '"__proto__": { primary: true }\nname:'),
      '2:1 front-matter/forbidden-key'
    ],
    [
      'the key __proto__ below',
      good.replace('{ id: charter }', '{ id: charter, __proto__: { path: x } }'),
      '9:20 front-matter/forbidden-key'
    ],
    ['the key constructor', good.replace('name:', 'constructor: x\nname:'), '2:1 front-matter/forbidden-key'],
    ['a merge key', good.replace('name:', '<<: { primary: false }\nname:'), '2:1 field/unknown'],
    ['an unknown key', good.replace('name:', 'colour: red\nname:'), '2:1 field/unknown'],
    ['a key of all objects', good.replace('name:', 'toString: red\nname:'), '2:1 field/unknown']
  ])('%s is a diagnostic at its place', (_, text, expected) => {
    expect(places(text)).toEqual([expected])
  })
})

describe('values', () => {
  test.each([
    ['a list where text belongs', good.replace('"#main"', '["#main"]'), '2:7 field/type'],
    ['a mapping where text belongs', good.replace('"#main"', '{ a: b }'), '2:7 field/type'],
    ['an unquoted number where text belongs', good.replace('"#main"', '2024'), '2:7 field/type'],
    [
      'an address that runs a script',
      good.replace('https://example.org/slack/main', 'javascript:alert(1)'),
      '4:6 field/format'
    ],
    ['a link that runs a script', good.replace('(https://example.org/)', '(JavaScript:alert(1))'), '11:23 link/scheme'],
    [
      'a disguised link that runs a script',
      good.replace('(https://example.org/)', '(javascript&colon;alert(1))'),
      '11:23 link/scheme'
    ],
    ['an autolink that runs a script', good.replace('everything', '<javascript:alert(1)>'), '11:6 link/scheme'],
    ['a relative link', good.replace('(https://example.org/)', '(../secrets.md)'), '11:23 link/scheme'],
    ['HTML in prose', good.replace('everything', 'every<br>thing'), '11:11 body/html'],
    ['a comment in prose', `${good}\n<!-- hidden -->\n`, '13:1 body/html'],
    ['HTML in front matter', good.replace('"#main"', '"<img src=x onerror=alert(1)>"'), '2:7 body/html'],
    ['a code fence that never ends', `${good}\n~~~\nlost`, '13:1 body/unclosed-fence'],
    ['an escaped NUL', good.replace('#main', '#\\0main'), '2:7 file/control-character'],
    ['the first half of a character', good.replace('#main', '#\\uD800main'), '2:7 file/control-character'],
    ['the second half of a character', good.replace('#main', 'a\\uDFFFb'), '2:7 file/control-character'],
    ['two halves in the wrong order', good.replace('#main', '\\uDC00\\uD800'), '2:7 file/control-character']
  ])('%s is a diagnostic at its place', (_, text, expected) => {
    expect(places(text)).toEqual([expected])
  })

  test('a day that does not exist is a diagnostic at its place', () => {
    const lead = 'leads/ada-example.md'
    const { diagnostics } = build(overlaid([contentFile(lead, textOf(lead).replace('2024-02-29', '2024-02-30'))]))
    expect(placed(diagnostics)).toEqual([`${lead}:6:12 field/date`])
  })

  test('values that YAML 1.1 would change stay what is written', () => {
    const text = textOf('sources/charter.md')
    const { records } = build(
      overlaid([contentFile('sources/charter.md', text.replace('Charter', 'No').replace('CC-BY-4.0', '12:30:45'))])
    )
    expect(records.get('sources')?.[0]).toMatchObject({ title: 'No', license: '12:30:45', date: '2025-10-13' })
  })
})

describe('bytes', () => {
  const [expected] = check(good).records.get('channels') ?? []
  const bad = good.replace('kind: slack', 'kind: slakc').replace('everything', '<b>')

  test.each([
    ['a byte order mark', (text: string) => `\uFEFF${text}`],
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['lone CR', (text: string) => text.replaceAll('\n', '\r')],
    ['mixed line ends and a byte order mark', (text: string) => `\uFEFF${text.replaceAll(/\n(?=[a-m-])/g, '\r\n')}`]
  ])('a file with %s is read rightly, and places in it are right', (_, written) => {
    expect(check(written(good)).records.get('channels')?.[0]).toEqual(expected)
    expect(places(written(bad))).toEqual(['3:7 field/value', '11:6 body/html'])
  })

  test.each([
    ['a byte that UTF-8 does not have', bytes('---\nkind: é', 0xff, 'x'), '2:8 file/encoding'],
    ['a character cut off at the end', bytes(good, 'é', 0xe2, 0x82), '12:2 file/encoding'],
    ['Latin-1', bytes('---\r\nname: Andr', 0xe9, 's\n'), '2:11 file/encoding'],
    ['an overlong character', bytes('a', 0xc0, 0xaf), '1:2 file/encoding'],
    ['half of a surrogate pair', bytes('\n\n😀', 0xed, 0xa0, 0x80), '3:3 file/encoding'],
    ['UTF-16', bytes(0xff, 0xfe, 0x2d, 0x00), '1:1 file/encoding'],
    ['a NUL byte', good.replace('#main', '#\0main'), '2:9 file/control-character'],
    ['an escape sequence of terminals', good.replace('For', '\u001B[31mFor'), '11:1 file/control-character'],
    ['a character that turns the direction', good.replace('For', 'F\u202Eor'), '11:2 file/control-character'],
    ['a second byte order mark', `\uFEFF\uFEFF${good}`, '1:1 file/control-character']
  ])('%s is a diagnostic at its place', (_, content, place) => {
    expect(places(content)).toEqual([place])
  })
})
