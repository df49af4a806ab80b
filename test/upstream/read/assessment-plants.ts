import type { FilePlace, UpstreamFile } from '../../../src/upstream/read/document.ts'
import { readUpstream } from '../../../src/upstream/read/index.ts'

/** A fault that somebody makes in a line; a line that stays as it is has no place for it. */
type Fault = (line: string) => string | undefined

/** The words that name what a line holds: the first cell of a row, what is before a colon, or a heading. */
const label = /^(?:\s*\|[^|]*(?=\|)|\s*<t[dh]>[^<]*|#+ .*|[\s*_]*\p{Lu}[\p{L} ()/-]{2,40}(?=[*_]*:))/u

/** A text whose last word is a letter shorter. */
const misspelt = (text: string): string =>
  text.replace(/(\p{L})\p{L}(\p{L}{2,})(?=[^\p{L}]*$)/u, (_, first: string, rest: string) => `${first}${rest}`)

/** The faults that are planted in every line with a fact, by name. */
const faults: Readonly<Record<string, Fault>> = {
  'a removed line': () => undefined,
  'a misspelt label': (line) => line.replace(label, misspelt),
  'an emptied cell': (line) => line.replace(/^(\s*\|[^|]*\|)[^|]*/, '$1 '),
  'an emptied value': (line) => (/^[*-] /.test(line) ? line : line.replace(/^([^:|]{4,40}:[*_]*)\s.*$/, '$1')),
  'a broken address': (line) => line.replace(/:\/\/.*/, (rest) => rest.replaceAll('://', ':/')),
  'a line without its bars': (line) => (line.startsWith('|') ? line.replaceAll('|', ' ') : line),
  'a row without its second bar': (line) => line.replace(/^(\s*\|[^|]*)\|/, '$1 '),
  'another year': (line) => line.replace(/(?<=^[^|/]*)\b20(\d\d)\b/, '19$1'),
  'another month': (line) => line.replace(/\b(?:January|May|June|October|November|December) (?=[\d,]+)/, 'Juny '),
  'a stage in other words': (line) => line.replace(/\b(?:incomplete|complete|tbd)\b/i, 'nearly there'),
  'a misspelt stage': (line) => line.replace(/\b(incompl|compl)e(te)\b/i, '$1$2'),
  'a misspelt name': (line) =>
    line.replace(/(?<=^[^|:]*(?:author|reviewer|contributor|lead|team)\S*:.* )\p{Lu}\p{L}/iu, 'Q'),
  'a name less': (line) => line.replace(/(?<=:.*), (?:and )?\p{Lu}[\p{L}-]+ \p{Lu}[\p{L}-]+/u, '')
}

/** What is read of a file, without places. */
function readingOf(file: UpstreamFile): string {
  const { facts, diagnostics } = readUpstream([file])
  const said = JSON.stringify(facts, (key, value: unknown) => (key === 'at' ? undefined : value))
  const findings = diagnostics.map(({ rule, message }) => `${rule} ${message.replace(/ in line \d+/, '')}`)
  return [said, ...findings].join('\n')
}

/** The lines of a file that hold a fact, counted from 0: values, labels, headings of their sections, and items. */
export function linesWithFacts(file: UpstreamFile): number[] {
  const found = new Set<number>()
  const lines = file.text.split('\n')
  const add = ({ line, endLine = line }: FilePlace): void => {
    lines.slice(line - 1, endLine).forEach((_, offset) => found.add(line - 1 + offset))
  }
  const { assessments } = readUpstream([file]).facts
  JSON.stringify(assessments, (key, value: unknown) => {
    if (key === 'at') add(value as FilePlace)
    return value
  })
  lines.forEach((line, index) => {
    if (/^#+ \**(?:metadata|(?:security|relevant) links|contributors)\**$/i.test(line)) found.add(index)
  })
  for (const { at } of assessments.flatMap((one) => one.recommendations)) {
    for (let index = at.line; index < lines.length && !lines[index]?.startsWith('#'); index++)
      if (/^(?:[*-]|\d+\.) /.test(lines[index] ?? '')) found.add(index)
  }
  return [...found].filter((index) => lines[index]?.trim() !== '').sort((a, b) => a - b)
}

/** Faults that change no fact, and why. */
const withoutEffect: readonly (readonly [why: string, pattern: RegExp])[] = [
  ['another row or line says the same', /^a removed line in .*: (?:\| \*\*Source code|Project security lead: Hung)/],
  ['the section on the use of the assessment names them too', /^a removed line in .*cloudevents.*:[78]: /],
  ['the table says itself what it is', /: #+ Co?ntributors$/],
  ['a handle is no fact', /^(?:an emptied cell|a row without its second bar) .*: \| \p{L}+ [^|]*(?:\||\[\w+\])/u],
  ['an item is counted, whatever it says', /^a misspelt label .*: [*-] /],
  ['a sentence beside the facts', /: \s*(?:Upstream packages|Note:|Nte:|<td>(?:Dstro|Release)|Poject)/],
  ['HTML that need not be closed', /: \s*<\/t[dr]>$/]
]

/** How many faults were planted in a file, and those that change neither facts nor findings. */
export function plantFaults(file: UpstreamFile): { readonly planted: number; readonly silent: readonly string[] } {
  const lines = file.text.split('\n')
  const before = readingOf(file)
  const silent: string[] = []
  let planted = 0
  for (const at of linesWithFacts(file)) {
    const line = lines[at] ?? ''
    for (const [name, fault] of Object.entries(faults)) {
      const faulty = fault(line)
      if (faulty === line) continue
      planted++
      const text = [...lines.slice(0, at), ...(faulty === undefined ? [] : [faulty]), ...lines.slice(at + 1)].join('\n')
      const said = `${name} in ${file.path}:${at + 1}: ${faulty ?? line}`
      const isWithout = withoutEffect.some(([, pattern]) => pattern.test(said))
      if (!isWithout && readingOf({ ...file, text }) === before) silent.push(said)
    }
  }
  return { planted, silent }
}
