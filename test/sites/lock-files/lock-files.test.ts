// Package managers write lock files with listed versions in them, which they take from a registry on this machine,
// since the real ones have removed them.
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { plantsOf, spread, urlOf } from '../../affected/plants.ts'
import { installSite } from '../harness/site.ts'
import { expectedIn, foundIn, installedApi, type Api } from './found.ts'
import { managers, runIn, type Manager } from './managers.ts'
import { plantingOf, type Planting } from './project.ts'
import { serveRegistry } from './registry.ts'

let modules: string
let api: Api

beforeAll(async () => {
  modules = join(installSite('lock-files'), 'node_modules')
  api = await installedApi(modules)
})

const perFile = 60
const all = plantsOf('npm')

async function lockFileOf(manager: Manager, planting: Planting): Promise<string> {
  const registry = await serveRegistry(planting.manifests)
  const folder = mkdtempSync(join(tmpdir(), 'tag-security-lock-files-'))
  try {
    manager.prepare(folder, planting, registry.url)
    await runIn(folder, registry.url, manager.command(modules))
  } finally {
    await registry.close()
  }
  return readFileSync(join(folder, manager.file), 'utf8')
}

const planned = managers.map((manager, index) => ({ manager, planting: plantingOf(spread(all, perFile + 3, index)) }))

test('the package managers write at least 500 listed versions', () => {
  const count = planned.reduce((total, { planting }) => total + planting.plants.length, 0)
  expect(count).toBeGreaterThanOrEqual(500)
})

describe.each(planned)('$manager.title', ({ manager, planting }) => {
  let text: string
  beforeAll(async () => {
    text = await lockFileOf(manager, planting)
  })

  test('has every listed version found at its place, and no other', () => {
    const found = foundIn(api, `project/${manager.file}`, text, 'listed')
    expect(found).toEqual(expectedIn(text, manager.scan, planting.plants))
  })

  test('has what comes from elsewhere left out', () => {
    const { components, leftOut } = api.readComponents(manager.file, text)
    const purls = components.map(({ purl }) => decodeURIComponent(purl))
    expect(purls).toEqual(expect.arrayContaining(planting.plants.map(urlOf)))
    for (const trap of Object.values(planting.traps)) expect(purls).not.toContain(urlOf(trap))
    expect(leftOut).not.toEqual([])
  })

  test('is known by its text alone, and with the line endings and mark of Windows', () => {
    const usual = foundIn(api, manager.file, text)
    expect(foundIn(api, '-', text)).toEqual(usual)
    expect(foundIn(api, manager.file, `\uFEFF${text.replaceAll('\n', '\r\n')}`)).toEqual(usual)
  })
})
