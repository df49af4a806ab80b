import { formerAddresses } from '../../../src/former-addresses.ts'
import { readDocument, type UpstreamFile } from '../../../src/upstream/read/document.ts'
import { readUpstream } from '../../../src/upstream/read/index.ts'
import { kindOf } from '../../../src/upstream/read/recognise.ts'

/** The facts of a file without their places, and its problems without theirs. */
function readingOf(file: UpstreamFile): {
  readonly facts: string
  readonly problems: readonly string[]
  /** Whether a line, counted from 1, is reported as not read. */
  readonly isLost: (line: number) => boolean
} {
  const { facts, diagnostics } = readUpstream([file], formerAddresses)
  return {
    facts: JSON.stringify(facts, (key, value: unknown) => (key === 'at' ? undefined : value)),
    problems: diagnostics.map(({ rule, message }) => `${rule} ${message}`),
    isLost: (at) =>
      diagnostics.some(
        ({ rule, line, endLine = line }) =>
          rule === 'upstream/yaml-syntax' || (/broken-table|unread/.test(rule) && at >= line && at <= endLine)
      )
  }
}

/** Whether a reader takes the file. */
export const isRecognised = (file: UpstreamFile): boolean =>
  file.path.endsWith('.md') ? kindOf(readDocument(file)) !== 'other' : /(^|\/)tags\.yaml$/.test(file.path)

/** Lines that hold no fact of ours, and why. */
const withoutFacts: readonly (readonly [why: string, pattern: RegExp])[] = [
  ['an empty line, or the end of a table head', /^[|\s:-]*$/],
  ['a line of a list or table that is only a comment', /^\s*<!--.*-->\s*$/],
  ['the way back to the index of the lexicon', /^\|\s*\| \[Go to Table of Content\]\(#index\)\s*\|/],
  ['an entry of the index of the lexicon, or in the older one', /^\s*- \[.+\]\(#[^()]*\)$/],
  ['who wrote and reviewed the lexicon', /^\| \*\*|^- <!-- cspell:disable -->|^- [\w-]+(?: [\w.'-]+)*(?: [-–(].*)?$/],
  ['a former chair of another TAG', /^\| TAG (?!Security)/],
  ['an account or address of a person, which no fact repeats', /^\s*(?:- )?(?:email|lfx_id|label|dir):/],
  ['a comment of YAML', /^\s*#/]
]

/** Places of the lines of lists, tables, definitions and entries, from 0, but for those without a fact. */
export function linesWithFacts({ path, text }: UpstreamFile): number[] {
  const lines = text.split('\n')
  const isYaml = path.endsWith('.yaml')
  const [from, to] = isYaml ? entryOfTag(lines) : [lines[0] === '---' ? lines.indexOf('---', 1) + 1 : 0, lines.length]
  const isFact = isYaml ? /\S/ : /^\s*(?:[-*+]|\d+[.)])\s|^\s*\||^\[[^\]]+\]:/
  const isDefinitions = !isYaml && kindOf(readDocument({ path, text })) === 'definitions'
  return lines.flatMap((line, index) => {
    if (index < from || index >= to || !isFact.test(line)) return []
    const why = withoutFacts.find(([, pattern]) => pattern.test(line))?.[0]
    // The index of the types is checked.
    return why === undefined || (isDefinitions && why.startsWith('an entry')) ? [index] : []
  })
}

/** The lines of the TAG's entry in tags.yaml. */
function entryOfTag(lines: readonly string[]): [from: number, to: number] {
  const from = lines.findIndex((line) => /^ {2}- dir: tag-security/.test(line))
  const length = lines.slice(from + 1).findIndex((line) => /^ {0,2}\S/.test(line))
  return [from, length < 0 ? lines.length : from + 1 + length]
}

/** The lines whose text can be dropped while the facts stay as they are and no problem is added. */
export function silentLines(file: UpstreamFile, step = 1): string[] {
  const lines = file.text.split('\n')
  const before = readingOf(file)
  return linesWithFacts(file)
    .filter((line, index) => index % step === 0 && !before.isLost(line + 1))
    .filter((dropped) => {
      const after = readingOf({ ...file, text: lines.map((line, at) => (at === dropped ? '' : line)).join('\n') })
      const known = [...before.problems]
      const isReported = after.problems.some((one) => {
        const at = known.indexOf(one)
        if (at >= 0) known.splice(at, 1)
        return at < 0
      })
      return after.facts === before.facts && !isReported
    })
    .map((dropped) => `${file.path}:${dropped + 1} ${lines[dropped]}`)
}
