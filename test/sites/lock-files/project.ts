import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fullName, innocentsOf, type Plant, type Release } from '../../affected/plants.ts'
import { plainPath, type Manifest } from './registry.ts'

type Dependencies = Record<string, string>

/** Listed versions and what a project and a registry need to have them in a lock file. */
export interface Planting {
  /** What is to be found. */
  readonly plants: readonly Plant[]
  /** A listed version that is patched where a package manager can do so; one of the plants. */
  readonly patched: Plant
  /** Names and versions of listed ones that are other packages: from a folder, from an address, of the project. */
  readonly traps: { readonly folder: Plant; readonly address: Plant; readonly workspace: Plant }
  /** Everything that the registry serves. */
  readonly manifests: readonly Manifest[]
  /** What the project depends on. */
  readonly dependencies: Readonly<Dependencies>
  readonly devDependencies: Readonly<Dependencies>
  readonly optionalDependencies: Readonly<Dependencies>
}

/** Plans a project with these listed versions, but the last three, which are made traps, and with innocent ones. */
export function plantingOf(all: readonly Plant[]): Planting {
  const [folder, address, workspace] = all.slice(-3)
  const plants = all.slice(0, -3).filter((one) => ![folder, address, workspace].some((trap) => isSameName(trap, one)))
  const [patched] = plants
  if (!folder || !address || !workspace || !patched) throw new Error('There are too few listed versions.')
  const kinds: readonly Dependencies[] = [{}, {}, {}]
  const [dependencies = {}, devDependencies = {}, optionalDependencies = {}] = kinds
  const manifests: Manifest[] = [{ name: 'peer-host', version: '1.0.0' }, manifestOf(address)]
  dependencies['peer-host'] = '1.0.0'
  const innocents = innocentsOf(plants).filter((one) => !plants.some((plant) => isSame(one, plant)))
  for (const [index, release] of [...plants, ...innocents].entries()) {
    const name = fullName(release)
    const { version } = release
    const isTaken = kinds.some((kind) => name in kind)
    manifests.push(manifestOf(release, index % 5 === 4 ? { peerDependencies: { 'peer-host': '*' } } : {}))
    // A package that is there in another version already comes by another name, or below a package that needs it.
    if (!isTaken) (kinds[release === patched ? 0 : index % kinds.length] ?? {})[name] = version
    else if (index % 2 === 0) dependencies[`alias-${index}`] = `npm:${name}@${version}`
    else {
      manifests.push({ name: `parent-${index}`, version: '1.0.0', dependencies: { [name]: version } })
      dependencies[`parent-${index}`] = '1.0.0'
    }
  }
  const needy = { name: 'needs-peer', version: '1.0.0', peerDependencies: { [fullName(patched)]: '*' } }
  dependencies['needs-peer'] = '1.0.0'
  const traps = { folder, address, workspace }
  return {
    plants,
    patched,
    traps,
    manifests: [...manifests, needy],
    dependencies,
    devDependencies,
    optionalDependencies
  }
}

const isSameName = (one: Release | undefined, other: Release): boolean => !!one && fullName(one) === fullName(other)
const isSame = (one: Release, other: Release): boolean => isSameName(one, other) && one.version === other.version

const manifestOf = (release: Release, more: Partial<Manifest> = {}): Manifest => ({
  name: fullName(release),
  version: release.version,
  ...more
})

/** Writes JSON or text into a folder. */
export function write(folder: string, path: string, content: string | object): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), typeof content === 'string' ? content : JSON.stringify(content, null, 2))
}

/** Where the patch of the project is. */
export const patchPath = 'patches/listed.patch'

const patch = `diff --git a/patched.txt b/patched.txt
new file mode 100644
--- /dev/null
+++ b/patched.txt
@@ -0,0 +1 @@
+patched
`

/** Writes the project into a folder; fields of the package.json that a package manager needs come in addition. */
export function writeProject(folder: string, planting: Planting, registry: string, fields: object = {}): void {
  const { traps, dependencies, devDependencies, optionalDependencies } = planting
  write(folder, 'package.json', {
    name: 'project',
    version: '1.0.0',
    private: true,
    workspaces: ['packages/*'],
    dependencies: {
      ...dependencies,
      'from-address': registry + plainPath(manifestOf(traps.address)),
      'from-folder': 'file:./folder'
    },
    devDependencies,
    optionalDependencies,
    ...fields
  })
  write(folder, 'folder/package.json', manifestOf(traps.folder))
  write(folder, 'packages/app/package.json', manifestOf(traps.workspace, { dependencies: { 'peer-host': '1.0.0' } }))
  write(folder, patchPath, patch)
}
