import type { UpstreamPage, UpstreamTag } from '../read/page-facts.ts'
import type { FilePlace } from '../read/place.ts'
import { slugOf } from '../read/vocabulary.ts'
import type { Comparison } from './comparison.ts'
import { itemsIn, textIn } from './fields.ts'
import type { UpstreamLink } from './links.ts'

/** A web address with the words that it is linked by. */
export interface NamedLink extends UpstreamLink {
  readonly text?: string | undefined
}

/** A document that says where the TAG is found. */
export interface WebDocument {
  readonly at: FilePlace
  readonly links: readonly NamedLink[]
  /** Whether it is of the TAG under its name of today; older pages lack nothing and are history. */
  readonly isCurrent: boolean
}

const isProfile = (url: string): boolean => /^https?:\/\/(?:www\.)?github\.com\/[^/?#]+\/?$/i.test(url)

/** The entries of tags.yaml and the pages of the TAG. */
export function webDocuments({ facts, content }: Pick<Comparison, 'facts' | 'content'>): WebDocument[] {
  const former = new Set(
    content
      .of('tag')
      .flatMap(({ fields }) => itemsIn(fields, 'formerNames').map(({ item }) => slugOf(textIn(item, 'name') ?? '')))
  )
  return [
    ...facts.tags.map((tag) => ({ at: tag.at, links: tagLinks(tag), isCurrent: true })),
    ...facts.tagPages.map((page) => ({
      at: page.at,
      links: pageLinks(page),
      isCurrent: !former.has(slugOf(page.title))
    }))
  ]
}

/** The links of a page, without those to people's profiles. */
export const pageLinks = ({ references }: UpstreamPage): NamedLink[] =>
  references.filter(({ url }) => !isProfile(url)).map(({ url, text, at }) => ({ url, text, at }))

/** The links of an entry of tags.yaml. */
export function tagLinks({ contacts, meetings, initiatives, charter }: UpstreamTag): NamedLink[] {
  const { slack, mailingList } = contacts
  const values = [
    mailingList,
    ...meetings.flatMap(({ calendar, recordings, notes }) => [calendar, recordings, notes]),
    initiatives,
    charter
  ]
  const links = values.flatMap((value) =>
    value && /^https?:\/\//i.test(value.value) ? [{ url: value.value, at: value.at }] : []
  )
  return slack ? [{ url: `https://cloud-native.slack.com/archives/${slack.value}`, at: slack.at }, ...links] : links
}
