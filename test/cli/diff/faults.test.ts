import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { asOrdinaryUser, filesIn, folderWith, projectWith, tagSecurity, writeFiles } from '../command-line.ts'
import { dist, tarball } from './packages.ts'

test('a damaged tarball is reported in one line, wherever the damage is', async () => {
  const folder = folderWith()
  tarball(folder, 'good.tgz')
  const bytes = readFileSync(join(folder, 'good.tgz'))
  const tar = execFileSync('gunzip', ['-c', join(folder, 'good.tgz')])
  const gzip = (content: Uint8Array): Uint8Array => execFileSync('gzip', ['-c'], { input: content })
  const flipped = (content: Uint8Array, at: number): Uint8Array =>
    content.map((byte, index) => (index === at ? byte ^ 1 : byte))
  writeFiles(folder, {
    'empty.tgz': '',
    'text.tgz': 'no tarball',
    'cut.tgz': bytes.subarray(0, bytes.length / 2),
    'flipped.tgz': flipped(bytes, bytes.length - 6),
    'header.tgz': gzip(flipped(tar, 3)),
    'short.tgz': gzip(tar.subarray(0, 512 * 9)),
    'unended.tgz': gzip(tar.subarray(0, 512)),
    'other.tgz': gzip(new Uint8Array(1024)),
    'bomb.tgz': gzip(new Uint8Array(2 ** 28 + 1))
  })
  const messages: string[] = []
  for (const name of ['empty', 'text', 'cut', 'flipped', 'header', 'short', 'unended', 'other', 'bomb']) {
    const { code, out, error } = await tagSecurity(folder, ['diff', 'good.tgz', `${name}.tgz`])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    messages.push(error)
  }
  const again = ' Fetch it again: `npm pack @cncf/tag-security`.\n'
  expect(messages).toEqual([
    `tag-security: The tarball \`empty.tgz\` is empty.${again}`,
    'tag-security: `text.tgz` is not a tarball; name a .tgz file, a `dist` folder or a content folder.\n',
    `tag-security: The tarball \`cut.tgz\` is damaged: unexpected end of file.${again}`,
    `tag-security: The tarball \`flipped.tgz\` is damaged: incorrect data check.${again}`,
    `tag-security: The tarball \`header.tgz\` is damaged: the header at byte 0 does not match its checksum.${again}`,
    `tag-security: The tarball \`short.tgz\` is damaged: it is truncated.${again}`,
    `tag-security: The tarball \`unended.tgz\` is damaged: it is truncated.${again}`,
    'tag-security: The tarball `other.tgz` has no `dist/data`; name one of @cncf/tag-security.\n',
    'tag-security: The tarball `bomb.tgz` is too large; name one of @cncf/tag-security.\n'
  ])
})

test.each([
  ['contnet content', 'No such file or folder: `contnet`; did you mean `content`?'],
  ['content nowhere', 'No such file or folder: `nowhere`.'],
  ['content empty', 'The folder `empty` is empty; name a tarball (.tgz), a `dist` folder or a content folder.'],
  [
    'content notes',
    'The folder `notes` contains neither data nor content; name a tarball (.tgz), a `dist` folder or a content folder.'
  ],
  [
    'content /dev/null',
    '`/dev/null` is neither a file nor a folder; name a tarball (.tgz), a `dist` folder or a content folder.'
  ],
  [
    'content content/roles/chair.md',
    '`content/roles/chair.md` is not a tarball; name a tarball (.tgz), a `dist` folder or a content folder.'
  ],
  [
    'content dist',
    '`content` is a content folder and `dist` a `dist` folder; compare two of a kind: ' +
      '`npm run build` builds a `dist` folder from content, and `npm pack` a tarball from that.'
  ],
  ['one.tgz dist', '`one.tgz` is a tarball and `dist` a `dist` folder; compare two of a kind: '],
  ['. content', '`.` contains both content and built data; name its `content` or its `dist`.'],
  [
    'content content --format mardown',
    'Unknown format `mardown`; did you mean `markdown`? Formats: table, json, markdown.'
  ],
  ['content', 'missing required argument `new`. See `tag-security diff --help`.'],
  [
    'content content content',
    'too many arguments for `diff`. Expected 2 arguments but got 3. See `tag-security diff --help`.'
  ]
])('`diff %s` says what is wrong in one line', async (line, message) => {
  const folder = projectWith({ 'notes/one.txt': 'One' })
  mkdirSync(join(folder, 'empty'))
  dist(folder, 'dist')
  tarball(folder, 'one.tgz')
  const before = filesIn(folder)
  const { code, out, error } = await tagSecurity(folder, ['diff', ...line.split(' ')])
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(error).toContain(`tag-security: ${message}`)
  expect(error.match(/\n/g)).toHaveLength(1)
  expect(filesIn(folder)).toEqual(before)
})

test.each<[string, (data: string) => void, string]>([
  [
    'a file that is not JSON',
    (data) => writeFileSync(join(data, 'roles.json'), '[{'),
    'its `roles.json` is not valid JSON'
  ],
  [
    'a collection that is missing',
    (data) => rmSync(join(data, 'roles.json')),
    'its `meta.json` counts `roles`, but `roles.json` is missing'
  ],
  [
    'records without ids',
    (data) => writeFileSync(join(data, 'roles.json'), '[1]'),
    'its `roles.json` is not a list of records with ids'
  ],
  [
    'an id given twice',
    (data) => writeFileSync(join(data, 'roles.json'), '[{"id":"a"},{"id":"a"}]'),
    'its `roles.json` has the id `a` twice'
  ]
])('a dist folder with %s is reported', async (_, damage, fault) => {
  const folder = folderWith()
  dist(folder, 'one')
  dist(folder, 'two')
  damage(join(folder, 'two/data'))
  const error = `tag-security: The folder \`two\` cannot be compared: ${fault}. Build it again: \`npm run build\`.\n`
  expect(await tagSecurity(folder, ['diff', 'one', 'two'])).toEqual({ code: 2, out: '', error })
})

test('what may not be read is named', async () => {
  const folder = projectWith()
  chmodSync(folder, 0o755)
  tarball(folder, 'closed.tgz')
  chmodSync(join(folder, 'closed.tgz'), 0)
  expect(await asOrdinaryUser(folder, ['diff', 'closed.tgz', 'closed.tgz'])).toEqual({
    code: 2,
    out: '',
    error: 'tag-security: `closed.tgz` cannot be read: permission denied.\n'
  })
})
