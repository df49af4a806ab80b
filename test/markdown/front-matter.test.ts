import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stringify } from 'yaml'
import { parseFrontMatter, type FrontMatterResult } from '../../src/markdown/front-matter.ts'

const record = fc.dictionary(
  fc.stringMatching(/^[a-z]{1,8}$/).filter((key) => !['constructor', 'prototype'].includes(key)),
  fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.array(fc.string()))
)

/** The result without the parsed YAML, whose functions are new each time. */
const plain = (result: FrontMatterResult): unknown =>
  result.ok ? { ...result.value, yaml: result.value.yaml.source } : result.findings

test('what YAML writes is read back, with the body and the number of its first line', () => {
  fc.assert(
    fc.property(record, fc.string(), (data, body) => {
      const yaml = stringify(data, { lineWidth: 0 })
      fc.pre(!/^---/m.test(yaml))
      const result = parseFrontMatter(`---\n${yaml}---\n${body}`)
      expect(result).toMatchObject({ ok: true, value: { data, body, bodyLine: yaml.split('\n').length + 2 } })
    })
  )
})

test('any text gives front matter or at least one finding, and the same each time', () => {
  const text = fc.string({
    unit: fc.constantFrom(
      '---',
      '\n',
      ' ',
      'a',
      ': ',
      '- ',
      '{',
      '}',
      '[',
      ']',
      '"',
      '#',
      '&',
      '*',
      '!',
      '|',
      '?',
      '...',
      '%',
      ',',
      '\t',
      '~',
      '`',
      '@'
    )
  })
  fc.assert(
    fc.property(text, (source) => {
      const inside = `---\n${source}\n---\n`
      for (const one of [source, inside]) {
        const result = parseFrontMatter(one)
        expect(result.ok || result.findings.length > 0).toBe(true)
        expect(plain(parseFrontMatter(one))).toEqual(plain(result))
      }
    }),
    { numRuns: 500 }
  )
})

test.each(['---\n---\n', '---\n\n---\n', '---\n# nothing yet\n---\n', '---\n#\n---\n'])(
  'front matter without a field, as in %j, is a record without fields',
  (text) => {
    expect(parseFrontMatter(text)).toMatchObject({ ok: true, value: { data: {} } })
  }
)

test.each(['---  \na: b\n--- \t\nText', '---\t\na: b\n---\nText'])(
  'white space after the two lines of hyphens makes no difference, as in %j',
  (text) => {
    const result = parseFrontMatter(text)
    expect(result).toMatchObject({ ok: true, value: { data: { a: 'b' }, body: 'Text', bodyLine: 4 } })
    expect(result.ok && result.value.yaml.placeOf(['a'])).toEqual({ line: 2, column: 4, endLine: 2, endColumn: 5 })
  }
)

test('the lines of hyphens inside the body are part of it', () => {
  expect(parseFrontMatter('---\na: b\n---\n\n---\nc: d\n---\n')).toMatchObject({
    ok: true,
    value: { data: { a: 'b' }, body: '\n---\nc: d\n---\n', bodyLine: 4 }
  })
})

test('a closing line with more than hyphens does not close', () => {
  expect(parseFrontMatter('---\na: b\n--- x\n---\n')).toMatchObject({
    ok: false,
    findings: [{ rule: 'front-matter/unclosed', place: { line: 3, column: 1 } }]
  })
})

test('the body starts on a line that the file has', () => {
  expect(parseFrontMatter('---\na: b\n---')).toMatchObject({ ok: true, value: { body: '', bodyLine: 3 } })
  expect(parseFrontMatter('---\na: b\n---\n')).toMatchObject({ ok: true, value: { body: '', bodyLine: 4 } })
})

test('a mistake that was found once is found again', () => {
  const broken = '---\na: [\n---\n'
  expect(parseFrontMatter(broken).ok).toBe(false)
  expect(parseFrontMatter(broken).ok).toBe(false)
})
