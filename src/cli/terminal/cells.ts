/** A user-perceived character on a terminal. */
export interface Cell {
  /** What to print: the character, or something visible in its place. */
  readonly text: string
  /** Columns it takes, at least one. */
  readonly width: number
  /** Its place in the text, in UTF-16 units from 0. */
  readonly start: number
  /** The UTF-16 unit after it. */
  readonly end: number
  /** Its first column, from 0. */
  readonly column: number
}

const tabWidth = 4

/** Most text is plain and takes a fast path. */
const isPlain = (text: string): boolean => /^[ -~]*$/.test(text)

/** East Asian wide and full-width characters (Unicode's annex 11), and emojis. */
const wide = new RegExp(
  '[\\p{Emoji_Presentation}\\u1100-\\u115f\\u2329\\u232a\\u2e80-\\u303e\\u3041-\\ua4cf\\ua960-\\ua97f\\uac00-\\ud7a3' +
    '\\uf900-\\ufaff\\ufe10-\\ufe19\\ufe30-\\ufe6f\\uff01-\\uff60\\uffe0-\\uffe6\\u{16fe0}-\\u{18dff}' +
    '\\u{1aff0}-\\u{1b2ff}\\u{1f200}-\\u{1f2ff}\\u{20000}-\\u{3fffd}]',
  'u'
)

/** Invisible characters, some of which would move the cursor, change colors or reverse the text. */
const invisible = /^[\p{Mark}\p{Control}\p{Format}\p{Surrogate}\p{Zl}\p{Zp}]+$/u

/** The picture of a control character; content is not trusted, so an escape sequence must not reach the terminal. */
function visibleOf(character: string): string {
  const code = character.charCodeAt(0)
  if (character.length === 1 && code < 0x20) return String.fromCharCode(0x2400 + code)
  return character === '\u007f' ? '\u2421' : '\ufffd'
}

function cellFor(character: string, column: number): Pick<Cell, 'text' | 'width'> {
  if (isPlain(character)) return { text: character, width: 1 }
  if (character === '\t') {
    const width = tabWidth - (column % tabWidth)
    return { text: ' '.repeat(width), width }
  }
  if (invisible.test(character)) return { text: visibleOf(character), width: 1 }
  return { text: character, width: wide.test(character) || character.includes('\ufe0f') ? 2 : 1 }
}

/** European letters, punctuation, currencies, arrows and box drawing, none of which combine. */
const hasSingles = (text: string): boolean =>
  /^[ -\u02ff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2190-\u21ff\u2500-\u259f]*$/.test(text)

const memory: { segmenter?: Intl.Segmenter } = {}

/** The user-perceived characters. The segmenter is created on demand: that takes longer than printing a table. */
function charactersOf(text: string): Iterable<string> {
  if (hasSingles(text)) return text
  memory.segmenter ??= new Intl.Segmenter('en')
  return Array.from(memory.segmenter.segment(text), ({ segment }) => segment)
}

/** The cells of one line of text, tabs spread out and invisible characters made visible. */
export function cellsOf(text: string): Cell[] {
  const cells: Cell[] = []
  let start = 0
  let column = 0
  for (const character of charactersOf(text)) {
    const { text: visibleText, width } = cellFor(character, column)
    const end = start + character.length
    cells.push({ text: visibleText, width, start, end, column })
    start = end
    column += width
  }
  return cells
}

/** The columns that cells take together. */
export function columnsOf(cells: readonly Cell[]): number {
  const last = cells.at(-1)
  return last ? last.column + last.width : 0
}

/** The columns that a text takes. */
export function widthOf(text: string): number {
  return isPlain(text) ? text.length : columnsOf(cellsOf(text))
}

/** A line of text as it is safe to print. */
export function visible(text: string): string {
  return isPlain(text)
    ? text
    : cellsOf(text)
        .map((cell) => cell.text)
        .join('')
}
