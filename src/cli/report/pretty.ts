import pico from 'picocolors'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { Severity } from '../../diagnostics/problems.ts'
import { visible, widthOf } from '../terminal/cells.ts'
import { codeFrame, type FrameRow } from './code-frame.ts'
import { countedNoun } from '../../suggestion.ts'
import { countsOf, sourceLines, pathOf, type Run } from './run.ts'
import { wrap } from '../terminal/wrap.ts'

type Colors = ReturnType<typeof pico.createColors>

/** Below this, wrapping harms more than it helps. */
const narrowest = 20

const indentation = '  '

const colorOf = (colors: Colors, severity: Severity) => (severity === 'error' ? colors.red : colors.yellow)

/** The place and the severity, on two lines only when one is too narrow. */
function heading({ line, column, severity }: Diagnostic, path: string, colors: Colors, width: number): string[] {
  const place = visible(`${path}:${line}:${column}`)
  const kind = colors.bold(colorOf(colors, severity)(severity))
  const fits = widthOf(`${place} ${severity}`) <= width
  return fits ? [`${colors.cyan(place)} ${kind}`] : [colors.cyan(place), indentation + kind]
}

function frameRow({ kind, gutter, text }: FrameRow, severity: Severity, colors: Colors): string {
  const colored = kind === 'carets' ? colorOf(colors, severity)(text) : text
  return `${indentation}${colors.dim(gutter)}${text === '' ? '' : ` ${colored}`}`
}

/** A labelled text, its further lines indented. */
function labelled(label: string, text: string, colors: Colors, width: number): string[] {
  const inner = width - 2 * indentation.length
  const [first = '', ...rest] = wrap(text, inner, label.length)
  const head = `${indentation}${colors.dim(`${label}:`)}${first === '' ? '' : ` ${first}`}`
  return [head, ...rest.map((line) => `${indentation}${indentation}${line}`.trimEnd())]
}

function summary(run: Run, colors: Colors): string {
  const { errors, warnings, files } = countsOf(run)
  const place = `in ${countedNoun(files, 'file')}.`
  if (errors + warnings === 0) return `${colors.green('No problems')} ${place}`
  const counts = [
    ...(errors > 0 ? [colors.bold(colors.red(countedNoun(errors, 'error')))] : []),
    ...(warnings > 0 ? [colors.bold(colors.yellow(countedNoun(warnings, 'warning')))] : [])
  ]
  return `${counts.join(', ')} ${place}`
}

/** The findings for people at a terminal, then the counts. */
export function pretty(run: Run): string {
  const colors = pico.createColors(run.color)
  const width = Math.max(run.width, narrowest)
  const lines = sourceLines(run.sources)
  const findings = run.diagnostics.map((diagnostic) => {
    const { severity, message, expected, help, rule, file } = diagnostic
    const source = lines(file)
    const frame = source ? codeFrame(source, diagnostic, width - indentation.length) : []
    return [
      ...heading(diagnostic, pathOf(file, run), colors, width),
      ...wrap(message, width - indentation.length).map((line) => `${indentation}${line}`.trimEnd()),
      ...frame.map((row) => frameRow(row, severity, colors)),
      ...(expected === undefined ? [] : labelled('expected', expected, colors, width)),
      ...labelled('help', help, colors, width),
      ...labelled('rule', rule, colors, width),
      ''
    ]
  })
  return `${[...findings.flat(), summary(run, colors)].join('\n')}\n`
}
