/** The files of an archive by their paths, or what is wrong with it. */
export type TarResult =
  | { readonly ok: true; readonly files: ReadonlyMap<string, Uint8Array> }
  | { readonly ok: false; readonly fault: string }

/** Entries of the largest archive, and bytes of the longest name or attributes of one. */
const limits = { entries: 10_000, attributes: 2 ** 16 }

const blockSize = 512

/** Places in a header: offset and length (POSIX ustar). */
const places = {
  name: [0, 100],
  size: [124, 12],
  checksum: [148, 8],
  type: [156, 1],
  magic: [257, 6],
  prefix: [345, 155]
} as const

type Place = readonly [offset: number, length: number]

/** What is wrong with an archive; the message ends a sentence. */
class Damage extends Error {}

/** What says more about the entry that follows. */
interface Attributes {
  readonly path?: string
  readonly size?: number
}

/**
 * Reads the plain files of a tar archive: those of ustar, with the long names of pax and GNU tar. All that a package of
 * npm cannot have is refused, so that a damaged archive is not taken for one with other files.
 */
export function readTar(bytes: Uint8Array): TarResult {
  try {
    return { ok: true, files: filesIn(bytes) }
  } catch (error) {
    if (error instanceof Damage) return { ok: false, fault: error.message }
    throw error
  }
}

function filesIn(bytes: Uint8Array): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>()
  let next: { path: string | undefined; size: number | undefined } = { path: undefined, size: undefined }
  let entries = 0
  for (let at = 0; ;) {
    const header = blockAt(bytes, at)
    if (isZero(header)) {
      if (next.path !== undefined) throw new Damage('its last name belongs to no file')
      blockAt(bytes, at + blockSize)
      if (!isZero(bytes.subarray(at))) throw new Damage('something follows its end')
      return files
    }
    entries += 1
    if (entries > limits.entries) throw new Damage(`it has more than ${limits.entries.toLocaleString('en')} entries`)
    if (sumOf(header) !== numberIn(header, places.checksum))
      throw new Damage(`the header at byte ${at} does not match its checksum`)
    const type = textIn(header, places.type)
    const isAbout = ['x', 'g', 'L'].includes(type)
    const size = (isAbout ? undefined : next.size) ?? numberIn(header, places.size)
    if (size === undefined) throw new Damage(`the header at byte ${at} has no valid size`)
    const start = at + blockSize
    if (size > bytes.length - start) throw new Damage('it is truncated')
    const content = bytes.subarray(start, start + size)
    at = start + Math.ceil(size / blockSize) * blockSize
    if (at > bytes.length) throw new Damage('it is truncated')
    if (!isZero(bytes.subarray(start + size, at))) throw new Damage(`something follows the content at byte ${start}`)
    if (isAbout) {
      if (size > limits.attributes) throw new Damage(`the name at byte ${start} is too long`)
      const told: Attributes = type === 'L' ? { path: untilNul(content) } : paxAttributes(content, start)
      if (type !== 'g') next = { path: told.path ?? next.path, size: told.size ?? next.size }
      else if (Object.keys(told).length > 0) throw new Damage(`the attributes at byte ${start} name all files alike`)
      continue
    }
    const path = next.path ?? nameIn(header)
    next = { path: undefined, size: undefined }
    checkPath(path)
    // Before ustar, a folder was a file whose name ends so.
    if (type === '5' || (type === '' && path.endsWith('/'))) continue
    if (!['', '0', '7'].includes(type)) throw new Damage(`its \`${path}\` is no file`)
    if (files.has(path)) throw new Damage(`it has \`${path}\` twice`)
    files.set(path, content)
  }
}

function blockAt(bytes: Uint8Array, at: number): Uint8Array {
  const block = bytes.subarray(at, at + blockSize)
  if (block.length < blockSize) throw new Damage('it is truncated')
  return block
}

const isZero = (bytes: Uint8Array): boolean => bytes.every((byte) => byte === 0)

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Damage('a name in it is not UTF-8')
  }
}

const untilNul = (bytes: Uint8Array): string => {
  const end = bytes.indexOf(0)
  return decoded(end < 0 ? bytes : bytes.subarray(0, end))
}

const textIn = (header: Uint8Array, [offset, length]: Place): string =>
  untilNul(header.subarray(offset, offset + length))

/** A number in octal digits; where these do not suffice, in base 256. Undefined for anything else, and below 0. */
function numberIn(header: Uint8Array, [offset, length]: Place): number | undefined {
  const field = header.subarray(offset, offset + length)
  if (field[0] === 0x80) {
    const number = field.subarray(1).reduce((sum, byte) => sum * 256 + byte, 0)
    return Number.isSafeInteger(number) ? number : undefined
  }
  const text = String.fromCharCode(...field)
    .replace(/(?<![ \0])[ \0]+$/, '')
    .replace(/^ +/, '')
  return /^[0-7]*$/.test(text) ? Number.parseInt(text || '0', 8) : undefined
}

function nameIn(header: Uint8Array): string {
  const name = textIn(header, places.name)
  const prefix = textIn(header, places.magic) === 'ustar' ? textIn(header, places.prefix) : ''
  return prefix === '' ? name : `${prefix}/${name}`
}

function checkPath(path: string): void {
  if (path === '' || path.includes('\0')) throw new Damage('a file in it has no valid name')
  if (/^[/\\]|^[a-z]:/i.test(path) || path.split(/[/\\]/).includes('..'))
    throw new Damage(`its \`${path}\` leads out of it`)
}

/** The sum of all bytes, those of the sum itself counted as spaces. */
function sumOf(header: Uint8Array): number {
  const [offset, length] = places.checksum
  return header.reduce((sum, byte, index) => sum + (index >= offset && index < offset + length ? 0x20 : byte), 0)
}

/** What the records `length key=value` of a pax header say, whose length counts bytes; the last of a name holds. */
function paxAttributes(content: Uint8Array, start: number): Attributes {
  const told = new Map<string, Uint8Array>()
  for (let at = 0; at < content.length;) {
    const [head, digits = ''] = /^([1-9]\d{0,5}) /.exec(String.fromCharCode(...content.subarray(at, at + 7))) ?? []
    const record = content.subarray(at + digits.length + 1, at + Number(digits))
    const equal = record.indexOf(0x3d)
    if (head === undefined || at + Number(digits) > content.length || record.at(-1) !== 0x0a || equal < 1)
      throw new Damage(`the attributes at byte ${start + at} are not valid`)
    told.set(String.fromCharCode(...record.subarray(0, Math.min(equal, 20))), record.subarray(equal + 1, -1))
    at += Number(digits)
  }
  const [path, size] = [told.get('path'), told.get('size')].map((value) => value && decoded(value))
  if (size !== undefined && !/^\d{1,15}$/.test(size)) throw new Damage(`the size at byte ${start} is not valid`)
  return { ...(path !== undefined && { path }), ...(size !== undefined && { size: Number(size) }) }
}
