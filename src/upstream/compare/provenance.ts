import type { SourceReference } from '../../records/sources.ts'
import { decoded } from '../read/paths.ts'
import { assessmentPlace } from './assessment-place.ts'
import { type ContentFacts, type ContentRecord, itemsIn, textIn, type Fields } from './content.ts'

/** A document or folder on GitHub. */
export interface GitHubDocument {
  /** Owner and name, in lower case. */
  readonly repository: string
  readonly isFolder: boolean
  /** Path in the repository. */
  readonly path: string
}

/** A document or folder on GitHub that a source of the content is. */
interface SourceDocument extends GitHubDocument {
  readonly id: string
  readonly record: ContentRecord
  readonly date: string
}

/** How paths of a repository become paths of a checkout: some begin with more, and those of a part with less. */
interface Root {
  readonly before: string
  readonly without: string
}

/** Which documents of a checkout the sources of the content are, in whatever version. */
export interface Provenance {
  /** Whether a source is the newest known version of the document at a path, or of a folder around it. */
  readonly isSource: (id: string, path: string) => boolean
  /** The repository that a path of the checkout belongs to. */
  readonly repositoryOf: (path: string) => string | undefined
  /** The repository that a path of the checkout belongs to, and its path there. */
  readonly addressOf: (path: string) => Omit<GitHubDocument, 'isFolder'> | undefined
  /** The path in the checkout that a document on GitHub has, or would have if it were there. */
  readonly locate: (document: GitHubDocument) => string | undefined
  /** The repository of a source. */
  readonly repositoryOfSource: (id: string) => string | undefined
  /** The path in the checkout that a reference to a source names. */
  readonly pathOf: (reference: Fields) => string | undefined
  /** A reference to the source that a document of the checkout is, or lies in. */
  readonly sourceFor: (path: string) => SourceReference | undefined
  /** Sources whose newest version should be in the checkout and is not. */
  readonly gone: readonly ContentRecord[]
}

/** Finds the documents of the sources. A checkout is a clone, a part of one, or a folder of clones. */
export function provenanceOf(content: ContentFacts, paths: readonly string[]): Provenance {
  const documents = content.of('sources').flatMap(documentOf)
  const roots = rootsOf([...documents, ...assessmentDocuments(content)], paths)
  const known = new Set(paths)
  const locate = ({ repository, path }: GitHubDocument): string | undefined => {
    const root = roots.get(repository)
    return root && path.startsWith(root.without) ? root.before + path.slice(root.without.length) : undefined
  }
  // What older versions say is known to have been true then.
  const isNewest = ({ repository, path, date }: SourceDocument): boolean =>
    !documents.some((other) => other.repository === repository && other.path === path && other.date > date)
  const located = new Map(documents.map((one) => [one.id, { ...one, at: isNewest(one) ? locate(one) : undefined }]))
  const isThere = (at: string, isFolder: boolean): boolean =>
    isFolder ? paths.some((path) => path.startsWith(`${at}/`)) : known.has(at)
  const rootAt = (path: string): readonly [repository: string, root: Root] | undefined =>
    [...roots]
      .filter(([, { before }]) => path.startsWith(before))
      .sort(([, a], [, b]) => b.before.length - a.before.length)[0]
  return {
    locate,
    addressOf: (path) => {
      const [repository, root] = rootAt(path) ?? []
      return repository === undefined || root === undefined
        ? undefined
        : { repository, path: root.without + path.slice(root.before.length) }
    },
    isSource: (id, path) => {
      const source = located.get(id)
      return source?.at !== undefined && (source.isFolder ? path.startsWith(`${source.at}/`) : path === source.at)
    },
    repositoryOf: (path) => rootAt(path)?.[0],
    repositoryOfSource: (id) => located.get(id)?.repository,
    pathOf: (reference) => {
      const at = located.get(textIn(reference, 'id') ?? '')?.at
      const below = textIn(reference, 'path')
      return at === undefined || below === undefined ? at : `${at}/${below}`
    },
    sourceFor: (path) => {
      const own = [...located.values()].flatMap(({ id, isFolder, at }) =>
        at === undefined ? [] : [{ id, isFolder, at }]
      )
      const file = own.find(({ isFolder, at }) => !isFolder && at === path)
      if (file) return { id: file.id }
      const [folder] = own
        .filter(({ isFolder, at }) => isFolder && path.startsWith(`${at}/`))
        .sort((a, b) => b.at.length - a.at.length)
      return folder && { id: folder.id, path: path.slice(folder.at.length + 1) }
    },
    gone: [...roots.keys()].flatMap((repository) => {
      const own = [...located.values()].filter((one) => one.repository === repository)
      const newest = own
        .map(({ date }) => date)
        .sort()
        .at(-1)
      // What starts with a dot is not read.
      const wanted = own.filter(({ date, path, at }) => date === newest && at !== undefined && !/(^|\/)\./.test(path))
      const missing = wanted.filter(({ at = '', isFolder }) => !isThere(at, isFolder))
      // In a partial checkout, documents are expected to be missing.
      return missing.length * 2 <= wanted.length ? missing.map(({ record }) => record) : []
    })
  }
}

/** The document or folder on GitHub that an address leads to. */
export function gitHubDocument(url: string): GitHubDocument | undefined {
  const [, repository, form, path] =
    /^https?:\/\/github\.com\/([^/]+\/[^/]+)\/(tree|blob)\/[^/]+\/(.*[^/])\/*$/i.exec(url) ?? []
  if (repository === undefined || path === undefined) return undefined
  return { repository: repository.toLowerCase(), isFolder: form === 'tree', path: decoded(path) }
}

function documentOf(record: ContentRecord): SourceDocument[] {
  const document = gitHubDocument(textIn(record.fields, 'url') ?? '')
  return document ? [{ ...document, id: record.id, record, date: textIn(record.fields, 'date') ?? '' }] : []
}

/** The documents of the assessments in content: they show where a clone begins, as sources do. */
const assessmentDocuments = (content: ContentFacts): GitHubDocument[] =>
  content
    .of('assessments')
    .flatMap(({ fields }) => itemsIn(fields, 'documents'))
    .flatMap(({ item }) => gitHubDocument(textIn(item, 'url') ?? '') ?? [])

/** The root of each repository in a checkout: the one where most of its documents are. No clone lies in another. */
function rootsOf(documents: readonly GitHubDocument[], paths: readonly string[]): Map<string, Root> {
  const candidates = new Map<
    string,
    { readonly repository: string; readonly root: Root; readonly found: Set<string> }
  >()
  for (const { repository, isFolder, path } of documents) {
    for (const root of isFolder ? folderRoots(path, paths) : fileRoots(path, paths)) {
      const key = JSON.stringify([repository, root])
      const candidate = candidates.get(key) ?? { repository, root, found: new Set() }
      candidate.found.add(path)
      candidates.set(key, candidate)
    }
  }
  const byCount = [...candidates.values()].sort(
    (a, b) =>
      b.found.size - a.found.size ||
      a.root.before.length - b.root.before.length ||
      a.root.without.length - b.root.without.length
  )
  const roots = new Map<string, Root>()
  for (const { repository, root, found } of byCount) {
    const isTaken = [...roots.values()].some(
      ({ before }) => before.startsWith(root.before) || root.before.startsWith(before)
    )
    // One document does not make a clone, as every other folder has a README, but one of an assessment does.
    const isClone = root.before === '' || found.size > 1 || [...found].some((path) => assessmentPlace(path).layout)
    if (!roots.has(repository) && !isTaken && isClone) roots.set(repository, root)
  }
  return roots
}

const fileRoots = (document: string, paths: readonly string[]): Root[] =>
  paths.flatMap((path): Root[] => {
    if (path === document || path.endsWith(`/${document}`))
      return [{ before: path.slice(0, path.length - document.length), without: '' }]
    return document.endsWith(`/${path}`) && isTelling(document, path)
      ? [{ before: '', without: document.slice(0, document.length - path.length) }]
      : []
  })

/** Whether the end of a document's path tells which one it is: those of assessments have the same names everywhere. */
function isTelling(document: string, path: string): boolean {
  const { project, layout } = assessmentPlace(document)
  return layout === undefined || `/${path}`.includes(`/${project}/`)
}

function folderRoots(folder: string, paths: readonly string[]): Root[] {
  const befores = paths.flatMap((path) => {
    const index = `/${path}`.indexOf(`/${folder}/`)
    return index < 0 ? [] : [path.slice(0, index)]
  })
  return [...new Set(befores)].map((before) => ({ before, without: '' }))
}

/** The references to sources of a record or of an item in it, with their places in the list. */
export const referencesTo = (
  fields: Fields
): { readonly id: string; readonly reference: Fields; readonly index: number }[] =>
  itemsIn(fields, 'sources').flatMap(({ item, index }) => {
    const id = textIn(item, 'id')
    return id === undefined ? [] : [{ id, reference: item, index }]
  })
