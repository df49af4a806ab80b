import type { Ids } from '../generated/ids.ts'
import { pages, type Page, type PageKey } from '../generated/pages.ts'
import type { AnyIds } from '../records/ids.ts'
import { verdicts, type Claim, type Page as AnyPage, type Verdict } from '../records/pages.ts'
import { checkData } from './arguments.ts'
import { hasWords, lookUp, select, type Found, type Name } from './select.ts'
import { times, type Times } from './times.ts'

export { pageIds, pages, type Page, type PageId } from '../generated/pages.ts'
export type { PartialDate } from '../records/dates.ts'
export * from '../records/pages.ts'
export type { Times, Years } from './times.ts'
export type { SourceReference } from '../records/sources.ts'

/** What pages can be narrowed by. */
export interface PagesFilter extends Times {
  /** Words of its title and note. */
  readonly text?: string | undefined
}

/** What claims can be narrowed by; a list of values asks for any of them. */
export interface ClaimsFilter {
  /** Id, title or address of the page. */
  readonly page?: string | readonly string[] | undefined
  /** The page's section. */
  readonly section?: string | readonly string[] | undefined
  /** What we found out about the claim. */
  readonly verdict?: Verdict | readonly Verdict[] | undefined
}

/**
 * The page with that id, alias, title or address, in any spelling.
 * An unknown literal does not compile; any other unknown name gives `undefined`.
 *
 * @throws {RangeError} for a name of two records, with the ids of both.
 * @example
 * getPage('tag-security-page').date
 * // => '2023-05-08'
 */
export function getPage<const T extends string>(name: Name<T, PageKey, 'page'>): Found<T, Page>
export function getPage<Item extends AnyPage>(name: string, data: readonly Item[]): Item | undefined
export function getPage(name: string, data: readonly AnyPage[] = pages) {
  return lookUp('getPage', name, data)
}

/**
 * The pages that some words occur in, in the order of their ids.
 *
 * @example
 * findPages({ text: 'App Delivery' }).map(({ id }) => id)
 * // => ['tag-security-page']
 */
export function findPages(filter?: PagesFilter): Page[]
export function findPages<Item extends AnyPage>(filter: PagesFilter | undefined, data: readonly Item[]): Item[]
export function findPages(filter: PagesFilter = {}, data: readonly AnyPage[] = pages): AnyPage[] {
  return select('findPages', data, filter, {
    ...times<AnyPage>(filter, ({ date }) => date),
    text: hasWords(({ title, note }) => [title, note])
  })
}

/**
 * The statements of the pages, in the order of the page.
 *
 * @throws {RangeError} for an unknown page, section or verdict, with the nearest one.
 * @example
 * findClaims({ section: 'Slack', verdict: 'false' }).map(({ quote }) => quote)
 * // => ['`#tag-security-supply-chain` - Software supply chain security discussions']
 */
export function findClaims(filter?: ClaimsFilter): Claim<Ids>[]
export function findClaims<Known extends AnyIds>(
  filter: ClaimsFilter | undefined,
  data: readonly AnyPage<Known>[]
): Claim<Known>[]
export function findClaims(filter: ClaimsFilter = {}, data: readonly AnyPage[] = pages): Claim[] {
  checkData('findClaims', data)
  const claims = data.flatMap((page) => page.claims.map((claim) => ({ page: page.id, claim })))
  return select('findClaims', claims, filter, {
    page: {
      known: data,
      test:
        (wanted) =>
        ({ page }) =>
          page === wanted
    },
    section: {
      known: claims.map(({ claim }) => claim.section),
      test:
        (wanted) =>
        ({ claim }) =>
          claim.section === wanted
    },
    verdict: {
      known: verdicts,
      test:
        (wanted) =>
        ({ claim }) =>
          claim.verdict === wanted
    }
  }).map(({ claim }) => claim)
}
