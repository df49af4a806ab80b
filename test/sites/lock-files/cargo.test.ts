// Cargo writes a lock file with listed versions in it, which it takes from a folder, as it does for vendored sources.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { run } from '../../package/run.ts'
import { otherName, plantsOf, type Plant, type Release } from '../../affected/plants.ts'
import { hash } from '../../affected/files/format.ts'
import { installSite } from '../harness/site.ts'
import { expectedIn, foundIn, installedApi } from './found.ts'
import { write } from './project.ts'
import { scanCargo } from './scan.ts'

const hasCargo = spawnSync('cargo', ['--version']).status === 0
const orSkipped = hasCargo ? '' : ' (skipped: `cargo` is not there)'

/** One version of each listed package: of two that are compatible, Cargo takes one. */
const byName = new Map(plantsOf('cargo').map((plant) => [plant.name, plant]))

const manifest = ({ name, version }: Release, dependencies: readonly string[] = []): string =>
  ['[package]', `name = "${name}"`, `version = "${version}"`, 'edition = "2021"', '', '[dependencies]', ...dependencies]
    .join('\n')
    .concat('\n')

function writeVendored(folder: string, release: Release): void {
  const path = `vendor/${release.name}-${release.version}`
  write(folder, `${path}/Cargo.toml`, manifest(release))
  write(folder, `${path}/src/lib.rs`, '')
  write(folder, `${path}/.cargo-checksum.json`, { files: {}, package: hash(64) })
}

/** Writes a project that is called as a listed version is, and needs the others, and one more from a folder. */
function writeProject(folder: string, own: Plant, fromFolder: Plant, plants: readonly Plant[]): void {
  const releases = plants.flatMap((plant) => [plant, otherName(plant) ?? []].flat())
  for (const release of releases) writeVendored(folder, release)
  const needed = releases.map(({ name, version }) => `${name} = "=${version}"`)
  write(folder, 'Cargo.toml', manifest(own, [...needed, `${fromFolder.name} = { path = "folder" }`]))
  write(folder, 'src/lib.rs', '')
  write(folder, 'folder/Cargo.toml', manifest(fromFolder))
  write(folder, 'folder/src/lib.rs', '')
  write(
    folder,
    '.cargo/config.toml',
    '[source.crates-io]\nreplace-with = "vendored"\n\n[source.vendored]\ndirectory = "vendor"\n'
  )
}

test.skipIf(!hasCargo)(`Cargo.lock has every listed version found at its place${orSkipped}`, async () => {
  const [own, fromFolder, ...plants] = byName.values()
  if (!own || !fromFolder) throw new Error('There are too few listed versions.')
  const folder = mkdtempSync(join(tmpdir(), 'tag-security-cargo-'))
  writeProject(folder, own, fromFolder, plants)
  expect(run(folder, 'cargo', 'generate-lockfile', '--offline')).toMatchObject({ status: 0 })
  const text = readFileSync(join(folder, 'Cargo.lock'), 'utf8')
  const api = await installedApi(join(installSite('lock-files'), 'node_modules'))
  expect(foundIn(api, 'Cargo.lock', text, 'listed')).toEqual(expectedIn(text, scanCargo, plants))
  expect(foundIn(api, '-', text)).toEqual(foundIn(api, 'Cargo.lock', text))
  expect(api.readComponents('Cargo.lock', text).leftOut.map(({ reason }) => reason)).toEqual(['workspace', 'workspace'])
})
