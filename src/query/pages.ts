import { pages, type PageKey } from '../generated/pages.ts'
import { verdicts, type Claim, type Page, type Verdict } from '../records/pages.ts'
import { hasWords, lookUp, select, type Found, type Name } from './select.ts'

export { pageIds, pages, type PageId } from '../generated/pages.ts'
export type { PartialDate } from '../records/dates.ts'
export * from '../records/pages.ts'
export type { SourceReference } from '../records/sources.ts'

/** What pages can be narrowed by. */
export interface PagesFilter {
  /** Words of its title and note. */
  readonly text?: string | undefined
}

/** What claims can be narrowed by. */
export interface ClaimsFilter {
  /** Id of the page. */
  readonly page?: string | undefined
  /** The page's section. */
  readonly section?: string | undefined
  /** What we found out about the claim. */
  readonly verdict?: Verdict | undefined
}

/**
 * The page with that id or alias, in any case.
 * An unknown literal does not compile; any other unknown name gives `undefined`.
 *
 * @example
 * getPage('tag-security-page').date
 * // => '2023-05-08'
 */
export function getPage<const T extends string>(name: Name<T, PageKey, 'page'>): Found<T, Page>
export function getPage(name: string, data: readonly Page[]): Page | undefined
export function getPage(name: string, data = pages) {
  return lookUp(name, data)
}

/**
 * The pages that some words occur in, in the order of their ids.
 *
 * @example
 * findPages({ text: 'App Delivery' }).map(({ id }) => id)
 * // => ['tag-security-page']
 */
export function findPages(filter: PagesFilter = {}, data = pages): Page[] {
  return select(data, filter, { text: hasWords(({ title, note }) => [title, note]) })
}

/**
 * The statements of the pages, in the order of the page.
 *
 * @throws {RangeError} for an unknown page, section or verdict, with the nearest one.
 * @example
 * findClaims({ section: 'Slack', verdict: 'false' }).map(({ quote }) => quote)
 * // => ['`#tag-security-supply-chain` - Software supply chain security discussions']
 */
export function findClaims(filter: ClaimsFilter = {}, data = pages): Claim[] {
  const claims = data.flatMap((page) => page.claims.map((claim) => ({ page: page.id, claim })))
  return select(claims, filter, {
    page: { known: data.map(({ id }) => id), test: ({ page }, wanted) => page === wanted },
    section: { known: claims.map(({ claim }) => claim.section), test: ({ claim }, wanted) => claim.section === wanted },
    verdict: { known: verdicts, test: ({ claim }, wanted) => claim.verdict === wanted }
  }).map(({ claim }) => claim)
}
