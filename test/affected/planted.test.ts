// Listed versions of the packaged data, put into files of every kind with others that are not listed.
import { describe, expect, it } from 'vitest'
import { affected, readComponents } from '../../src/affected/index.ts'
import type { Format, Traps } from './files/format.ts'
import { formats } from './files/index.ts'
import { fullName, innocentsOf, plantedTypes, plantsOf, spread, urlOf, type Plant, type Release } from './plants.ts'

const perFormat = 80

/** One spelling of a package URL for all that its type takes for the same. */
function comparable(purl: string): string {
  const plain = decodeURIComponent(purl).replace(/#.*/, '')
  const [, type = ''] = /^pkg:(\w+)/.exec(plain) ?? []
  const [name = '', version = ''] = plain.split(/@(?=[^@]*$)/)
  const lower = /^(?:composer|github|pypi)$/.test(type) ? name.toLowerCase() : name
  return `${type === 'pypi' ? lower.replaceAll(/[-_.]+/g, '-') : lower}@${version.replace(/^v(?=\d)/, '')}`
}

/** Lists of releases in which each name is there once. */
function withUniqueNames<Item extends Release>(releases: readonly Item[]): readonly (readonly Item[])[] {
  const lists: Map<string, Item>[] = []
  for (const release of releases) {
    const key = comparable(urlOf({ ...release, version: '' }))
    const free = lists.find((list) => !list.has(key))
    if (free) free.set(key, release)
    else lists.push(new Map([[key, release]]))
  }
  return lists.map((list) => [...list.values()])
}

/** Line and column of the first character, but of an item's dash, of each line that names a release. */
function placesOf(text: string, marks: readonly string[]): readonly string[] {
  const places = marks.flatMap((mark) => {
    const found: string[] = []
    for (let index = text.indexOf(mark); index >= 0; index = text.indexOf(mark, index + 1)) {
      const before = text.slice(0, index + mark.search(/\S/)).split('\n')
      const line = text.split('\n')[before.length - 1] ?? ''
      found.push(`${before.length}:${line.search(/[^\s-]/) + 1}`)
    }
    return found
  })
  return [...new Set(places)]
}

/** What is to be found in a text: each place of each planted version, with every incident that lists it. */
function expectedIn(text: string, format: Format, plants: readonly Plant[]): readonly string[] {
  return plants.flatMap((plant) => {
    const places = placesOf(text, format.marks(plant))
    if (places.length !== 1) throw new Error(`${urlOf(plant)} is in the file ${places.length} times.`)
    return plant.incidents.map((incident) => `${places.join()} ${comparable(urlOf(plant))} ${incident}`)
  })
}

function listedIn(file: string, text: string): readonly string[] {
  const { findings } = affected(readComponents(file, text))
  const listed = findings.filter(({ status }) => status === 'listed')
  return listed.map(({ purl, incident, line, column }) => `${line}:${column} ${comparable(purl)} ${incident}`).sort()
}

/** Plants of a format, those that are made traps in each of its files, and what each file has. */
function plantingOf(
  { types, isUnique }: Format,
  index: number
): {
  readonly traps: Traps | undefined
  readonly files: readonly (readonly (Plant | Release)[])[]
} {
  const wanted = types.length > 0 ? types : plantedTypes
  const all = wanted.flatMap((type) => spread(plantsOf(type), Math.ceil(perFormat / wanted.length), index))
  const [own, folder, git, address, ...others] = all
  const traps = own && folder && git && address && others.length > 0 ? { own, folder, git, address } : undefined
  const isTrap = (one: Release): boolean => Object.values(traps ?? {}).some((trap) => fullName(trap) === fullName(one))
  const plants = traps && types.length > 0 ? others.filter((one) => !isTrap(one)) : all
  const releases = [...plants, ...innocentsOf(plants)]
  return { traps, files: isUnique ? withUniqueNames(releases) : [releases] }
}

const isPlant = (release: Release): release is Plant => 'incidents' in release && isListed(release)
const listedUrls = new Set(plantsOf().map(urlOf))
const isListed = (release: Release): boolean => listedUrls.has(urlOf(release))

const planted: Plant[] = []

describe.each(formats.map((format, index) => ({ ...format, index })))('$title', ({ index, ...format }) => {
  const { traps, files } = plantingOf(format, index)
  const written = files.map((releases) => ({ plants: releases.filter(isPlant), text: format.write(releases, traps) }))
  planted.push(...written.flatMap(({ plants }) => plants))

  it('has every planted version found at its place, and no other', () => {
    for (const { plants, text } of written)
      expect(listedIn(format.file, text)).toEqual([...expectedIn(text, format, plants)].sort())
  })

  it('is read when it names nothing that is listed', () => {
    expect(listedIn(format.file, format.write([]))).toEqual([])
    expect(listedIn(format.file, format.write([], traps))).toEqual([])
  })

  it('is known by its text alone, and read with the line endings and mark of Windows', () => {
    for (const { text } of written) {
      const usual = listedIn(format.file, text)
      expect(listedIn('-', text)).toEqual(usual)
      expect(listedIn(format.file, text.replaceAll('\n', '\r\n'))).toEqual(usual)
      expect(listedIn(format.file, `\uFEFF\n${text}`).length).toBe(usual.length)
    }
  })
})

it('plants at least 500 versions of all types that have any', () => {
  expect(planted.length).toBeGreaterThanOrEqual(500)
  expect(new Set(planted.map(({ type }) => type))).toEqual(new Set(plantsOf().map(({ type }) => type)))
})
