import { start } from '../../diagnostics/diagnostic.ts'
import { addressKey, isOwnDocument, linkDrift, type OwnLink } from './links.ts'
import { channelAt, channelKey, webDocuments } from './web-documents.ts'
import { cites, type Comparison } from './comparison.ts'
import { type ContentFacts, type ContentRecord, fieldsIn, itemsIn, textIn } from './content.ts'
import { contentAt, fieldAt, type DriftFinding } from './finding.ts'

/** Compares links of the TAG's pages and tags.yaml, except channels, with meetings and resources. */
export function pageLinkDrift(comparison: Comparison): DriftFinding[] {
  const { content, provenance } = comparison
  const channels = new Set(content.of('channels').map(({ fields }) => channelKey(textIn(fields, 'url') ?? '')))
  const isJudged = (url: string): boolean => !isOwnDocument(url) && !channels.has(channelKey(url))
  const records = ['meetings', 'resources'].flatMap((collection) => content.of(collection))
  const known = knownAddresses(content)
  const findings = webDocuments(comparison).flatMap(({ at, links, isCurrent }) => {
    const upstream = links.filter((link) => !isOwnDocument(link.url) && !channelAt(link))
    const own = records
      .filter((record) => cites(record, at.file, provenance))
      .flatMap((record) => linksOf(record).filter(({ url }) => isJudged(url)))
    const found = linkDrift({ upstream, own, known, home: () => homeOf(content), source: at })
    return isCurrent ? found : found.filter(({ rule }) => rule === 'drift/link-dropped')
  })
  const reported = new Map<string, DriftFinding>()
  for (const finding of findings) if (!reported.has(subjectOf(finding))) reported.set(subjectOf(finding), finding)
  return [...reported.values()]
}

/** What a finding is about: several documents may say the same of one link, and the first of them is reported. */
const subjectOf = ({ rule, at, field, expected = '' }: DriftFinding): string =>
  rule === 'drift/link-missing' ? addressKey(expected) : `${at.file} ${field ?? ''}`

/** The current links of a record. */
function linksOf(record: ContentRecord): OwnLink[] {
  const { fields, id } = record
  const owner = `\`${id}\``
  if (record.collection === 'meetings') {
    return itemsIn(fields, 'links').flatMap(({ item, index }) => {
      const url = textIn(item, 'url')
      if (url === undefined || textIn(item, 'status') === 'former') return []
      return [{ url, owner, field: `links[${index}].url`, at: () => fieldAt(record, ['links', index, 'url']) }]
    })
  }
  const url = textIn(fields, 'url')
  if (url === undefined || textIn(fields, 'status') === 'former') return []
  return [{ url, owner, field: 'url', at: () => fieldAt(record, ['url']) }]
}

/** Every address in content that a page may link, including former ones. */
function knownAddresses(content: ContentFacts): Set<string> {
  const own = ['channels', 'initiatives', 'resources', 'sources'].flatMap((collection) =>
    content.of(collection).map(({ fields }) => textIn(fields, 'url'))
  )
  const listed = ['meetings', 'deliverables'].flatMap((collection) =>
    content.of(collection).flatMap(({ fields }) => itemsIn(fields, 'links').map(({ item }) => textIn(item, 'url')))
  )
  const tag = content.of('tag').flatMap(({ fields }) => Object.values(fieldsIn(fields, 'urls') ?? {}))
  return new Set([...own, ...listed, ...tag].flatMap((url) => (typeof url === 'string' ? [addressKey(url)] : [])))
}

/** The place of the TAG's own addresses. */
function homeOf(content: ContentFacts): ReturnType<typeof contentAt> {
  const [tag] = content.of('tag')
  return tag ? fieldAt(tag, ['urls']) : contentAt('tag/tag.md', start)
}
