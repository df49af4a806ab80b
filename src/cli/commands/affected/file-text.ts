import { UnreadableFile } from '../../../affected/index.ts'
import { decodeText } from '../../../markdown/text.ts'

/**
 * The text of a file: UTF-8, or UTF-16 with its mark, as PowerShell writes it. Line ends are line feeds.
 *
 * @throws {UnreadableFile} for anything else.
 */
export function textOf(bytes: Uint8Array): string {
  const [first, second] = bytes
  const isLittle = first === 0xff && second === 0xfe
  if (isLittle || (first === 0xfe && second === 0xff))
    return new TextDecoder(isLittle ? 'utf-16le' : 'utf-16be').decode(bytes).replace(/\r\n?/g, '\n')
  const decoded = bytes.includes(0) ? undefined : decodeText(bytes)
  if (decoded && 'text' in decoded) return decoded.text
  throw new UnreadableFile('It is not a text in UTF-8.')
}
