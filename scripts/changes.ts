// What changed in the data since the last release.
//   changes.ts            shows it in the terminal
//   changes.ts --format   the same as `table`, `json` or `markdown`
//   changes.ts --check    fails when the pending changesets ask for less than it requires, unless it can be derived
//   changes.ts --derive   writes the changeset that follows from it
//   changes.ts --keep     replaces the snapshot of the last release by the current data, as `npm run version` does
import { readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { createPipeline } from '../src/build/pipeline.ts'
import { readContent } from '../src/build/read.ts'
import type { Changes } from '../src/data-diff/change.ts'
import { compare } from '../src/data-diff/compare.ts'
import { asJson, asMarkdown } from '../src/data-diff/formats.ts'
import { asTable } from '../src/cli/commands/diff/table.ts'
import { terminalOf } from '../src/cli/terminal/terminal.ts'
import { folders } from '../src/collections/index.ts'
import { lineOf } from '../src/diagnostics/diagnostic.ts'
import { harmless } from '../src/policies/escapes.ts'
import { rules } from '../src/rules/index.ts'
import { didYouMean } from '../src/suggestion.ts'
import { differenceOf } from './changed-files.ts'
import { checkChanges } from './check-changes.ts'
import { writeDerived } from './derived-changeset.ts'
import { changesOf, readLastRelease, releaseOf, SnapshotError, writeSnapshot } from './last-release.ts'
import { pendingBump, readChangesets } from './pending-bump.ts'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const { values } = parseArgs({
  options: {
    check: { type: 'boolean', default: false },
    derive: { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
    base: { type: 'string' },
    format: { type: 'string', default: 'table' },
    content: { type: 'string', default: join(root, 'content') },
    changesets: { type: 'string', default: join(root, '.changeset') },
    last: { type: 'string', default: join(root, 'data/last-release.json.gz') }
  }
})

const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  name: string
  version: string
}
const { diagnostics, records } = createPipeline(folders, rules)(readContent(values.content))
if (records.size === 0) {
  for (const diagnostic of diagnostics) console.error(lineOf(diagnostic))
  process.exit(1)
}
const release = releaseOf(records, version)

/** Says whether all is well, and sets the exit code. */
function report({ passes, lines }: { readonly passes: boolean; readonly lines: readonly string[] }): void {
  console[passes ? 'log' : 'error'](harmless(lines.join('\n')))
  process.exitCode = passes ? 0 : 1
}

function show(changes: Changes): void {
  const formats = { table: asTable, json: asJson, markdown: asMarkdown }
  const format = Object.entries(formats).find(([one]) => one === values.format)?.[1]
  if (!format) {
    const names = Object.keys(formats)
    console.error(
      `${didYouMean(`Unknown format \`${values.format}\``, values.format, names)} Formats: ${names.join(', ')}.`
    )
    process.exit(2)
  }
  const terminal = terminalOf(process)
  process.stdout.write(harmless(format(changes, terminal), terminal.color))
}

try {
  const changes = compare(readLastRelease(values.last), release)
  if (values.keep) writeSnapshot(release, values.last, changesOf(release, values.last))
  else if (values.derive) {
    const { passes, line } = writeDerived(changes, name, values.changesets)
    report({ passes, lines: [line] })
  } else if (values.check)
    report(
      checkChanges(
        changes,
        pendingBump(readChangesets(values.changesets), name),
        differenceOf(resolve(values.content), values.base)
      )
    )
  else show(changes)
} catch (error) {
  if (!(error instanceof SnapshotError)) throw error
  console.error(harmless(error.message))
  process.exitCode = 2
}
