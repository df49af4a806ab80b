import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

interface Component {
  readonly 'bom-ref': string
  readonly type: string
  readonly name: string
  readonly version: string
  readonly purl: string
  readonly licenses?: unknown
  readonly hashes?: readonly unknown[]
}

interface Bom {
  readonly metadata: { readonly component: Component }
  readonly components: readonly Component[]
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[]
}

/** What npm says of every package of the lock file, without their code. */
let locked: Bom | undefined
const readLock = (): Bom =>
  JSON.parse(
    execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'], {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024
    })
  ) as Bom

/** What an SBOM tells of a component; that it is a development dependency here means nothing to users. */
const told = ({ type, name, version, purl, licenses, hashes, ...rest }: Component): Component => ({
  'bom-ref': rest['bom-ref'],
  type,
  name,
  version,
  purl,
  ...(licenses !== undefined && { licenses }),
  ...(hashes !== undefined && { hashes })
})

/**
 * A CycloneDX 1.5 bill of materials: this package, and the packages in these folders, whose code it contains. It has
 * neither a time nor a serial number, so that the same commit gives the same bytes.
 *
 * @throws {Error} for a package that the lock file does not have.
 */
export function sbomOf(folders: readonly string[]): string {
  locked ??= readLock()
  const { metadata, components, dependencies } = locked
  const bundled = folders.map((folder) => {
    const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Component
    const component = components.find((one) => one.name === name && one.version === version)
    if (!component) throw new Error(`${name} ${version} is bundled and not in the lock file`)
    return told(component)
  })
  const own = metadata.component
  const refs = new Set([own['bom-ref'], ...bundled.map((component) => component['bom-ref'])])
  const bom = {
    $schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    // npm names a package without a registry after its folder.
    metadata: { component: { ...told(own), name: own['bom-ref'].replace(/@[^@]*$/, '') } },
    components: bundled.sort((a, b) => (a['bom-ref'] < b['bom-ref'] ? -1 : 1)),
    dependencies: dependencies
      .filter(({ ref }) => refs.has(ref))
      .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((one) => refs.has(one)) }))
  }
  return `${JSON.stringify(bom, null, 2)}\n`
}
