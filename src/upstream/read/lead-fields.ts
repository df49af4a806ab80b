import type { Link, Nodes } from 'mdast'
import { isRealDate } from '../../dates.ts'
import type { FilePlace, LocatedFinding } from './document.ts'
import type { TermOfOffice } from './facts.ts'

/** A link to somebody's GitHub profile. */
export interface Profile {
  /** The handle of the address, without `@`. */
  readonly handle: string
  readonly link: Link
}

/** The handle in a text that starts with `@`. */
export const handleIn = (text: string): string | undefined => /^@([a-z\d](?:[a-z\d-]{0,38}))$/i.exec(text.trim())?.[1]

/** The profile that a link leads to, or undefined. A missing `//` is overlooked. */
export function profileOf(link: Link): Profile | undefined {
  const handle = /^https?:(?:\/\/)?(?:www\.)?github\.com\/([a-z\d][a-z\d-]{0,38})\/?$/i.exec(link.url)?.[1]
  return handle ? { handle, link } : undefined
}

/** The profiles linked in a node. */
export function profilesIn(node: Nodes): Profile[] {
  if (node.type === 'link') return [profileOf(node) ?? []].flat()
  return 'children' in node ? node.children.flatMap(profilesIn) : []
}

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december'
]

function dateOf(text: string): string | undefined {
  const iso = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.exec(text)
  if (iso) return text.length < 10 || isRealDate(text) ? text : undefined
  const [, name = '', year = ''] = /^(\p{L}+),?\s+(\d{4})$/u.exec(text) ?? []
  const month = months.findIndex(
    (one) => one === name.toLowerCase() || (name.length >= 3 && one.startsWith(name.toLowerCase()))
  )
  return year && month >= 0 ? `${year}-${String(month + 1).padStart(2, '0')}` : undefined
}

/** A term of office: `2025-07-01 to 2027-06-30`, `2025-07-01 - 2027-06-30` or `June, 2019 - September, 2020`. */
export function termOfOffice(text: string): TermOfOffice {
  const [first = '', second = ''] = text.trim().split(/(?<!\s)\s+(?:to|[-–—])\s+/)
  const start = dateOf(first)
  const end = dateOf(second)
  return { text: text.trim(), ...(start && { start }), ...(end && { end }) }
}

/** What is wrong with a term of office. An open end is allowed (`2025-07-01 to present`). */
export function termFindings(term: TermOfOffice | undefined, at: FilePlace): LocatedFinding[] {
  if (!term) return []
  const { text, start, end } = term
  const finding = (message: string): LocatedFinding => ({ rule: 'leads/term', at, message, actual: text })
  if (!start || (!end && !/\s(present|today|now)$/i.test(text)))
    return [finding(`\`${text}\` is not a term of office.`)]
  return end && end < start.slice(0, end.length) ? [finding(`The term ends (${end}) before it starts (${start}).`)] : []
}
