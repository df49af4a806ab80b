import type { NotCompared, Outcome as Compared } from '../../../src/cli/commands/affected/outcome.ts'
import type { Terminal } from '../../../src/cli/terminal/terminal.ts'
import { tagSecurity, type Outcome } from '../command-line.ts'

/** What `--format json` writes. */
export interface Report extends Omit<Compared, 'leftOut'> {
  readonly leftOut: readonly NotCompared[]
}

/** A version that is listed. */
export const listed = 'pkg:npm/event-stream@3.3.6'

/** A lock file of npm with the packages, each as `name@version`. */
export function lockOf(...packages: readonly string[]): string {
  const entries = packages.map((one) => {
    const at = one.lastIndexOf('@')
    return [`node_modules/${one.slice(0, at)}`, { version: one.slice(at + 1) }]
  })
  return `${JSON.stringify({ lockfileVersion: 3, packages: Object.fromEntries(entries) }, null, 2)}\n`
}

/** A lock file with a listed version on line 4. */
export const listedLock = lockOf('event-stream@3.3.6')

/** A lock file with nothing listed. */
export const otherLock = lockOf('event-stream@3.3.5', 'left-pad@1.3.0')

/** Runs `affected --format json`, and reads what it says. */
export async function compared(
  folder: string,
  args: readonly string[] = [],
  world: Partial<Terminal> = {}
): Promise<Outcome & { readonly report: Report }> {
  const outcome = await tagSecurity(folder, ['affected', ...args, '--format', 'json'], world)
  return { ...outcome, report: JSON.parse(outcome.out) as Report }
}

/** Each finding as `file:line:column status purl`. */
export const findingsOf = ({ findings }: Report): string[] =>
  findings.map(({ file, line, column, status, purl }) => `${file}:${line}:${column} ${status} ${purl}`)

/** The files that were compared. */
export const filesOf = ({ compared: { files } }: Report): string[] => files.map(({ file }) => file)

/** A world with this on its standard input. */
export const withInput = (text: string | Uint8Array): Partial<Terminal> => ({
  input: () => Promise.resolve(typeof text === 'string' ? new TextEncoder().encode(text) : text)
})
