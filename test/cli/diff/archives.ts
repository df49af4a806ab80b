import { gzipSync } from 'node:zlib'

/** The file of a package that these archives contain. */
export const roles = 'package/dist/data/roles.json'

/** A header of a tar archive with a right checksum; the size as the bytes of its field. */
export function header(name: string, size: string, type = '0'): Buffer {
  const block = Buffer.alloc(512)
  block.write(name, 0)
  block.write('0000644\0', 100)
  block.write(size.padEnd(12, '\0'), 124, 'latin1')
  block.write('00000000000\0', 136)
  block.write(`        ${type}`, 148)
  block.write('ustar\x0000', 257)
  const sum = block.reduce((total, byte) => total + byte, 0)
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return block
}

const octal = (size: number): string => size.toString(8).padStart(11, '0')

/** An entry of a tar archive with its content. */
export function entry(name: string, content: string | Uint8Array, type?: string): Buffer {
  const bytes = Buffer.from(content)
  const padding = Buffer.alloc((512 - (bytes.length % 512)) % 512)
  return Buffer.concat([header(name, octal(bytes.length), type), bytes, padding])
}

/** The record of a pax header for one attribute. */
export function attribute(key: string, value: string): string {
  const rest = Buffer.byteLength(` ${key}=${value}\n`)
  const length = rest + String(rest + String(rest).length).length
  return `${length} ${key}=${value}\n`
}

/** What ends an archive. */
export const end = Buffer.alloc(1024)

/** A compressed archive of some entries, and of its end. */
export const packed = (...entries: readonly Uint8Array[]): Uint8Array => gzipSync(Buffer.concat([...entries, end]))
