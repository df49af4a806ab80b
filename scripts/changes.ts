// What changed in the data since the last release.
//   changes.ts            shows it in the terminal
//   changes.ts --format   the same as `table`, `json` or `markdown`
//   changes.ts --check    fails when the pending changesets ask for less than it requires
//   changes.ts --keep     replaces the snapshot of the last release by the current data; for the release job
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { createPipeline } from '../src/build/pipeline.ts'
import { readContent } from '../src/build/read.ts'
import { compare } from '../src/data-diff/compare.ts'
import { formats } from '../src/cli/commands/diff/diff.ts'
import { terminalOf } from '../src/cli/terminal/terminal.ts'
import { folders } from '../src/collections/index.ts'
import { lineOf } from '../src/diagnostics/diagnostic.ts'
import { harmless } from '../src/policies/escapes.ts'
import { rules } from '../src/rules/index.ts'
import { didYouMean } from '../src/suggestion.ts'
import { checkChanges } from './check-changes.ts'
import { writeSnapshot, readLastRelease, releaseOf } from './last-release.ts'
import { pendingBump, readChangesets } from './pending-bump.ts'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const { values } = parseArgs({
  options: {
    check: { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
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
if (values.keep) writeSnapshot(release, values.last)
else {
  const changes = compare(readLastRelease(values.last), release)
  if (values.check) {
    const { passes, lines } = checkChanges(changes, pendingBump(readChangesets(values.changesets), name))
    console[passes ? 'log' : 'error'](harmless(lines.join('\n')))
    process.exitCode = passes ? 0 : 1
  } else {
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
}
