import { checkText } from './arguments.ts'

/** Code spans and escaped characters: their text is not markup. */
const literal = /\\([!-/:-@[-`{-~])|(?<!`)(`+)(?!`)([^`]+|[^`][\s\S]*?[^`])\2(?!`)/g
const autolink = /<(https?:\/\/[^<>\s]+)>/g
const link = /\[((?:[^[\]]|\[[^[\]]*\])*)\]\((?:[^()\s]|\([^()\s]*\))*(?:\s+"[^"]*")?\)/g
/** What brackets around it make harmless in an address: `evil[.](example)`. */
const defanged = /^(?:[.:@/]+|dot|at)$/
const starred = /(\*{1,2})(?=[^\s*])([^*]*[^\s*])\1/g
const underscored = /(?<![\w_])(_{1,2})(?=[^\s_])((?:[^_]|(?<=\w)_(?=\w))*[^\s_])\1(?![\w_])/g
/** Levels of links and emphasis, each of which takes a pass; markup within more stays. */
const deepest = 100
const listMarker = /^\s*(?:[-*+]|\d{1,9}[.)])\s+/

/**
 * The text of Markdown prose (paragraphs, lists, quotations, emphasis, inline code and links): markup dropped,
 * paragraphs apart by an empty line, list items on lines of their own, other line breaks as spaces.
 *
 * @example
 * plainText('Join `#tag-security` on [CNCF Slack](https://slack.cncf.io), **today**.')
 * // => 'Join #tag-security on CNCF Slack, today.'
 */
export function plainText(markdown: string): string {
  checkText('plainText', 'markdown', markdown)
  return markdown
    .trim()
    .split(/\n\s*\n/)
    .map((block) => inlineText(onOneLine(block)))
    .join('\n\n')
}

/** A block with its quotation marks and list markers dropped and its lines joined. */
function onOneLine(block: string): string {
  const lines: string[] = []
  for (const raw of block.split('\n')) {
    const line = raw.replace(/^\s*(?:>\s?)+/, '')
    if (lines.length === 0 || listMarker.test(line)) lines.push(line.replace(listMarker, '').trim())
    else lines.push(`${lines.pop() ?? ''} ${line.trim()}`)
  }
  return lines.join('\n')
}

function inlineText(block: string): string {
  const kept: string[] = []
  const keep = (text: string): string => `\u0000${kept.push(text) - 1}\u0000`
  let text = block.replace(literal, (_, escaped?: string, _ticks?: string, code?: string) =>
    keep(escaped ?? unpadded(code ?? ''))
  )
  text = text.replace(autolink, (_, url: string) => keep(url))
  for (let before = '', level = 0; before !== text && level < deepest; level++) {
    before = text
    text = text
      .replace(link, (written, label: string, at: number, all: string) =>
        defanged.test(label) && /\S/.test(all[at - 1] ?? ' ') ? written : label
      )
      .replace(starred, '$2')
      .replace(underscored, '$2')
  }
  return text.replace(/\u0000(\d+)\u0000/g, (_, index: string) => kept[Number(index)] ?? '')
}

/** A code span's text: one space on both sides belongs to the markup. */
const unpadded = (code: string): string => {
  const isPadded = code.startsWith(' ') && code.endsWith(' ') && /[^ ]/.test(code)
  return isPadded ? code.slice(1, -1) : code
}
