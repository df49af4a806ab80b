import { chmodSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { asOrdinaryUser, filesIn, folderWith, tagSecurity } from '../command-line.ts'
import { blockOf, updated } from './pages.ts'

const begin = '<!-- tag-security:begin leads role=chair -->'
const end = '<!-- tag-security:end -->'

test.each([
  [
    'an unknown kind',
    'x\n\n<!-- tag-security:begin leeds -->\n' + end,
    '3:1',
    'Unknown kind `leeds`; did you mean `leads`?'
  ],
  ['no kind', `<!-- tag-security:begin -->\n${end}`, '1:1', 'Say what to show: leads, '],
  ['an unknown setting', blockOf('leads rol=chair'), '1:1', '`rol`; did you mean `role`?'],
  ['a setting of another list', blockOf('channels role=chair'), '1:1', 'Unknown setting `role`'],
  ['an unknown value', blockOf('leads role=chiar'), '1:1', 'Unknown role `chiar`; did you mean `chair`?'],
  ['a date that is none', blockOf('leads at=2024-02-30'), '1:1', 'at=2024-03-28'],
  ['a year that is none', blockOf('incidents year=18'), '1:1', 'year=2018, or since and until for a span'],
  ['an empty value', blockOf('leads role='), '1:1', '`role` is empty'],
  ['a part that is empty', blockOf('leads role=chair,'), '1:1', 'has an empty value'],
  ['a value given twice', blockOf('incidents since=2018 since=2019'), '1:1', '`since` is given twice'],
  ['an open quotation mark', blockOf('incidents text="two words'), '1:1', 'Unclosed quotation mark'],
  ['a word too many', blockOf('leads chair'), '1:1', 'Unexpected `chair` after `leads`'],
  [
    'an unknown column',
    blockOf('leads columns=names,githup'),
    '1:1',
    'Unknown column `githup`; did you mean `github`?'
  ],
  ['an unknown field to sort by', blockOf('incidents sort=yeer'), '1:1', 'Unknown field `yeer`; did you mean `year`'],
  ['a limit that is none', blockOf('incidents limit=-1'), '1:1', 'limit=10'],
  [
    'an unknown term',
    blockOf('term attack surfaec'),
    '1:1',
    'Unknown term `attack surfaec`; did you mean `Attack surface`?'
  ],
  ['no name', blockOf('incident'), '1:1', 'Say which incident'],
  ['a setting for a term', blockOf('term HSM limit=1'), '1:1', '`term` has no settings'],
  [
    'an unknown list to count',
    blockOf('count incidnets'),
    '1:1',
    'Unknown collection `incidnets`; did you mean `incidents`'
  ],
  ['a limit for a count', blockOf('count incidents limit=1'), '1:1', 'Unknown setting `limit`'],
  ['a table within a line', `A ${begin}${end}`, '1:3', 'does not fit within a line'],
  [
    'a line that a marker starts',
    `- <!-- tag-security:begin count leads -->${end} leads`,
    '1:3',
    'write a word before'
  ],
  ['a begin without end', `x\r\n\r\n${begin}\r\nx\r\n`, '3:1', 'Nothing ends this'],
  ['an end without begin', `\uFEFF${end}\n`, '1:1', 'Nothing begins here'],
  ['nested markers', `${begin}\n${begin}\n${end}\n`, '2:1', 'Markers are nested'],
  ['a marker in an item', `- x\n  ${begin}\n  ${end}\n`, '2:3', 'each alone on a line that it starts'],
  ['text behind an end', `${begin}\n${end} x\n`, '1:1', 'each alone on a line that it starts'],
  ['a marker over two lines', `<!-- tag-security:begin\nleads -->\n${end}\n`, '1:1', 'is not closed on its line'],
  ['an unknown marker', `<!-- tag-security:start leads -->\n`, '1:1', 'did you mean `tag-security:begin`?'],
  ['comments of two kinds', `${begin}\n{/* tag-security:end */}\n`, '1:1', 'comments of two kinds']
])('%s is reported at its place, and nothing is written', async (_, text, place, message) => {
  const { code, out, text: after } = await updated(text)
  expect(out).toContain(`page.md:${place} error: `)
  expect(out).toContain(message)
  expect({ code, after }).toEqual({ code: 1, after: text })
})

test('a fault in one file keeps all the others as they are', async () => {
  const folder = folderWith({ 'a.md': blockOf('liaisons'), 'b.md': blockOf('leeds') })
  const { code, out } = await tagSecurity(folder, ['update', 'a.md', 'b.md'])
  expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe(blockOf('liaisons'))
  expect(code).toBe(1)
  expect(out).toMatch(/1 error in 2 files; nothing was written\.\n$/)
})

test('files that are no text, too large or a link are faults at their place', async () => {
  const latin = await updated(Buffer.from('x\nna\xefve', 'latin1'))
  expect(latin).toMatchObject({ code: 1, out: expect.stringContaining('page.md:2:3 error: Invalid UTF-8') as string })
  const large = await updated('x'.repeat(2 ** 21 + 1))
  expect(large).toMatchObject({
    code: 1,
    out: expect.stringContaining('page.md:1:1 error: The file is larger') as string
  })
  const folder = folderWith({ 'a.md': blockOf('liaisons') })
  symlinkSync('a.md', join(folder, 'b.md'))
  expect(await tagSecurity(folder, ['update', 'b.md'])).toMatchObject({
    code: 1,
    out: expect.stringContaining('b.md:1:1 error: This is a link') as string
  })
  expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe(blockOf('liaisons'))
})

test('what cannot be run is said in a line', async () => {
  const folder = folderWith({ 'page.md': '', 'page.txt': '' })
  for (const [args, message] of [
    [['pag.md'], 'No such file or folder: `pag.md`; did you mean `page.md`?'],
    [['docs/**/*.md'], 'name the folder instead'],
    [['page.txt'], '`page.txt` is no page'],
    [[''], 'A path is empty'],
    [['page.md', '--content', 'nowhere'], 'No such folder: `nowhere`'],
    [['page.md', '--format', 'xml'], 'Unknown format `xml`'],
    [[], 'missing required argument']
  ] as const) {
    const { code, error } = await tagSecurity(folder, ['update', ...args])
    expect(error).toContain(message)
    expect(code).toBe(2)
  }
})

test('a file that cannot be written is named and stays as it is', async () => {
  const folder = folderWith({ 'page.md': blockOf('liaisons') })
  chmodSync(folder, 0o755)
  chmodSync(join(folder, 'page.md'), 0o444)
  const { code, error } = await asOrdinaryUser(folder, ['update', 'page.md'])
  expect(error).toContain('page.md could not be updated and is as it was')
  expect(code).toBe(2)
})

test('the pages of a folder are read, without hidden ones, links and those of packages', async () => {
  const text = blockOf('count terms')
  const names = ['docs/a.md', 'docs/deep/b.mdx', 'docs/.c/c.md', 'docs/node_modules/d.md', 'docs/e.txt']
  const folder = folderWith(Object.fromEntries(names.map((name) => [name, text])))
  symlinkSync('a.md', join(folder, 'docs/f.md'))
  const { code, out } = await tagSecurity(folder, ['update', 'docs', 'docs/a.md'])
  expect(out.split('\n').filter((line) => line.includes('updated:'))).toEqual([
    'docs/a.md:1:1 updated: count terms',
    'docs/deep/b.mdx:1:1 updated: count terms'
  ])
  expect(code).toBe(0)
  expect(filesIn(folder).filter((name) => name.includes('tag-security'))).toEqual([])
})

test('check names each stale place and writes nothing; after an update there is none', async () => {
  const text = `# Page\n\n${blockOf('liaisons')}\nOf <!-- tag-security:begin count leads -->0${end}.\n`
  const folder = folderWith({ 'page.md': text })
  const check = async (format = 'pretty') =>
    await tagSecurity(folder, ['update', '--check', '--format', format, 'page.md'])
  expect(await check()).toEqual({
    code: 1,
    error: '',
    out:
      'page.md:3:1 stale: liaisons\npage.md:6:4 stale: count leads\n' +
      '2 of 2 places in 1 file stale; run `tag-security update`.\n'
  })
  expect(JSON.parse((await check('json')).out)).toMatchObject({
    findings: [
      { file: 'page.md', line: 3, column: 1, kind: 'stale' },
      { line: 6, column: 4 }
    ]
  })
  expect((await check('github')).out).toMatch(/^::error file=page\.md,line=3,col=1,title=Stale::Stale: liaisons/)
  expect(readFileSync(join(folder, 'page.md'), 'utf8')).toBe(text)
  expect((await tagSecurity(folder, ['update', 'page.md'])).code).toBe(0)
  expect(await check()).toMatchObject({ code: 0, out: '2 places in 1 file, up to date.\n' })
})
