import type { Diagnostic, Fix } from '../../../diagnostics/diagnostic.ts'
import type { ProblemId } from '../../../diagnostics/problems.ts'
import { replaceFiles, type NewText } from '../../files/write-file.ts'
import { recoverFolder } from '../../files/change-folder.ts'
import type { Checked } from '../../files/targets.ts'

/** What became of the files of a folder. */
export interface Fixing {
  /** What is left to report. */
  readonly checked: Checked
  /** The rules whose findings were fixed, by path below the folder; a rule once for each. */
  readonly fixed: ReadonlyMap<string, readonly ProblemId[]>
  /** Why a file could not be written, by path below the folder. */
  readonly failed: ReadonlyMap<string, string>
}

/** One fix can make room for the next; two rules that never agree must not loop forever. */
const rounds = 10

/** Nothing is changed in a file that cannot be parsed. */
const isSyntaxError = ({ rule }: Diagnostic): boolean =>
  /^(file|front-matter)\/|^(upstream\/yaml-syntax|rule\/crashed|body\/unclosed-fence)$/.test(rule)

interface NamedFix extends Fix {
  readonly rule: ProblemId
}

function fixesOf({ diagnostics }: Checked): Map<string, NamedFix[]> {
  const untouched = new Set(diagnostics.filter(isSyntaxError).map(({ file }) => file))
  const fixes = new Map<string, NamedFix[]>()
  for (const { file, fix, rule } of diagnostics) {
    if (fix && !untouched.has(file)) fixes.set(file, [...(fixes.get(file) ?? []), { ...fix, rule }])
  }
  return fixes
}

/** Fixes what it can in the files below a folder, checking again until nothing is left to fix. */
export function fix(folder: string, check: () => Checked): Fixing {
  const fixed = new Map<string, ProblemId[]>()
  const failed = new Map<string, string>()
  recoverFolder(folder)
  let checked = check()
  for (let round = 0; round < rounds; round++) {
    const wanted = [...fixesOf(checked)].filter(([path]) => !failed.has(path))
    if (wanted.length === 0) break
    const texts = new Map<string, NewText>()
    const rules = new Map<string, ProblemId[]>()
    for (const [path, fixes] of wanted) {
      const before = checked.files.get(path)
      if (!before) continue
      const { text, made } = applyFixes(new TextDecoder('utf-8', { ignoreBOM: true }).decode(before), fixes)
      texts.set(path, { before, text })
      rules.set(
        path,
        made.map(({ rule }) => rule)
      )
    }
    for (const [path, reason] of replaceFiles(folder, texts)) failed.set(path, reason)
    for (const [path, made] of rules) if (!failed.has(path)) fixed.set(path, [...(fixed.get(path) ?? []), ...made])
    checked = check()
  }
  return { checked, fixed, failed }
}

/** A text after some of its fixes. */
export interface FixedText<F> {
  readonly text: string
  /** The fixes that were made. One that overlaps another waits for the next round. */
  readonly made: readonly F[]
}

const lineEnd = /\r\n?|\n/g

/**
 * Applies fixes to the text of a file. Places count lines as the checks do, whatever their ends, and not the byte order
 * mark; both are kept, and new lines get the ends of the file.
 */
export function applyFixes<F extends Fix>(text: string, fixes: readonly F[]): FixedText<F> {
  const first = text.startsWith('\uFEFF') ? 1 : 0
  const ends = [...text.matchAll(lineEnd)]
  const starts = [first, ...ends.map((match) => match.index + match[0].length)]
  const newLine = ends[0]?.[0] ?? '\n'
  const offsetOf = (line: number, column: number): number =>
    Math.min((starts[line - 1] ?? text.length) + column - 1, text.length)
  const edits = fixes
    .map((fix) => ({
      from: offsetOf(fix.place.line, fix.place.column),
      to: offsetOf(fix.place.endLine, fix.place.endColumn),
      fix
    }))
    .filter(({ from, to }) => from <= to)
    .sort((a, b) => a.from - b.from || a.to - b.to)
  const made: F[] = []
  let fixedText = ''
  let reached = -1
  for (const { from, to, fix } of edits) {
    if (from <= reached) continue
    fixedText += text.slice(Math.max(reached, 0), from) + fix.text.replaceAll('\n', newLine)
    reached = to
    made.push(fix)
  }
  return { text: fixedText + text.slice(Math.max(reached, 0)), made }
}
