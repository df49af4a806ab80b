import { type ReportFormat, reporters } from '../../report/reporters.ts'
import { sortDiagnostics, type Diagnostic } from '../../../diagnostics/diagnostic.ts'
import { decodeText } from '../../../markdown/text.ts'
import { oneLine } from '../../terminal/cannot-run.ts'
import { exitCodeOf, type Run } from '../../report/run.ts'
import { exitCodes } from '../../terminal/exit-code.ts'
import { countedNoun } from '../../../suggestion.ts'
import type { Terminal } from '../../terminal/terminal.ts'
import { changedSince, type Changes } from './changed.ts'
import { displayIn, type Display } from '../../report/display.ts'
import { levelsOf, ruleOf, withLevels, explain, listRules, rulesAsJson } from './rules.ts'
import { fix, type Fixing } from './fix.ts'
import { showProgress, type Count } from '../../terminal/progress.ts'
import { type Checked, type Target, targetsOf } from '../../files/targets.ts'

/** What the flags of `validate` say. */
export interface ValidateOptions {
  readonly format: ReportFormat
  /** Whether to fix what needs no judgement. */
  readonly fix?: true
  /** Each `id=level` as typed. */
  readonly rule?: readonly string[]
  readonly maxWarnings?: number
  readonly listRules?: true
  /** Id of a rule, as typed. */
  readonly explain?: string
  /** A commit, branch or tag, as typed. */
  readonly changed?: string
}

/** Checks what the paths name, fixes it on request, and writes the report. Gives the exit code. */
export async function validate(
  paths: readonly string[],
  options: ValidateOptions,
  terminal: Terminal
): Promise<number> {
  const levels = levelsOf(options.rule ?? [])
  if (options.explain !== undefined || options.listRules) {
    terminal.write(
      options.explain === undefined ? rulesIn(options.format, terminal) : explain(ruleOf(options.explain), terminal)
    )
    return exitCodes.fine
  }
  const targets = targetsOf(paths, terminal.folder)
  const display = displayIn(options.format, targets, terminal)
  const progress = showProgress(terminal.progress)
  const results: [Target, Fixing][] = []
  try {
    for (const target of targets) {
      const changes = options.changed === undefined ? undefined : changedSince(options.changed, target.folder)
      const isWanted = (path: string): boolean => changes?.has(path) ?? true
      const checkTarget = await checkerOf(target)
      const check = (): Checked => {
        const { diagnostics, files, broken } = checkTarget(target, progress.count, changes)
        return {
          diagnostics: withLevels(
            diagnostics.filter((one) => isWanted(one.file) || broken?.has(one)),
            levels
          ),
          files: new Map([...files].filter(([path]) => isWanted(path)))
        }
      }
      results.push([
        target,
        options.fix ? fix(target.folder, check) : { checked: check(), fixed: new Map(), failed: new Map() }
      ])
    }
  } finally {
    progress.end()
  }
  reportFixes(results, display, terminal)
  const run = runOf(results, display, terminal)
  terminal.write(reporters[options.format](run), options.format === 'github')
  return results.some(([, { failed }]) => failed.size > 0) ? exitCodes.cannotRun : exitCodeOf(run, options.maxWarnings)
}

const rulesIn = (format: ValidateOptions['format'], terminal: Terminal): string =>
  format === 'json' ? rulesAsJson() : listRules(terminal)

/** The schemas of content and the readers of documents are loaded only where they are needed. */
async function checkerOf({ kind }: Target): Promise<(target: Target, count: Count, changes?: Changes) => Checked> {
  return kind === 'content'
    ? (await import('./check-content.ts')).checkContent
    : (await import('./check-upstream.ts')).checkUpstream
}

function reportFixes(results: readonly [Target, Fixing][], display: Display, terminal: Terminal): void {
  const say = (text: string): void => terminal.writeError(`${oneLine(text)}\n`)
  for (const [target, { fixed, failed }] of results) {
    for (const [path, rules] of fixed)
      say(
        `Fixed ${countedNoun(rules.length, 'problem')} in ${display(target, path)}: ${[...new Set(rules)].join(', ')}.`
      )
    for (const [path, reason] of failed)
      say(`tag-security: ${display(target, path)} could not be fixed and is as it was: ${reason}.`)
  }
}

function runOf(results: readonly [Target, Fixing][], display: Display, { color, width }: Terminal): Run {
  const bytes = new Map<string, Uint8Array | undefined>()
  const diagnostics: Diagnostic[] = []
  for (const [target, { checked }] of results) {
    for (const [path, content] of checked.files) bytes.set(display(target, path), content)
    for (const diagnostic of checked.diagnostics)
      diagnostics.push({ ...diagnostic, file: display(target, diagnostic.file) })
  }
  const sources = (file: string): string | undefined => {
    const content = bytes.get(file)
    const decoded = content && decodeText(content)
    return decoded && 'text' in decoded ? decoded.text : undefined
  }
  return { diagnostics: sortDiagnostics(diagnostics), sources, files: bytes.size, color, width }
}
