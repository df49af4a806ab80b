import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, it } from 'vitest'
import { noticesOf } from '../../scripts/notices.ts'
import { sbomOf } from '../../scripts/sbom.ts'
import { root } from '../architecture.ts'

interface Component {
  readonly 'bom-ref': string
  readonly name: string
  readonly version: string
  readonly purl: string
  readonly hashes: readonly { readonly alg: string; readonly content: string }[]
  readonly licenses: readonly unknown[]
}

interface Bom {
  readonly metadata: { readonly component: Component }
  readonly components: readonly Component[]
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[]
}

const { consumer, packageFolder } = inject('installed')

it('ships the licence of every package that a bundle contains', () => {
  const notices = readFileSync(join(packageFolder, 'dist/THIRD-PARTY-NOTICES.txt'), 'utf8')
  const names = Array.from(notices.matchAll(/^-{80}\n(\S+) \d[\w.-]* \([\w .-]+\)\n\n\S/gm), ([, name]) => name)
  expect(names).toHaveLength(notices.split('-'.repeat(80)).length - 1)
  // One of each configuration in tsup.config.ts.
  const bundled = ['csv-stringify', 'commander', 'smol-toml', 'gray-matter', 'hast-util-to-html', 'leven', 'minisearch']
  expect(names).toEqual(expect.arrayContaining(bundled))
  expect(names).not.toContain('react')
})

it('has a bill of materials with the version and hash of every package that a bundle contains', () => {
  const read = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T
  const bom = read<Bom>(join(packageFolder, 'dist/sbom.cdx.json'))
  const notices = readFileSync(join(packageFolder, 'dist/THIRD-PARTY-NOTICES.txt'), 'utf8')
  expect(bom).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.5', version: 1 })
  expect(bom.components.map(({ name, version }) => `${name} ${version}`).sort()).toEqual(
    Array.from(notices.matchAll(/^-{80}\n(\S+ \d[\w.-]*) /gm), ([, heading]) => heading).sort()
  )
  const { name, version } = read<{ name: string; version: string }>(join(packageFolder, 'package.json'))
  expect(bom.metadata.component).toMatchObject({ name, version, purl: `pkg:npm/%40cncf/tag-security@${version}` })

  const { packages } = read<{ packages: Record<string, { integrity?: string }> }>(join(root, 'package-lock.json'))
  const integrities = new Set(Object.values(packages).map(({ integrity }) => integrity))
  for (const { purl, hashes, licenses, ...component } of bom.components) {
    expect(purl).toBe(`pkg:npm/${component.name.replace('@', '%40')}@${component.version}`)
    expect(licenses).not.toEqual([])
    const [hash] = hashes
    expect(integrities).toContain(`sha512-${Buffer.from(hash?.content ?? '', 'hex').toString('base64')}`)
  }

  const refs = new Set([bom.metadata.component, ...bom.components].map((component) => component['bom-ref']))
  expect(new Set(bom.dependencies.flatMap(({ ref, dependsOn }) => [ref, ...dependsOn]))).toEqual(refs)
})

it('refuses a bundled package that states no licence', () => {
  const folder = join(consumer, 'unlicensed')
  mkdirSync(folder)
  writeFileSync(join(folder, 'package.json'), '{ "name": "unlicensed", "version": "1.0.0", "license": "MIT" }')
  expect(() => noticesOf([folder])).toThrow('unlicensed 1.0.0 is bundled and states no licence')
})

it('refuses a bundled package that the lock file does not have', () => {
  const folder = join(consumer, 'unlocked')
  mkdirSync(folder)
  writeFileSync(join(folder, 'package.json'), '{ "name": "unlocked", "version": "1.0.0" }')
  expect(() => sbomOf([folder])).toThrow('unlocked 1.0.0 is bundled and not in the lock file')
})
