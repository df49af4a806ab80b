// `npm run changeset` asks for a changeset as changesets does; with `--derive` it is written from the data.
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'

const args = process.argv.slice(2)
if (args.includes('--derive')) await import('./changes.ts')
else {
  const program = createRequire(import.meta.url).resolve('@changesets/cli/bin.js')
  const { status } = spawnSync(process.execPath, [program, ...args], { stdio: 'inherit' })
  process.exitCode = status ?? 1
}
