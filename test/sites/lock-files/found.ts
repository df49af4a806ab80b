import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { FindingStatus } from '../../../src/affected/index.ts'
import { fullName, urlOf, type Plant } from '../../affected/plants.ts'
import type { Scan } from './scan.ts'

/** What the packed package exports. */
export type Api = typeof import('../../../src/affected/index.ts')

/** What the package that is installed there exports. */
export const installedApi = async (modules: string): Promise<Api> =>
  (await import(pathToFileURL(join(modules, '@cncf/tag-security/dist/affected.js')).href)) as Api

/** What is to be found: each place that names a planted version, with every incident that lists it, in order. */
export function expectedIn(text: string, scan: Scan, plants: readonly Plant[]): readonly string[] {
  const named = scan(text)
  const expected = plants.flatMap((plant) => {
    const places = named.filter(({ name, version }) => name === fullName(plant) && version === plant.version)
    if (places.length === 0) throw new Error(`${urlOf(plant)} is not in the lock file.`)
    return places.flatMap(({ line, column }) =>
      plant.incidents.map((incident) => `${line}:${column} ${urlOf(plant)} ${incident}`)
    )
  })
  return expected.sort()
}

/** What the package finds, of a status or all, in order. */
export function foundIn(api: Api, path: string, text: string, wanted?: FindingStatus): readonly string[] {
  const { findings } = api.affected(api.readComponents(path, text))
  return findings
    .filter(({ status }) => wanted === undefined || status === wanted)
    .map(({ purl, incident, line, column }) => `${line}:${column} ${decodeURIComponent(purl)} ${incident}`)
    .sort()
}
