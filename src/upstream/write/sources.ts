import type { SourceReference } from '../../records/sources.ts'
import { assessmentPlace } from '../compare/assessment-place.ts'
import { idGiver } from '../compare/new-ids.ts'
import type { UpstreamFacts } from '../read/index.ts'
import { folderOf } from '../read/paths.ts'
import { urlOf, type Context, type Published } from './published.ts'
import { idFromName, type Scaffold } from './scaffold.ts'

/** A document that facts were read in, or the folder of the catalog or of the projects. */
interface SourceDocument {
  /** Path in the checkout. */
  readonly path: string
  readonly isFolder: boolean
  /** The end of its ID. */
  readonly word: string
  readonly title: string
}

/** The sources of an import: their files, each with the path of its document, and how to refer to them. */
interface Sources extends Pick<Context, 'referenceTo'> {
  readonly files: readonly { readonly scaffold: Scaffold; readonly path: string }[]
}

/** The repositories of the TAG publish their documents under this license. */
const license = 'CC-BY-4.0'
const ownRepositories = ['cncf/contribute-site', 'cncf/tag-security', 'cncf/toc']

/** The documents of facts, each once. */
function sourceDocuments(facts: UpstreamFacts): SourceDocument[] {
  const { incidents, definitions, terms, tagPages, tags, emeritus, assessments } = facts
  const files = (
    places: readonly { readonly at: { readonly file: string } }[],
    word: string,
    title: string
  ): SourceDocument[] => places.map(({ at }) => ({ path: at.file, isFolder: false, word, title }))
  const documents = [
    ...incidents.map(({ path }) => ({
      // Above the folder of the year.
      path: folderOf(folderOf(path)),
      isFolder: true,
      word: 'catalog',
      title: 'Catalog of Supply Chain Compromises'
    })),
    ...assessments.map(({ path }) => ({
      path: assessmentPlace(path).projects,
      isFolder: true,
      word: 'assessments',
      title: 'Security assessments of CNCF projects'
    })),
    ...files(definitions, 'definitions', 'Supply Chain Compromise Definition'),
    ...files(terms, 'lexicon', 'Cloud Native Security Lexicon'),
    ...tagPages.flatMap((page) => files([page], 'page', `${page.title || 'TAG'}, page`)),
    ...files(tags, 'tags-yaml', 'CNCF technical groups, tags.yaml'),
    ...files(emeritus, 'emeritus-leaders', 'Emeritus leaders')
  ]
  return [...new Map(documents.map((one) => [`${one.isFolder}${one.path}`, one])).values()]
}

/** The sources that facts were read in. IDs are made from the repository and the kind of document. */
export function sourcesOf(facts: UpstreamFacts, published: Published): Sources {
  const idOf = idGiver()
  const known = sourceDocuments(facts).map(({ word, title, path, isFolder }) => {
    const repository = published.addressOf(path)?.repository ?? ''
    const id = idOf(idFromName(`${repository.replace(/^.*\//, '')} ${word}`) ?? word, `${isFolder}${path}`)
    const fields = {
      title,
      url: urlOf(published, path, isFolder ? 'tree' : 'blob'),
      commit: published.commit,
      date: published.date,
      license: ownRepositories.includes(repository) ? license : undefined
    }
    return { id, path, isFolder, scaffold: { collection: 'sources', id, fields, body: '' } }
  })
  const referenceTo: Context['referenceTo'] = (path, more = {}): SourceReference => {
    const file = known.find((one) => !one.isFolder && one.path === path)
    if (file) return { id: file.id, ...more }
    const [folder] = known
      .filter((one) => one.isFolder && (one.path === '' || path.startsWith(`${one.path}/`)))
      .sort((a, b) => b.path.length - a.path.length)
    if (!folder) throw new Error(`No facts were read in ${path}`)
    return { id: folder.id, path: folder.path === '' ? path : path.slice(folder.path.length + 1), ...more }
  }
  return { files: known, referenceTo }
}
