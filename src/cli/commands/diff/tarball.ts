import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { isDataFile, readDataFiles } from '../../../data-diff/data-files.ts'
import type { DataSet } from '../../../data-diff/data-set.ts'
import { CannotRun, reasonOf } from '../../terminal/cannot-run.ts'

/** Bytes of the largest archive, unpacked; the package takes a fiftieth of it. */
const largestArchive = 2 ** 28

const hint = 'Fetch it again: `npm pack @cncf/tag-security`.'

/**
 * The data of a package as npm packs it.
 *
 * @throws {CannotRun} when the file is damaged, or contains another package.
 */
export function readTarball(path: string, word: string): DataSet {
  const archive = readTar(unpacked(path, word))
  if (!archive.ok) throw new CannotRun(`The tarball \`${word}\` is damaged: ${archive.fault}. ${hint}`)
  const files = new Map<string, string>()
  for (const [name, content] of archive.files) {
    const [, file] = /^[^/]+\/dist\/data\/([^/]+)$/.exec(name) ?? []
    if (file !== undefined && isDataFile(file)) files.set(file, new TextDecoder().decode(content))
  }
  if (files.size === 0)
    throw new CannotRun(`The tarball \`${word}\` has no \`dist/data\`; name one of @cncf/tag-security.`)
  const data = readDataFiles(files)
  if (!data.ok) throw new CannotRun(`The tarball \`${word}\` cannot be compared: ${data.fault}. ${hint}`)
  return data.value
}

function unpacked(path: string, word: string): Uint8Array {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(path)
  } catch (error) {
    throw new CannotRun(`\`${word}\` cannot be read: ${reasonOf(error)}.`)
  }
  if (bytes.length === 0) throw new CannotRun(`The tarball \`${word}\` is empty. ${hint}`)
  try {
    return gunzipSync(bytes, { maxOutputLength: largestArchive })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ERR_BUFFER_TOO_LARGE')
      throw new CannotRun(`The tarball \`${word}\` is too large; name one of @cncf/tag-security.`)
    if (bytes[0] !== 0x1f || bytes[1] !== 0x8b)
      throw new CannotRun(`\`${word}\` is not a tarball; name a .tgz file, a \`dist\` folder or a content folder.`)
    throw new CannotRun(`The tarball \`${word}\` is damaged: ${reasonOf(error)}. ${hint}`)
  }
}

/** The files of an archive by their paths, or what is wrong with it. */
export type TarResult =
  | { readonly ok: true; readonly files: ReadonlyMap<string, Uint8Array> }
  | { readonly ok: false; readonly fault: string }

const blockSize = 512

/** Places in a header: offset and length (POSIX ustar). */
const places = { name: [0, 100], size: [124, 12], checksum: [148, 8], type: [156, 1], prefix: [345, 155] } as const

/**
 * Reads the plain files of a tar archive: those of ustar, with the long names of pax and GNU tar. Header checksums and
 * the end mark are verified, so that a damaged archive is not taken for one with fewer files.
 */
export function readTar(bytes: Uint8Array): TarResult {
  const files = new Map<string, Uint8Array>()
  let longName: string | undefined
  for (let at = 0; ;) {
    const header = bytes.subarray(at, at + blockSize)
    if (header.length < blockSize) return { ok: false, fault: 'it is truncated' }
    if (header.every((byte) => byte === 0)) return { ok: true, files }
    if (!hasRightSum(header)) return { ok: false, fault: `the header at byte ${at} does not match its checksum` }
    const size = sizeIn(header)
    const content = bytes.subarray(at + blockSize, at + blockSize + size)
    const type = textAt(header, places.type)
    if (type === 'x') longName = paxPath(content) ?? longName
    else if (type === 'L') longName = untilNul(content)
    else if (type !== 'g') {
      if (type === '' || type === '0') files.set(longName ?? nameIn(header), content)
      longName = undefined
    }
    at += blockSize + Math.ceil(size / blockSize) * blockSize
  }
}

const untilNul = (bytes: Uint8Array): string => {
  const end = bytes.indexOf(0)
  return new TextDecoder().decode(end < 0 ? bytes : bytes.subarray(0, end))
}

const textAt = (header: Uint8Array, [offset, length]: readonly [number, number]): string =>
  untilNul(header.subarray(offset, offset + length))

const octalAt = (header: Uint8Array, place: readonly [number, number]): number =>
  Number.parseInt(textAt(header, place).trim() || '0', 8)

/** A number of bytes, in octal digits; where these do not suffice, in base 256. */
function sizeIn(header: Uint8Array): number {
  const [offset, length] = places.size
  if (((header[offset] ?? 0) & 0x80) === 0) return octalAt(header, places.size)
  return header.subarray(offset + 1, offset + length).reduce((sum, byte) => sum * 256 + byte, 0)
}

function nameIn(header: Uint8Array): string {
  const isUstar = untilNul(header.subarray(257, 262)) === 'ustar'
  const prefix = isUstar ? textAt(header, places.prefix) : ''
  return prefix === '' ? textAt(header, places.name) : `${prefix}/${textAt(header, places.name)}`
}

/** The sum of all bytes, those of the sum itself counted as spaces. */
function hasRightSum(header: Uint8Array): boolean {
  const [offset, length] = places.checksum
  const sum = header.reduce(
    (total, byte, index) => total + (index >= offset && index < offset + length ? 0x20 : byte),
    0
  )
  return sum === octalAt(header, places.checksum) && Number.isFinite(sizeIn(header))
}

/** The path in the records `length key=value` of a pax header, whose length counts bytes. */
function paxPath(content: Uint8Array): string | undefined {
  for (let at = 0; at < content.length;) {
    const length = Number.parseInt(untilNul(content.subarray(at, at + 20)), 10)
    if (!(length > 0)) return undefined
    const record = untilNul(content.subarray(at, at + length - 1))
    const [, path] = /^\d+ path=(.*)$/s.exec(record) ?? []
    if (path !== undefined) return path
    at += length
  }
  return undefined
}
