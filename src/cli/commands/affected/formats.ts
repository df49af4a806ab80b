import type { Terminal } from '../../terminal/terminal.ts'
import type { Outcome } from './outcome.ts'

/** Name of a format of what was found. */
export type Format = 'table' | 'json' | 'ndjson' | 'sarif' | 'github' | 'cyclonedx-vex'

/** The text of what was found in one format: empty, or ended by a line feed. */
type Reporter = (outcome: Outcome, terminal: Terminal) => string

/** Every format, by the name the `--format` flag takes; loaded on demand. */
export const reporters: Readonly<Record<Format, () => Promise<Reporter>>> = {
  table: async () => (await import('./table.ts')).table,
  json: async () => (outcome) => `${JSON.stringify({ ...outcome, leftOut: outcome.leftOut() }, null, 2)}\n`,
  ndjson:
    async () =>
    ({ findings }) =>
      findings.map((finding) => `${JSON.stringify(finding)}\n`).join(''),
  sarif: async () => (await import('./sarif.ts')).sarif,
  github: async () => (await import('./github.ts')).github,
  'cyclonedx-vex': async () => (await import('./vex.ts')).vex
}
