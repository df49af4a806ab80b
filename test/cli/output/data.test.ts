import { parse as parseCsv } from 'csv-parse/sync'
import { expect, it } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { folderWith, oldChannel, projectWith, tagSecurity, writeFiles } from '../command-line.ts'
import { documentsWith, driftWith, incidentWith } from '../reports.ts'

const commands = [
  '::stop-commands::x',
  '::error::evil',
  '\u00a0::add-mask::a',
  '\u200d::error::evil',
  '##[error]evil',
  '\u001B[31mred',
  '\u009B31m',
  'a\u0008b',
  'a\u202Eb',
  'a\u2028::error::b'
]
const formats = ['pretty', 'github', 'json', 'sarif']

/** Expects no line that a runner takes for a command, but annotations, and nothing that steers a terminal. */
function expectData(text: string, format: string): void {
  for (const line of text.split(/[\n\r\u0085\u2028\u2029]/)) {
    const rest = format === 'github' ? line.replace(/^::(error|warning|notice) file=.*?::/, '') : line
    expect({ line, format, command: /^[\s\u200d]*::|##\[/.test(rest) }).toEqual({ line, format, command: false })
  }
  const steering = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/
  expect({ format, steers: steering.test(text.replaceAll('\r\n', '\n')) }).toEqual({ format, steers: false })
  expect({ format, isWellFormed: Buffer.from(text).toString() === text }).toEqual({ format, isWellFormed: true })
}

it.each(commands)('prints %j of content as data in every format', async (command) => {
  const wrapped = ['a'.repeat(60), 'b'.repeat(74)].map((before) => `${before} ${command}`)
  const folder = incidentWith(
    ['weaknesses:', `related: ${JSON.stringify([command, ...wrapped])}\nweaknesses:`],
    ['kind: attack', `kind: ${JSON.stringify(`a\n${command}`)}`]
  )
  for (const format of formats) {
    const { out, error, code } = await tagSecurity(folder, ['validate', '--format', format])
    expect({ format, code }).toEqual({ format, code: 1 })
    expectData(out + error, format)
  }
})

const names = [
  'a\n::error::evil',
  'a\r::error::evil',
  'a\u001B[31m',
  'a\u2028::error::evil',
  '::error::evil',
  '##[error]a'
]

it.each(names)('prints the file name %j as data in every format', async (name) => {
  const folder = projectWith({ [`content/roles/${name}.md`]: '---\nbogus: 1\n---\nA.\n', [`${name}.md`]: oldChannel })
  for (const format of formats) {
    const { out, error } = await tagSecurity(folder, ['validate', '--format', format, 'content', `${name}.md`])
    expectData(out + error, format)
  }
})

it.each(names)('prints the argument %j as data', async (name) => {
  const folder = projectWith({ [`${name}/a.md`]: oldChannel })
  for (const args of [
    [name],
    ['validate', `${name}.txt`],
    ['validate', '--rule', name],
    ['validate', '--changed', name],
    ['list', name],
    ['get', 'incident', name],
    ['list', 'incidents', '--fields', name],
    ['search', name, '--content', 'content'],
    ['diff', name, 'content'],
    ['drift', name],
    ['import', name, '--out', name],
    ['build', '--out', `content/${name}`],
    ['export', 'csv', name],
    ['new', 'term', name, '--category', name]
  ]) {
    const { out, error } = await tagSecurity(folder, args)
    expectData(out + error, args.join(' '))
  }
})

it.each(names)('prints a document named %j as data of `drift` and `import`', async (name) => {
  const folder = driftWith()
  const catalog = 'toc/tags/tag-security-and-compliance'
  writeFiles(folder, { [`up/${catalog}/${name}.md`]: Buffer.from([0xff]), [`up/${name}.yaml`]: 'a: [' })
  for (const format of formats) {
    const { out, error } = await tagSecurity(folder, ['drift', 'up', '--format', format])
    expectData(out + error, format)
  }
  const { out, error } = await tagSecurity(documentsWith({ [`${name}.md`]: Buffer.from([0xff]) }), [
    'import',
    'up',
    '--out',
    'out'
  ])
  expectData(out + error, 'import')
})

const title = '::error::evil'
const summary =
  'A package was changed, and this line is longer than a terminal, ##[error]evil\n::stop-commands::x\nand more.'
const withTitle = (): string =>
  incidentWith(['title: Example stream', `title: "${title}"`], ['A package was changed.', summary])

it('keeps what looks like a command as it is in the values of JSON, NDJSON and YAML', async () => {
  const folder = withTitle()
  const read = {
    json: (text: string) => JSON.parse(text) as unknown,
    ndjson: (text: string) => JSON.parse(text) as unknown,
    yaml: (text: string) => parseYaml(text) as unknown
  }
  for (const [format, parse] of Object.entries(read)) {
    const { out } = await tagSecurity(folder, [
      ...'get incident example-stream --content content --format'.split(' '),
      format
    ])
    expectData(out, format)
    expect(parse(out)).toMatchObject({ title, summary })
  }
})

it.each(['table', 'csv', 'csv --raw'])('shows what looks like a command as data in %s', async (format) => {
  const folder = withTitle()
  for (const fields of ['title', 'summary', 'summary,title', 'id,summary']) {
    const line = `list incidents --content content --fields ${fields} --format ${format}`
    const { out } = await tagSecurity(folder, line.split(' '))
    expectData(out, format)
    if (format === 'csv --raw' && fields === 'title')
      expect(parseCsv(out)).toEqual([['title'], [title], ['Listed stream']])
  }
})

it('shows what looks like a command as data in changes', async () => {
  const folder = withTitle()
  writeFiles(folder, { 'old/roles/chair.md': 'x' })
  const old = incidentWith(['A package was changed.', 'Another.'])
  for (const format of ['table', 'json', 'markdown']) {
    const { out, code } = await tagSecurity(folder, ['diff', `${old}/content`, 'content', '--format', format])
    expect(code).toBe(0)
    expectData(out, format)
  }
})

it('keeps colors of its own and none of content', async () => {
  const folder = incidentWith(['kind: attack', 'kind: "\\e[35mred\\e[2J"'])
  writeFiles(folder, { 'content/roles/a\u001B[35m.md': '---\nbogus: 1\n---\nA.\n' })
  const { out } = await tagSecurity(folder, ['validate'], { color: true })
  expect(out).toContain('\u001B[31m')
  expect(out).not.toContain('\u001B[35m')
  expect(out.replace(/\u001B\[\d{1,2}m/g, '')).not.toContain('\u001B')
})

it('leaves ordinary text as it is', async () => {
  const text = 'Use std::string, C++ ::main and `a::b`. # [Heading] ## [two]'
  const folder = folderWith({ 'in/a.md': `${oldChannel.trim()} ${text}\n` })
  const { out } = await tagSecurity(folder, ['validate', 'in'], { width: 200 })
  expect(out).toContain(text)
})
