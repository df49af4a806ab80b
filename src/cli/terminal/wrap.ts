import { visible, widthOf } from './cells.ts'

/**
 * The lines of a text within a width, made safe to print. The first line starts after `taken` columns. A word that is
 * too long has a line to itself, so that addresses can be followed.
 */
export function wrap(text: string, width: number, taken = 0): string[] {
  const lines: string[] = []
  for (const [index, paragraph] of text.split('\n').entries()) {
    let line: string | undefined
    let used = index === 0 ? taken : 0
    for (const word of visible(paragraph).split(' ')) {
      const size = widthOf(word)
      const gap = line === undefined ? '' : ' '
      if (used > 0 && used + gap.length + size > width) {
        lines.push(line ?? '')
        line = word
        used = size
      } else {
        line = (line ?? '') + gap + word
        used += gap.length + size
      }
    }
    lines.push(line ?? '')
  }
  return lines.map((line) => line.trimEnd())
}
