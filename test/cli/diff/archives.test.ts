import { closeSync, ftruncateSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { folderWith, tagSecurity } from '../command-line.ts'
import { attribute, end, entry, header, packed, roles } from './archives.ts'

const diffOf = async (archive: Uint8Array) => tagSecurity(folderWith({ 'a.tgz': archive }), ['diff', 'a.tgz', 'a.tgz'])

const good = entry(roles, '[{"id":"a"}]')
const nested = (depth: number): string => `[{"id":"a","x":${'{"x":'.repeat(depth)}1${'}'.repeat(depth)}}]`
const dirty = Buffer.from(good).fill('x', 700, 701)
const notValid = /damaged: the attributes at byte 512 are not valid\./

it.each<[string, () => Uint8Array, RegExp]>([
  ['a negative size', () => packed(header(roles, '-0001000')), /damaged: the header at byte 0 has no valid size\./],
  ['a negative size with blanks', () => packed(header(roles, ' -000512 ')), /no valid size/],
  ['a size that is no number', () => packed(header(roles, '0000zzz')), /no valid size/],
  ['digits after the size', () => packed(header(roles, '00000000 1')), /no valid size/],
  [
    'a negative binary size',
    () => packed(header(roles, '\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFE\x00')),
    /no valid/
  ],
  [
    'an enormous binary size',
    () => packed(header(roles, '\x80\x7F\x7F\x7F\x7F\x7F\x7F\x7F\x7F\x7F\x7F\x7F')),
    /no valid/
  ],
  ['a size beyond the end', () => packed(header(roles, '77777777777')), /damaged: it is truncated\./],
  ['a second half that is missing', () => gzipSync(good.subarray(0, 600)), /truncated/],
  ['no end', () => gzipSync(good), /truncated/],
  ['half an end', () => gzipSync(Buffer.concat([good, end.subarray(512)])), /truncated/],
  ['something after its end', () => packed(good, end, good), /damaged: something follows its end\./],
  ['something after a content', () => packed(dirty), /damaged: something follows the content at byte 512\./],
  ['a pax record of length 0', () => packed(entry('pax', '0 path=a\n', 'x'), good), notValid],
  ['a pax record that is too long', () => packed(entry('pax', '99 path=a\n', 'x'), good), notValid],
  ['a pax record that is too short', () => packed(entry('pax', '8 path=a\n', 'x'), good), notValid],
  ['a pax record without a value', () => packed(entry('pax', '7 path\n', 'x'), good), notValid],
  ['a pax record of a wrong size', () => packed(entry('pax', attribute('size', '-5'), 'x'), good), /size at byte 512/],
  ['10,000 bytes of `2 ` in pax', () => packed(entry('pax', '2 '.repeat(5_000), 'x'), good), notValid],
  [
    '100,000 bytes of `2 ` in pax',
    () => packed(entry('pax', '2 '.repeat(50_000), 'x'), good),
    /name at byte 512 is too/
  ],
  ['pax names of all files', () => packed(entry('pax', attribute('path', 'a'), 'g'), good), /name all files alike/],
  ['a name without a file', () => packed(good, entry('long', 'a', 'L')), /its last name belongs to no file/],
  ['two files of one name', () => packed(good, good), /damaged: it has `package\/dist\/data\/roles.json` twice\./],
  ['a link', () => packed(header(roles, '', '2')), /its `package\/dist\/data\/roles.json` is no file/],
  ['a pipe', () => packed(good, header('package/a', '', '6')), /its `package\/a` is no file/],
  ['a file outside', () => packed(good, entry('package/../../a', 'a')), /its `package\/\.\.\/\.\.\/a` leads out of it/],
  ['an absolute path', () => packed(good, entry('/etc/a', 'a')), /leads out of it/],
  ['an empty name', () => packed(good, entry('', 'a')), /no valid name/],
  [
    '10,001 entries',
    () => packed(...Array<Buffer>(10_001).fill(header('package/a/', '', '5'))),
    /more than 10,000 entries/
  ],
  ['524,000 headers', () => gzipSync(Buffer.alloc(512 * 524_000)), /too large/],
  ['101 nested objects', () => packed(entry(roles, nested(101))), /`roles.json` is nested more than 100 deep/],
  ['50,000 nested objects', () => packed(entry(roles, nested(50_000))), /nested more than 100 deep/],
  ['bytes that are no UTF-8', () => packed(entry(roles, Buffer.from([0x22, 0xff, 0x22]))), /is not valid JSON/],
  ['a file that is too large', () => packed(entry(roles, Buffer.alloc(2 ** 24 + 1, ' '))), /larger than 16 MB/]
])('refuses an archive with %s in one line', async (_, archive, reason) => {
  const { code, out, error } = await diffOf(archive())
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(error).toMatch(reason)
  expect(error).toMatch(/^tag-security: [^\n]*\n$/)
})

it.each<[string, () => Uint8Array]>([
  [
    'attributes for one file',
    () => packed(entry('pax', attribute('path', roles), 'x'), entry('short', '[{"id":"a"}]'))
  ],
  ['attributes in bytes', () => packed(entry('pax', `${attribute('SCHILY.xattr.a', '\xFF')}`, 'x'), good)],
  ['attributes for all files', () => packed(entry('pax', attribute('comment', 'a'), 'g'), good)],
  ['its size in the attributes', () => packed(entry('pax', attribute('size', '12'), 'x'), good)],
  ['a long name of GNU', () => packed(entry('././@LongLink', `${roles}\0`, 'L'), entry('short', '[{"id":"a"}]'))],
  ['a longer end', () => packed(good, Buffer.alloc(8192))],
  ['folders', () => packed(header('package/', '', '5'), header('package/dist/', '', '\0'), good)],
  ['a binary size', () => packed(header(roles, `\x80${'\0'.repeat(10)}\x0C`), good.subarray(512))],
  ['100 nested values', () => packed(entry(roles, nested(97)))]
])('reads an archive with %s', async (_, archive) => {
  expect(await diffOf(archive())).toEqual({ code: 0, out: 'No data has changed.\n', error: '' })
})

it('refuses an archive that is too large without reading it', async () => {
  const folder = folderWith()
  const descriptor = openSync(join(folder, 'a.tgz'), 'w')
  ftruncateSync(descriptor, 3 * 2 ** 30)
  closeSync(descriptor)
  const { code, error } = await tagSecurity(folder, ['diff', 'a.tgz', 'a.tgz'])
  expect(code).toBe(2)
  expect(error).toBe('tag-security: `a.tgz` cannot be read: it is larger than 16 MB.\n')
})
