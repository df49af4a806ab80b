import { pointsOf } from '../points.ts'
import { UnreadableFile, type Component, type Found, type LeftOut, type Named } from './component.ts'
import { kinds, type Kind } from './kinds.ts'

export { leftOutReasons, UnreadableFile } from './component.ts'
export type { Component, LeftOut, LeftOutReason, Named } from './component.ts'

/** A place in a text. */
export interface TextPlace {
  /** The line, from 1. */
  readonly line: number
  /** The column, from 1, in UTF-16 units. */
  readonly column: number
}

/** The packages that a file names. */
export interface Reading {
  /** The path as it was given. */
  readonly file: string
  /** The kind of the file, such as `npm`. */
  readonly kind: string
  readonly components: readonly Component[]
  /** What it names and what is not compared. */
  readonly leftOut: readonly LeftOut[]
  /** Where the file names something. */
  readonly placeOf: (named: Named) => TextPlace
}

function checkText(helper: string, what: string, value: unknown): void {
  if (typeof value !== 'string') throw new TypeError(`${helper}: \`${what}\` must be a string, not ${typeof value}`)
}

/** Names of files that say which versions are wanted, where a file beside them says which are installed. */
const manifests =
  /(?:^|\/)(?:(?:package|composer)\.json|(?:pyproject|Cargo)\.toml|setup\.(?:py|cfg)|Pipfile|Gemfile|[^/]*\.gemspec)$/i

/**
 * Whether a path has the name of a file that can be read, or one that such files share with others.
 *
 * @throws {TypeError} where it is no string.
 * @example
 * isReadable('web/yarn.lock')
 * // => true
 */
export function isReadable(path: string): boolean {
  checkText('isReadable', 'path', path)
  const plain = path.replaceAll('\\', '/')
  return kinds.some(({ isNamed, mayBeNamed }) => isNamed.test(plain) || mayBeNamed?.test(plain))
}

/** The kind of a file: by its name, and by its text where the name is none or does not say it alone. */
function kindOf(file: string, text: string): Kind | undefined {
  const named = kinds.filter(({ isNamed }) => isNamed.test(file))
  if (named.length === 1) return named[0]
  const likely = named.length > 0 ? named : kinds.filter(({ mayBeNamed }) => mayBeNamed?.test(file))
  return [...likely, ...(named.length > 0 ? [] : kinds)].find(({ looksLike }) => looksLike(text)) ?? likely[0]
}

/** What the reader of a kind finds in a text. */
function foundIn(text: string, { read, isNamed, looksLike, mayBeEmpty }: Kind, path: string): Found {
  try {
    if (text.trim() === '' && !mayBeEmpty) throw new UnreadableFile('It is empty.')
    if (text.startsWith('version https://git-lfs.github.com/spec/'))
      throw new UnreadableFile('It is a pointer of Git LFS, not the file itself: fetch that with `git lfs pull`.')
    const conflict = /^<{7} /m.exec(text)
    if (conflict) throw new UnreadableFile('It has a merge conflict.', conflict.index)
    return read(text)
  } catch (error) {
    if (!(error instanceof UnreadableFile) || isNamed.test(path) || looksLike(text)) throw error
    throw new UnreadableFile(error.message, error.offset, true)
  }
}

/** What is called nothing by its file: the project, or else the last key that leads to it. */
function nameOf({ reason, path }: LeftOut): string {
  const key = reason === 'workspace' ? undefined : path.findLast((one) => String(one).trim() !== '')
  return String(key ?? '.')
}

/**
 * The packages that a lock file, an SBOM, a workflow or a list of package URLs names. The kind is known by the file's
 * name, else by its text.
 *
 * @throws {TypeError} where one of the two is no string.
 * @throws {UnreadableFile} for a file of no known kind, and for a damaged one, with the offset.
 * @example
 * readComponents('purls.txt', 'pkg:npm/event-stream@3.3.6').components.map(({ purl }) => purl)
 * // => ['pkg:npm/event-stream@3.3.6']
 */
export function readComponents(file: string, text: string): Reading {
  checkText('readComponents', 'file', file)
  checkText('readComponents', 'text', text)
  const path = file.replaceAll('\\', '/')
  const plain = text.replace(/^\uFEFF/, '')
  const kind = kindOf(path, plain)
  if (!kind) throw new UnreadableFile(plain.trim() === '' ? 'It is empty.' : unknownKind(path), 0, true)
  const { components, leftOut, offsetOf } = foundIn(plain, kind, path)
  const pointAt = pointsOf(plain)
  return {
    file,
    kind: kind.name,
    components,
    leftOut: leftOut.map((one) => (one.name.trim() === '' ? { ...one, name: nameOf(one) } : one)),
    placeOf: (named) => {
      const { line, column } = pointAt(named.offset ?? offsetOf?.(named) ?? 0)
      return { line, column }
    }
  }
}

const unknownKind = (path: string): string =>
  manifests.test(path)
    ? 'It says which versions are wanted, not which are installed; give its lock file.'
    : 'It is no lock file, SBOM, workflow or list of package URLs that can be read.'
