import { decodeText, type Decoded } from '../../../markdown/text.ts'

/**
 * The text of a file: UTF-8, or UTF-16 with its mark, as PowerShell writes it; or the place of the first byte that is
 * neither. Line ends are line feeds.
 */
export function textOf(bytes: Uint8Array): Decoded {
  const [first, second] = bytes
  const isLittle = first === 0xff && second === 0xfe
  if (isLittle || (first === 0xfe && second === 0xff))
    return { text: new TextDecoder(isLittle ? 'utf-16le' : 'utf-16be').decode(bytes).replace(/\r\n?/g, '\n') }
  if (!bytes.includes(0)) return decodeText(bytes)
  // A binary lock file of Bun, which its reader tells by this line.
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 64))
  return start.startsWith('#!') ? { text: start } : { line: 1, column: 1 }
}
