import fc from 'fast-check'
import { expect, it } from 'vitest'
import { linted } from './documents.ts'

const piece = fc.oneof(
  fc.constantFrom(
    'TAG Security',
    '#tag-security',
    'https://github.com/cncf/tag-security/issues',
    '<div>',
    '</div>',
    '<Incident />',
    '{{< tag-term "x" >}}',
    '{{< tag-term id="',
    '{{%tag-incident `',
    '" >}}',
    ' %}}',
    '<Incident id="xzz">',
    '<!-- tag-security disable -->',
    '`',
    '~~~\n',
    '> ',
    '# ',
    '*',
    '\\',
    '&amp;',
    '\n\n',
    '\n',
    ' ',
    '[x](',
    ')',
    '---\n',
    '\u2028',
    '\u200F',
    '<a href="https://lists.cncf.io/g/cncf-tag-security">'
  ),
  fc.string({ unit: 'binary', maxLength: 5 })
)
const text = fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join(''))

it('reads any document, and says at each place what is there', () => {
  fc.assert(
    fc.property(text, (value) => {
      for (const { place, actual, expected } of linted(value).messages) {
        expect(expected).not.toContain(actual)
        const range = place && 'start' in place ? place : undefined
        if (range?.start.offset !== undefined && !value.includes('&amp;') && !value.includes('\\'))
          expect(value.slice(range.start.offset, range.end.offset)).toContain(actual?.split(/\s/)[0])
      }
    })
  )
})

const sentence = fc
  .array(
    fc.constantFrom(
      'TAG Security',
      'the Security Technical Advisory Group',
      '#tag-security',
      '<Incident id="xzz">',
      '{{< tag-term "atack-surface" >}}',
      '{{< tag-term text="HSM" id="atack surface" >}}',
      '{{< tag-term "role-based access control" >}}',
      '[x](https://github.com/cncf/toc/blob/main/tags/security.md)',
      '<https://cloud-native.slack.com/archives/CDJ7MLT8S>',
      '*so*',
      '`code`',
      'and',
      'formerly',
      '&amp;'
    ),
    { maxLength: 12 }
  )
  .map((words) => `See ${words.join(' ')}.`)

it('fixes once and for all, and leaves only what takes judgement', () => {
  fc.assert(
    fc.property(sentence, (value) => {
      const once = String(linted(value, { fix: true }))
      expect(String(linted(once, { fix: true }))).toBe(once)
      expect(linted(once).messages).toEqual([])
    })
  )
})

it.each(['\u0000\r', 'a\r', 'a\r\n', 'a\n', '\u0000\r\n\r\n'])(
  'counts each kind of line end before a name: %j',
  (before) => {
    const [message] = linted(`${before}TAG Security`).messages
    const line = before.endsWith('\r\n\r\n') ? 3 : 2
    expect(message?.place).toMatchObject({ start: { line, column: 1, offset: before.length } })
  }
)
