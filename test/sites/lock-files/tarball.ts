import { gzipSync } from 'node:zlib'

/** A field of a tar header: a number in octal digits, ended by a zero byte. */
const octal = (value: number, length: number): string => `${value.toString(8).padStart(length - 1, '0')}\0`

/** The gzipped tar archive of a package that has nothing but its package.json. */
export function tarballOf(manifest: object): Buffer {
  const content = Buffer.from(JSON.stringify(manifest))
  const header = Buffer.alloc(512)
  header.write('package/package.json', 0)
  header.write(octal(0o644, 8) + octal(0, 8) + octal(0, 8) + octal(content.length, 12) + octal(0, 12), 100)
  header.write('        0', 148)
  header.write('ustar\u000000', 257)
  const sum = header.reduce((total, byte) => total + byte, 0)
  header.write(`${octal(sum, 7)} `, 148)
  return gzipSync(Buffer.concat([header, content, Buffer.alloc(1024 + 511 - ((content.length + 511) % 512))]))
}
