import { analyse, type Report } from 'scslre'
import ts from 'typescript'

/** A source file. */
export interface SourceText {
  readonly path: string
  readonly text: string
}

/** A pattern whose cost grows faster than its input, or that cannot be judged. */
export interface SlowPattern {
  readonly path: string
  readonly line: number
  /** As it is written. */
  readonly pattern: string
  /** What is wrong, with an input that shows it. */
  readonly reason: string
}

/** The patterns of source files, literals and arguments of `RegExp`: their number, and the slow ones. */
export function slowPatterns(files: readonly SourceText[]): {
  readonly count: number
  readonly slow: readonly SlowPattern[]
} {
  const slow: SlowPattern[] = []
  let count = 0
  for (const { path, text } of files) {
    const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
    const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind)
    const visit = (node: ts.Node): void => {
      const pattern = patternIn(node)
      if (pattern) {
        count++
        const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1
        const reason = reasonOf(pattern)
        if (reason !== undefined) slow.push({ path, line, pattern: node.getText(), reason })
      }
      ts.forEachChild(node, visit)
    }
    visit(file)
  }
  return { count, slow }
}

interface Pattern {
  readonly source: string
  readonly flags: string
}

function patternIn(node: ts.Node): Pattern | undefined {
  if (ts.isRegularExpressionLiteral(node)) {
    const end = node.text.lastIndexOf('/')
    return { source: node.text.slice(1, end), flags: node.text.slice(end + 1) }
  }
  if (!(ts.isNewExpression(node) || ts.isCallExpression(node)) || node.expression.getText() !== 'RegExp')
    return undefined
  const [source, flags] = node.arguments ?? []
  return { source: textOf(source), flags: flags ? textOf(flags) : '' }
}

/** The text of an expression; what is only known when the program runs, such as a list of names, counts as a word. */
function textOf(node: ts.Expression | undefined): string {
  if (node && ts.isStringLiteralLike(node)) return node.text
  if (node && ts.isTemplateExpression(node))
    return node.head.text + node.templateSpans.map(({ literal }) => `word${literal.text}`).join('')
  if (node && ts.isBinaryExpression(node)) return textOf(node.left) + textOf(node.right)
  return 'word'
}

function reasonOf({ source, flags }: Pattern): string | undefined {
  try {
    const [report] = analyse({ source, flags }, { reportTypes: { Move: true, Self: true, Trade: true } }).reports
    return report && describe(report)
  } catch (error) {
    return `cannot be judged: ${error instanceof Error ? error.message : String(error)}`
  }
}

const describe = ({ exponential, character }: Report): string => {
  const { source, flags } = character.literal
  const set = source.length > 80 ? `${source.slice(0, 80)}…` : source
  return `${exponential ? 'exponential' : 'polynomial'} in repetitions of /${set}/${flags}`
}
