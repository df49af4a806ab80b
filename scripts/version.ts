// Prepares a release: the version that changesets and data ask for, and its section in CHANGELOG.md. It takes the
// changesets away. `npm run version` then keeps the data of the release and brings the lock file up to date.
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createPipeline } from '../src/build/pipeline.ts'
import { readContent } from '../src/build/read.ts'
import { compare } from '../src/data-diff/compare.ts'
import type { DataSet } from '../src/data-diff/data-set.ts'
import { folders } from '../src/collections/index.ts'
import { rules } from '../src/rules/index.ts'
import { writeDerived } from './derived-changeset.ts'
import { readLastRelease, releaseOf } from './last-release.ts'
import { pendingBump, readChangesets } from './pending-bump.ts'
import { releaseSection, withSection } from './release-notes.ts'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const folder = join(root, '.changeset')
const identity = (): { name: string; version: string } =>
  JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { name: string; version: string }

function fail(message: string): never {
  console.error(message)
  process.exit(1)
}

function lastRelease(): DataSet {
  try {
    return readLastRelease()
  } catch (error) {
    return fail((error as Error).message)
  }
}

const { records } = createPipeline(folders, rules)(readContent(join(root, 'content')))
if (records.size === 0) fail('The content has errors: npm run validate.')
const { name, version: before } = identity()
const changes = compare(lastRelease(), releaseOf(records, before))
const { passes, line } = writeDerived(changes, name, folder)
if (!passes) fail(line)
const changesets = readChangesets(folder)
const { bump, faults } = pendingBump(changesets, name)
if (faults.length > 0) fail(faults.map((fault) => `.changeset/${fault}`).join('\n'))
if (bump === 'none')
  fail('Nothing to release: no changeset asks for a version, and the data are those of the last one.')
const changesetsProgram = createRequire(import.meta.url).resolve('@changesets/cli/bin.js')
const { status } = spawnSync(process.execPath, [changesetsProgram, 'version'], { cwd: root, stdio: 'inherit' })
const { version } = identity()
if (status !== 0 || version === before) fail('changesets could not set the version.')
const changelog = join(root, 'CHANGELOG.md')
writeFileSync(changelog, withSection(readFileSync(changelog, 'utf8'), releaseSection(version, changesets, changes)))
console.log(`Prepared ${version}.`)
