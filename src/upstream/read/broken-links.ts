import { suggesting } from '../../suggestion.ts'
import { anchorNamed, anchorsOf, importedParts } from './anchors.ts'
import { isCatalogTable } from './recognise.ts'
import { endOf, startOf, type UpstreamDocument, type LocatedFinding } from './document.ts'
import { folderOf, foldersAround, isLocal, joinPath, relativePath, splitLocal } from './paths.ts'

/** What is known of the checkout that links are read in. */
export interface Checkout {
  /** Paths of all files that were read. */
  readonly paths: ReadonlySet<string>
  /** Paths by their lower-case form. */
  readonly folded: ReadonlyMap<string, string>
  readonly documents: ReadonlyMap<string, UpstreamDocument>
  /** Folders whose Markdown files were all read: those of a complete catalog and below. */
  readonly complete: readonly string[]
  /** Anchors of documents, made when first asked for; undefined where not all of them can be known. */
  readonly anchors: Map<string, ReadonlySet<string> | undefined>
}

/**
 * Links within the repository that lead nowhere. In a partial checkout files are expected to be missing, so a target
 * is reported only if it exists in another case or under a folder further up, or if all of its folder was read.
 */
export function brokenLinks(document: UpstreamDocument, checkout: Checkout): LocatedFinding[] {
  const tables = document.tables.filter(isCatalogTable).map((table) => [startOf(table), endOf(table)] as const)
  return document.links.flatMap(({ node }): LocatedFinding[] => {
    const { url } = node
    if (url === '' || !isLocal(url)) return []
    // The rows of an index are compared with the files when the two are joined.
    if (tables.some(([from, to]) => startOf(node) >= from && endOf(node) <= to)) return []
    const at = document.at(node)
    const { path, fragment } = splitLocal(url)
    if (path === '') return brokenAnchor(document, fragment, checkout).map((more) => ({ ...more, at, actual: url }))
    const target = path.startsWith('/')
      ? fromAbove(document.path, path, checkout)
      : joinPath(folderOf(document.path), path)
    if (target !== undefined && checkout.paths.has(target)) {
      const read = checkout.documents.get(target)
      return read ? brokenAnchor(read, fragment, checkout).map((more) => ({ ...more, at, actual: url })) : []
    }
    if (path.startsWith('/')) return []
    const other = otherTarget(document.path, path, target, checkout)
    const missing =
      target !== undefined &&
      /\.mdx?$/i.test(target) &&
      checkout.complete.some((folder) => folderOf(target) === folder || target.startsWith(`${folder}/`))
    if (other === undefined && !missing) return []
    const expected = other === undefined ? undefined : relativePath(folderOf(document.path), other)
    return [
      {
        rule: 'upstream/broken-link',
        at,
        message: `No such file: \`${path}\`.`,
        ...(expected && { expected }),
        actual: url
      }
    ]
  })
}

function brokenAnchor(document: UpstreamDocument, fragment: string, checkout: Checkout): Omit<LocatedFinding, 'at'>[] {
  const anchor = anchorNamed(fragment.slice(1))
  if (anchor === '') return []
  const known = knownAnchors(document, checkout)
  if (known === undefined || known.has(anchor) || known.has(fragment.slice(1))) return []
  const near = [...known].find((one) => one.toLowerCase() === anchor.toLowerCase())
  const message = suggesting(`\`${document.path}\` has no anchor \`${anchor}\``, near)
  return [{ rule: 'upstream/broken-anchor', message, ...(near && { expected: `#${near}` }) }]
}

/** The anchors of a document and of the parts that it imports; undefined if one of these was not read. */
function knownAnchors(document: UpstreamDocument, checkout: Checkout): ReadonlySet<string> | undefined {
  const { anchors, documents } = checkout
  if (anchors.has(document.path)) return anchors.get(document.path)
  const known = anchorsOf(document)
  anchors.set(document.path, known)
  for (const path of importedParts(document)) {
    const part = documents.get(joinPath(folderOf(document.path), path) ?? '')
    const more = part && knownAnchors(part, checkout)
    if (more === undefined) {
      anchors.set(document.path, undefined)
      return undefined
    }
    for (const anchor of more) known.add(anchor)
  }
  return known
}

/** The file that an address starting with a slash means: read from the nearest folder above where it exists. */
function fromAbove(from: string, path: string, { paths }: Checkout): string | undefined {
  for (const folder of foldersAround(from)) {
    const target = joinPath(folder, path)
    if (target !== undefined && paths.has(target)) return target
  }
  return undefined
}

/** The file that was meant: the same path in another case, or read from a folder further up. */
function otherTarget(from: string, path: string, target: string | undefined, checkout: Checkout): string | undefined {
  const folded = target === undefined ? undefined : checkout.folded.get(target.toLowerCase())
  if (folded !== undefined) return folded
  return path.startsWith('.') || !path.includes('/') ? undefined : fromAbove(from, path, checkout)
}
