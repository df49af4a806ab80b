import { parseXml, XmlElement, XmlError } from '@rgrove/parse-xml'
import { UnreadableFile } from './component.ts'
import type { JsonObject, JsonText } from './json.ts'

/** Reads a CycloneDX BOM in XML, with any prefix, as what it would be in JSON. */
export function readBomXml(text: string): JsonText {
  const start = text.length - text.trimStart().length
  try {
    return bomOf(parseXml(text.slice(start), { includeOffsets: true }).root, start)
  } catch (error) {
    if (error instanceof RangeError) throw new UnreadableFile('It is nested too deeply.')
    if (!(error instanceof XmlError)) throw error
    const [message = ''] = error.message.split('\n', 1)
    // Its position counts characters.
    const before = Array.from(text.slice(start)).slice(0, error.pos).join('')
    const reason = message
      .replace(/ \(line \d+, column \d+\)$/, '')
      .replace(/^[A-Z](?=[a-z])/, (one) => one.toLowerCase())
    throw new UnreadableFile(`It is not valid XML: ${reason}.`, start + before.length)
  }
}

function bomOf(root: XmlElement | null, start: number): JsonText {
  const prefixes = Object.entries(root?.attributes ?? {}).flatMap(([name, value]) =>
    /^xmlns(?::|$)/.test(name) && value.includes('cyclonedx.org/schema/bom') ? [name.replace(/^xmlns:?/, '')] : []
  )
  /** The name of an element of CycloneDX, without its prefix. */
  const nameOf = ({ name }: XmlElement): string => {
    const [prefix, local] = name.includes(':') ? name.split(':', 2) : ['', name]
    return prefixes.includes(prefix ?? '') ? (local ?? '') : ''
  }
  if (!root || nameOf(root) !== 'bom')
    throw new UnreadableFile('It is not a CycloneDX BOM: its root is not the element `bom` of CycloneDX.')

  /** Where the keys of an object and the items of a list are. */
  const places = new WeakMap<object, Map<string | number, number>>()
  const placed = <T extends object>(value: T, elements: readonly (readonly [string | number, XmlElement])[]): T => {
    places.set(value, new Map(elements.map(([key, element]) => [key, start + element.start])))
    return value
  }
  const within = (element: XmlElement): Map<string, XmlElement> =>
    new Map(elementsIn(element).map((child) => [nameOf(child), child]))

  function objectOf(element: XmlElement): JsonObject {
    const children = [...within(element)].filter(([name]) => Object.hasOwn(contentOf, name))
    const content = children.map(([name, child]) => [name, contentOf[name]?.(child)])
    return placed(Object.fromEntries([['type', element.attributes['type']], ...content]), children)
  }
  const listOf = (element: XmlElement): JsonObject[] => {
    const items = elementsIn(element).filter((child) => nameOf(child) === 'component')
    return placed(items.map(objectOf), [...items.entries()])
  }
  const textOf = (element: XmlElement): string => element.text
  /** What the elements that count hold. */
  const contentOf: Readonly<Record<string, (element: XmlElement) => unknown>> = {
    metadata: objectOf,
    component: objectOf,
    components: listOf,
    group: textOf,
    name: textOf,
    version: textOf,
    purl: textOf
  }

  const bom = objectOf(root)
  return {
    data: { bomFormat: 'CycloneDX', ...bom },
    offsetOf: ({ path }) => {
      let parent: unknown = bom
      for (const key of path.slice(0, -1)) parent = (parent as Record<string | number, unknown>)[key]
      const key = path.at(-1)
      return key === undefined ? undefined : places.get(parent as object)?.get(key)
    }
  }
}

const elementsIn = ({ children }: XmlElement): XmlElement[] => children.filter((child) => child instanceof XmlElement)
