import { lstatSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What a run of the program came to. */
export interface Outcome {
  readonly code: number
  readonly out: string
  readonly error: string
}

/** The files of a folder before and after a run, and where it may write. */
export interface World {
  readonly args: readonly string[]
  readonly folder: string
  readonly out: string | undefined
  readonly before: ReadonlyMap<string, string>
  readonly after: ReadonlyMap<string, string>
}

interface Place {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly endLine?: number
  readonly endColumn?: number
}

/** The files below a folder, each with its bytes. */
export const filesIn = (folder: string): Map<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => lstatSync(join(folder, path)).isFile())
      .map((path) => [path, readFileSync(join(folder, path), 'latin1')])
  )

const formatOf = (args: readonly string[]): string => args[args.indexOf('--format') + 1] ?? ''

/** Everything that is wrong with a run, whatever its input was. */
export function faultsOf(world: World, { code, out, error }: Outcome): string[] {
  const format = world.args.includes('--format') ? formatOf(world.args) : 'pretty'
  const printed = `${out}\n${error}`
  return [
    ...([0, 1, 2].includes(code) ? [] : [`exit code ${code}`]),
    ...(/this is a bug|rule\/crashed|Maximum call stack/.test(printed) ? [`a crash: ${printed.slice(0, 2000)}`] : []),
    ...(code === 2 && error === '' ? ['exit code 2 without a word'] : []),
    ...commandLines(format, out, error),
    // oxlint-disable-next-line no-control-regex
    ...(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/.test(printed.replaceAll('\r\n', '\n'))
      ? [`a control character: ${JSON.stringify(printed.slice(0, 2000))}`]
      : []),
    ...(code === 2 ? [] : structureFaults(world, format, out)),
    ...strayFiles(world)
  ]
}

/** Lines that a workflow would run as a command; the format for workflows has its own. */
function commandLines(format: string, out: string, error: string): string[] {
  const lines = `${format === 'github' ? '' : out}\n${error}`.split(/[\n\r\u0085\u2028\u2029]/)
  const own = format === 'github' ? out.split(/[\n\r\u0085\u2028\u2029]/) : []
  return [
    ...lines.filter((line) => /^\s*(?:::|##\[)/.test(line)),
    ...own.filter((line) => line !== '' && !/^::(?:error|warning|notice) [^:]*(?:%3A[^:]*)*::/.test(line))
  ].map((line) => `a workflow command: ${JSON.stringify(line)}`)
}

/** What is wrong with a report that programs read. */
function structureFaults({ folder, args }: World, format: string, out: string): string[] {
  if (!['json', 'sarif'].includes(format) || out === '') return []
  let parsed: unknown
  try {
    parsed = JSON.parse(out)
  } catch {
    return [`invalid JSON: ${out.slice(0, 500)}`]
  }
  const checks = ['validate', 'drift'].includes(args[0] ?? '')
  if (!checks) return []
  const places = format === 'json' ? (parsed as { diagnostics: Place[] }).diagnostics : placesOfSarif(parsed)
  return places.flatMap((place) => (isInside(folder, place) ? [] : [`a place outside: ${JSON.stringify(place)}`]))
}

interface Sarif {
  readonly version: string
  readonly runs: readonly {
    readonly results: readonly {
      readonly message: { readonly text: string }
      readonly locations: readonly {
        readonly physicalLocation: {
          readonly artifactLocation: { readonly uri: string }
          readonly region: Readonly<Record<'startLine' | 'startColumn', number>> &
            Readonly<Partial<Record<'endLine' | 'endColumn', number>>>
        }
      }[]
    }[]
  }[]
}

const placesOfSarif = (log: unknown): Place[] =>
  (log as Sarif).runs
    .flatMap(({ results }) => results)
    .flatMap(({ locations }) => locations)
    .map(({ physicalLocation: { artifactLocation, region } }) => ({
      file: decodeURIComponent(artifactLocation.uri),
      line: region.startLine,
      column: region.startColumn,
      ...(region.endLine !== undefined && { endLine: region.endLine }),
      ...(region.endColumn !== undefined && { endColumn: region.endColumn })
    }))

/** Whether a place is in its file; a file that is missing or no text has a first line alone. */
function isInside(folder: string, { file, line, column, endLine = line, endColumn = column }: Place): boolean {
  let text = ''
  try {
    text = readFileSync(join(folder, file), 'utf8')
  } catch {
    return line === 1
  }
  const lines = text.split(/\r\n|\n|\r/)
  const fits = (at: number, position: number): boolean =>
    at >= 1 && position >= 1 && position <= (lines[at - 1]?.length ?? -1) + 1
  return fits(line, column) && fits(endLine, endColumn) && endLine >= line && (endLine > line || endColumn >= column)
}

/** Files that a run wrote, changed or removed where it may not. */
function strayFiles({ before, after, out }: World): string[] {
  const paths = new Set([...before.keys(), ...after.keys()])
  return [...paths]
    .filter((path) => before.get(path) !== after.get(path))
    .filter((path) => out === undefined || !path.startsWith(`${out}/`))
    .map((path) => `a file outside ${out ?? 'nowhere'}: ${JSON.stringify(path)}`)
}
