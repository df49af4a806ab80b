import type { Draft } from './scaffold.ts'
import { idMadeOf } from './identity.ts'
import type { SourceReference } from '../../records/sources.ts'
import type { UpstreamIncident } from '../read/facts.ts'
import type { UpstreamFacts } from '../read/index.ts'
import { folderOf } from '../read/paths.ts'
import { urlOf, type Published } from './published.ts'

/** A document that facts were read in, or the folder of the catalog. */
interface SourceDocument {
  /** Path in the checkout. */
  readonly path: string
  readonly isFolder: boolean
  /** The end of its id. */
  readonly word: string
  readonly title: string
}

/** The sources of an import. */
export interface Sources {
  /** The files of the sources themselves, each with the path of its document. */
  readonly drafts: readonly { readonly draft: Draft; readonly path: string }[]
  /** The reference to the source that a document is, or lies in. */
  readonly referenceTo: (path: string, more?: Pick<SourceReference, 'anchor' | 'supports'>) => SourceReference
}

/** The repositories of the TAG publish their documents under this licence. */
const license = 'CC-BY-4.0'
const ownRepositories = ['cncf/contribute-site', 'cncf/tag-security', 'cncf/toc']

/** The folder of an incident's catalog, above that of the year. */
const catalogOf = ({ path }: UpstreamIncident): string => folderOf(folderOf(path))

/** The documents of facts, each once. */
function documentsOf({ incidents, definitions, terms, tagPages, tags, emeritus }: UpstreamFacts): SourceDocument[] {
  const files = (
    places: readonly { readonly at: { readonly file: string } }[],
    word: string,
    title: string
  ): SourceDocument[] => places.map(({ at }) => ({ path: at.file, isFolder: false, word, title }))
  const documents = [
    ...incidents.map((one): SourceDocument => ({
      path: catalogOf(one),
      isFolder: true,
      word: 'catalog',
      title: 'Catalog of Supply Chain Compromises'
    })),
    ...files(definitions, 'definitions', 'Supply Chain Compromise Definition'),
    ...files(terms, 'lexicon', 'Cloud Native Security Lexicon'),
    ...tagPages.flatMap((page) => files([page], 'page', `${page.title || 'TAG'}, page`)),
    ...files(tags, 'tags-yaml', 'CNCF technical groups, tags.yaml'),
    ...files(emeritus, 'emeritus-leaders', 'Emeritus leaders')
  ]
  return [...new Map(documents.map((one) => [`${one.isFolder}${one.path}`, one])).values()]
}

/** The sources that facts were read in. Ids are made of the repository and of what a document is. */
export function sourcesOf(facts: UpstreamFacts, published: Published): Sources {
  const taken = new Set<string>()
  const known = documentsOf(facts).map((document) => {
    const { repository } = published.addressOf(document.path)
    const base = idMadeOf(`${repository.replace(/^.*\//, '')} ${document.word}`) ?? document.word
    let id = base
    for (let number = 2; taken.has(id); number++) id = `${base}-${number}`
    taken.add(id)
    return { ...document, id, repository }
  })
  const drafts = known.map(({ id, path, isFolder, title, repository }) => {
    const url = urlOf(published, path, isFolder ? 'tree' : 'blob')
    return {
      path,
      draft: {
        id,
        fields: {
          title,
          url,
          commit: published.commit,
          date: published.date,
          license: ownRepositories.includes(repository) ? license : undefined
        },
        body: ''
      }
    }
  })
  const referenceTo: Sources['referenceTo'] = (path, more = {}) => {
    const file = known.find((one) => !one.isFolder && one.path === path)
    if (file) return { id: file.id, ...more }
    const [folder] = known
      .filter((one) => one.isFolder && (one.path === '' || path.startsWith(`${one.path}/`)))
      .sort((a, b) => b.path.length - a.path.length)
    if (!folder) throw new Error(`${path} is no document that facts were read in`)
    return { id: folder.id, path: folder.path === '' ? path : path.slice(folder.path.length + 1), ...more }
  }
  return { drafts, referenceTo }
}
