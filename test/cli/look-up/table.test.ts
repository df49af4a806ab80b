import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asTable } from '../../../src/cli/terminal/table.ts'
import { listNames } from '../../../src/cli/data/lists.ts'
import { widthOf } from '../../../src/cli/terminal/cells.ts'
import { tagSecurity } from '../command-line.ts'

const terminal = { width: 80, color: false }

test('a table has a line of names and wraps the widest column', () => {
  const rows = [
    { id: 'one', title: 'A title that is longer than its place', tags: ['x', 'y'] },
    {
      id: 'two-of-them',
      title: 'Short',
      parts: [{ url: 'https://example.org' }, { url: 'b', kind: 'c', sources: [{ id: 'd' }] }]
    }
  ]
  expect(asTable(rows, ['id', 'title', 'tags'], { ...terminal, width: 40 })).toBe(
    'id           title                  tags\none          A title that is        x, y\n' +
      '             longer than its place\ntwo-of-them  Short\n'
  )
  expect(asTable(rows.slice(1), ['parts'], terminal)).toBe('parts\nhttps://example.org; url: b, kind: c\n')
})

test('where no table fits, the fields stand below each other', () => {
  const rows = [
    { id: 'one', title: 'A title', kind: 'a-kind' },
    { id: 'two', title: 'Another', kind: 'a-kind' }
  ]
  expect(asTable(rows, ['id', 'title', 'kind'], { ...terminal, width: 16 })).toBe(
    'id\n  one\ntitle\n  A title\nkind\n  a-kind\n\nid\n  two\ntitle\n  Another\nkind\n  a-kind\n'
  )
})

test('to a pipe each record is one line without colour, and nothing is left out', () => {
  const title = 'word '.repeat(60).trim()
  expect(asTable([{ id: 'a', title: `${title}\nmore` }], ['id', 'title'], { ...terminal, piped: true })).toBe(
    `id  title\na   ${title} more\n`
  )
})

test.each(listNames)('no line of the list of %s is wider than the terminal', async (name) => {
  for (const width of [60, 80, 120]) {
    const { out } = await tagSecurity('.', ['list', name], { width })
    // An address stays whole in a record that is shown by itself.
    const long = out
      .split('\n')
      .filter((line) => widthOf(line) > width && !/^\s*(?:\S+ {2,})?(?:- )?\S*https?:\S*$/.test(line))
    expect({ width, long }).toEqual({ width, long: [] })
  }
})

test('colour is for terminals, and widths do not count it', async () => {
  const { out } = await tagSecurity('.', ['list', 'roles'], { color: true })
  expect(out).toContain('\u001B[1m')
  expect(out.replace(/\u001B\[\d+m/g, '')).toBe((await tagSecurity('.', ['list', 'roles'])).out)
})

test('text cannot move the cursor', () => {
  expect(asTable([{ id: 'a\u001B[2Jb' }], ['id'], terminal)).toBe('id\na␛[2Jb\n')
})

const word = fc.string({ maxLength: 30, unit: fc.constantFrom('a', 'é', '漢', '-', ' ', '👩‍👧', '/') })

test('whatever the cells hold, every line fits and every character is there', () => {
  const rows = fc.array(fc.record({ id: word, title: word, note: word }), { minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(rows, fc.integer({ min: 42, max: 90 }), (rows, width) => {
      const table = asTable(rows, ['id', 'title', 'note'], { width, color: false })
      for (const line of table.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(width)
      const letters = (text: string): string => [...text.replace(/\s/g, '')].sort().join('')
      expect(letters(table)).toBe(
        letters(`idtitlenote${rows.map(({ id, title, note }) => id + title + note).join('')}`)
      )
    })
  )
})
