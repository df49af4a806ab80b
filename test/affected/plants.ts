import { incidents } from '../../src/index.ts'
import { packagesOf } from '../../src/query/packages.ts'

/** A version of a package as a file may name it. */
export interface Release {
  /** Type of package URL, such as `npm`. */
  readonly type: string
  /** What comes before the name, such as `@cncf`; empty for none. */
  readonly namespace: string
  readonly name: string
  readonly version: string
}

/** A listed version to be put into a file. */
export interface Plant extends Release {
  /** Ids of every incident that lists it, in alphabetical order. */
  readonly incidents: readonly string[]
}

const listed = incidents.flatMap(({ id }) => packagesOf(id).map((one) => ({ incident: id, ...one })))
const listedAs = new Map<string, (typeof listed)[number][]>()
for (const one of listed) {
  const others = listedAs.get(one.purl)
  if (others) others.push(one)
  else listedAs.set(one.purl, [one])
}
const isEverything = (range: string | undefined): boolean => range?.endsWith('/*') ?? false

/** Package URLs of which more is listed than single versions. */
const ranged = new Set(listed.filter(({ range }) => range).map(({ purl }) => purl))

/** Versions of which a range says by itself that they lie in it; any for one that has all. */
const bounds = (range = ''): readonly string[] =>
  isEverything(range)
    ? ['7.0.97']
    : [...range.matchAll(/[<>]=([^|]+)/g)].map(([, bound = '']) => decodeURIComponent(bound))

function releaseOf(purl: string, version: string): Release {
  const [type = '', ...path] = decodeURIComponent(purl).slice('pkg:'.length).split('/')
  return { type, namespace: path.slice(0, -1).join('/'), name: path.at(-1) ?? '', version }
}

/** The package URL that a release has, without percent encoding. */
export const urlOf = ({ type, namespace, name, version }: Release): string =>
  `pkg:${type}/${namespace === '' ? '' : `${namespace}/`}${name}@${version}`

/** Name with what comes before it, as registries write it. */
export const fullName = ({ namespace, name }: Release): string => (namespace === '' ? name : `${namespace}/${name}`)

/** Ids of the incidents that list a version of a package; none where only a comparison with a range could tell. */
function incidentsOf(purl: string, version: string): readonly string[] {
  const all = listedAs.get(purl) ?? []
  const by = all.filter(({ versions = [], range }) => [...versions, ...bounds(range)].includes(version))
  const isClear = all.every((one) => by.includes(one) || one.range === undefined)
  return isClear ? [...new Set(by.map(({ incident }) => incident))].sort() : []
}

/** Every listed version that the packaged data has of these types of package URL, or of all, by package URL. */
export function plantsOf(...types: readonly string[]): readonly Plant[] {
  const plants = new Map<string, Plant>()
  for (const { purl, versions = [], range } of listed) {
    const release = releaseOf(purl, '')
    if (purl.includes('?') || (types.length > 0 && !types.includes(release.type))) continue
    for (const version of [...versions, ...bounds(range)]) {
      const by = incidentsOf(purl, version)
      if (by.length > 0) plants.set(`${purl}@${version}`, { ...release, version, incidents: by })
    }
  }
  return [...plants.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, plant]) => plant)
}

/** As `plantsOf`, of packages of which nothing but single versions is listed. */
export const exactPlantsOf = (...types: readonly string[]): readonly Plant[] =>
  plantsOf(...types).filter((plant) => !rangedUrls.has(urlOf({ ...plant, version: '' })))

const rangedUrls = new Set([...ranged].map((purl) => urlOf(releaseOf(purl, ''))))

/** The types of package URL of which versions are listed. */
export const plantedTypes: readonly string[] = [...new Set(plantsOf().map(({ type }) => type))]

/** So many of a list, evenly spread over it; with another start, others. */
export function spread<Item>(items: readonly Item[], count: number, start = 0): readonly Item[] {
  const step = Math.max(1, items.length / count)
  const places = Array.from({ length: Math.min(count, items.length) }, (_, index) => Math.floor(index * step + start))
  return [...new Set(places)].flatMap((place) => items[place % items.length] ?? [])
}

const versionsOf = new Map<string, Set<string>>()
for (const { purl, versions = [] } of listed) {
  const all = versionsOf.get(purl.toLowerCase()) ?? new Set()
  for (const version of versions) all.add(version)
  versionsOf.set(purl.toLowerCase(), all)
}

const purlOf = (release: Release): string =>
  urlOf(release)
    .slice(0, -release.version.length - 1)
    .replace('/@', '/%40')
    .toLowerCase()

/** A version of the same package that is not listed; undefined where that is hard to tell. */
export function otherVersion(plant: Release): Release | undefined {
  const purl = purlOf(plant)
  const version = plant.version.replace(/\d+(?=\D*$)/, (digits) => `${Number(digits) + 97}`)
  return ranged.has(purl) || version === plant.version || versionsOf.get(purl)?.has(version)
    ? undefined
    : { ...plant, version }
}

/** The same version of a package whose name has a letter more, and which is not listed. */
export function otherName(plant: Release): Release | undefined {
  const other = { ...plant, name: `${plant.name}x` }
  return versionsOf.has(purlOf(other)) ? undefined : other
}

/** Releases that are not listed and are like those that are. */
export const innocentsOf = (plants: readonly Release[]): readonly Release[] =>
  plants.flatMap((plant) => [otherVersion(plant) ?? [], otherName(plant) ?? []].flat())
