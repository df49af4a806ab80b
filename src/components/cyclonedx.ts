import { UnreadableFile, type Component, type Found, type LeftOut } from './component.ts'
import { readBomXml } from './cyclonedx-xml.ts'
import { isObject, readJson } from './json.ts'
import { isPurl, withVersion } from './purl.ts'
import { listOf, objectsIn, sbomIn, textIn, type Placed } from './sbom.ts'

/** How deep components may be nested: what leads to one is as long as that. */
const deepest = 100

/**
 * Reads a CycloneDX BOM in JSON or XML. Its subject, `metadata.component`, is not compared; components without a
 * package URL cannot be.
 */
export function readCycloneDx(text: string): Found {
  const { data, offsetOf } = /^\s*</.test(text) ? readBomXml(text) : readJson(text)
  const bom = sbomIn(data, 'bomFormat', ['predicate'])
  if (bom?.value['bomFormat'] !== 'CycloneDX')
    throw new UnreadableFile('It is not a CycloneDX BOM: `"bomFormat": "CycloneDX"` is missing.')
  const components: Component[] = []
  const leftOut: LeftOut[] = []
  const addAllIn = (parent: Placed): void => {
    for (const one of objectsIn(parent, 'components', leftOut)) {
      const { value, path } = one
      const purl = textIn(value['purl'])
      const key = ['purl', 'name'].find((key) => Object.hasOwn(value, key))
      const place = key === undefined ? path : [...path, key]
      if (purl !== undefined && isPurl(purl))
        components.push({ path: place, purl: withVersion(purl, textIn(value['version'])) })
      else {
        const reason = purl === undefined && value['type'] === 'file' ? 'file' : 'unreadable'
        leftOut.push({ path: place, name: nameOf(one), reason })
      }
      if (path.length < deepest) addAllIn(one)
      else if (listOf(one, 'components').length > 0)
        leftOut.push({ path: [...path, 'components'], name: `components of ${nameOf(one)}`, reason: 'unreadable' })
    }
  }
  const subject = subjectOf(bom)
  if (subject) {
    leftOut.push({ path: subject.path, name: nameOf(subject), reason: 'workspace' })
    addAllIn(subject)
  }
  addAllIn(bom)
  return { components, leftOut, offsetOf }
}

/** The component that a BOM is about, if it says so. */
function subjectOf({ value, path }: Placed): Placed | undefined {
  const metadata = value['metadata']
  const component = isObject(metadata) ? metadata['component'] : undefined
  return isObject(component) ? { value: component, path: [...path, 'metadata', 'component'] } : undefined
}

/** What a component is called: `group/name@version`, or where it is. */
function nameOf({ value, path }: Placed): string {
  const name = [textIn(value['group']), textIn(value['name'])].filter((part) => part !== undefined).join('/')
  const version = textIn(value['version'])
  return (name || path.join('.')) + (version === undefined ? '' : `@${version}`)
}
