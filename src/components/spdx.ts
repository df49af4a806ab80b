import { UnreadableFile, type Component, type Found, type LeftOut } from './component.ts'
import { isObject, readJson, type JsonObject } from './json.ts'
import { isPurl, withVersion } from './purl.ts'
import { objectsIn, sbomIn, textIn, type Placed } from './sbom.ts'

/** A package of an SPDX document, as either version has it. */
interface SpdxPackage extends Placed {
  /** The package URLs that it is given, as they are written, and where. */
  readonly purls: readonly { readonly text: string; readonly path: Placed['path'] }[]
  /** Whether the document is about it. */
  readonly isSubject: boolean
}

/**
 * Reads an SPDX document in JSON: of version 2, or of version 3 in JSON-LD. What has no package URL is left out; what
 * the document is about, as the project's own.
 */
export function readSpdx(text: string): Found {
  const { data, offsetOf } = readJson(text)
  const components: Component[] = []
  const leftOut: LeftOut[] = []
  for (const { value, path, purls, isSubject } of packagesOf(data, leftOut)) {
    const good = new Map(purls.filter(({ text }) => isPurl(text)).map((one) => [one.text, one.path]))
    const version = textIn(value['versionInfo'] ?? value['software_packageVersion'])
    for (const [purl, path] of good) components.push({ path, purl: withVersion(purl, version) })
    if (good.size > 0) continue
    const place = purls[0]?.path ?? (Object.hasOwn(value, 'name') ? [...path, 'name'] : path)
    const reason = isSubject && purls.length === 0 ? 'workspace' : 'unreadable'
    leftOut.push({ path: place, name: textIn(value['name']) ?? path.join('.'), reason })
  }
  return { components, leftOut, offsetOf }
}

function packagesOf(data: JsonObject, leftOut: LeftOut[]): SpdxPackage[] {
  const older = sbomIn(data, 'spdxVersion', ['sbom', 'predicate'])
  if (older) return packagesOfVersion2(older, leftOut)
  const newer = sbomIn(data, '@graph', ['predicate'])
  if (newer) return packagesOfVersion3(newer, leftOut)
  throw new UnreadableFile('It is not an SPDX document: neither `spdxVersion` nor `@graph` is there.')
}

function packagesOfVersion2(document: Placed, leftOut: LeftOut[]): SpdxPackage[] {
  const { documentDescribes, relationships } = document.value
  const described = itemsOf(relationships).map((one) => {
    const { relationshipType, spdxElementId, relatedSpdxElement } = isObject(one) ? one : {}
    if (relationshipType === 'DESCRIBES') return relatedSpdxElement
    return relationshipType === 'DESCRIBED_BY' ? spdxElementId : undefined
  })
  const subjects = new Set([...itemsOf(documentDescribes), ...described])
  return objectsIn(document, 'packages', leftOut).map((one) => ({
    ...one,
    purls: purlsIn(one, 'externalRefs', 'referenceType', 'referenceLocator'),
    isSubject: isOneOf(subjects, one.value['SPDXID'])
  }))
}

function packagesOfVersion3(document: Placed, leftOut: LeftOut[]): SpdxPackage[] {
  const elements = objectsIn(document, '@graph', leftOut)
  const subjects = new Set(elements.flatMap(({ value }) => itemsOf(value['rootElement'])))
  const packages = elements.filter(({ value }) => itemsOf(value['type'] ?? value['@type']).includes('software_Package'))
  return packages.map((one) => {
    const { software_packageUrl: purl, spdxId, '@id': id } = one.value
    const own = purl === undefined ? [] : [{ text: textIn(purl) ?? '', path: [...one.path, 'software_packageUrl'] }]
    return {
      ...one,
      purls: [...purlsIn(one, 'externalIdentifier', 'externalIdentifierType', 'identifier'), ...own],
      isSubject: isOneOf(subjects, spdxId ?? id)
    }
  })
}

/** The package URLs among the references or identifiers of a package. */
function purlsIn({ value, path }: Placed, list: string, type: string, locator: string): SpdxPackage['purls'] {
  const all = value[list]
  return itemsOf(all).flatMap((one, index) =>
    isObject(one) && /(?:^|\/)(?:purl|packageUrl)$/i.test(textIn(one[type]) ?? '')
      ? [{ text: textIn(one[locator]) ?? '', path: [...path, list, ...(Array.isArray(all) ? [index] : []), locator] }]
      : []
  )
}

const isOneOf = (ids: ReadonlySet<unknown>, id: unknown): boolean => typeof id === 'string' && ids.has(id)

/** The items of a value that may stand alone where there is but one. */
const itemsOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value]
