import type { Place } from '../diagnostics/diagnostic.ts'

const deepest = 100

const startsOfBlocks = /^(?:[ \t]|>|[-+*?](?=[ \t])|\d{1,9}[.)](?=[ \t]))*/

/**
 * Where a line nests deeper than anybody writes. The readers of YAML and Markdown take minutes or run out of stack there,
 * so that they are not asked.
 */
export function tooDeepIn(text: string): Place | undefined {
  for (const [index, line] of text.split('\n').entries()) {
    const column = tooDeepColumn(line.trimEnd())
    if (column !== undefined) return { line: index + 1, column }
  }
  return undefined
}

function tooDeepColumn(line: string): number | undefined {
  if ((startsOfBlocks.exec(line)?.[0].length ?? 0) > deepest) return deepest + 1
  let open = 0
  for (let index = 0; index < line.length; index++) {
    if ('[{'.includes(line.charAt(index))) open++
    else if (']}'.includes(line.charAt(index))) open = Math.max(0, open - 1)
    if (open > deepest) return index + 1
  }
  return undefined
}
