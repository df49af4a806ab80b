import type { EmeritusLead, UpstreamLead } from './facts.ts'
import type { UpstreamPage, UpstreamTag } from './page-facts.ts'
import type { FilePlace, LocatedFinding } from './document.ts'

/** Something that the page and tags.yaml say differently of one person in one role. */
export interface LeadDifference {
  readonly kind: 'only-on-page' | 'only-in-tags' | 'name' | 'organization' | 'term'
  readonly page?: UpstreamLead
  readonly tags?: UpstreamLead
}

const keyOf = (lead: UpstreamLead): string => `${lead.role} ${(lead.github ?? lead.name).toLowerCase()}`

/** The differences between the leads of a page and those of tags.yaml, in the order of the page. */
export function leadDifferences(page: readonly UpstreamLead[], tags: readonly UpstreamLead[]): LeadDifference[] {
  const listed = new Map(tags.map((lead) => [keyOf(lead), lead]))
  const onPage = new Set(page.map(keyOf))
  const differing = page.flatMap((lead): LeadDifference[] => {
    const other = listed.get(keyOf(lead))
    if (!other) return [{ kind: 'only-on-page', page: lead }]
    const both = { page: lead, tags: other }
    return [
      ...(lead.name === other.name ? [] : [{ kind: 'name' as const, ...both }]),
      ...(lead.organization === other.organization || lead.role === 'subproject-lead'
        ? []
        : [{ kind: 'organization' as const, ...both }]),
      ...(lead.term?.start === other.term?.start && lead.term?.end === other.term?.end
        ? []
        : [{ kind: 'term' as const, ...both }])
    ]
  })
  return [
    ...differing,
    ...tags.filter((lead) => !onPage.has(keyOf(lead))).map((lead) => ({ kind: 'only-in-tags' as const, tags: lead }))
  ]
}

/** A finding for every difference, in the page where it names the person, else in tags.yaml. */
export function differenceFindings(pages: readonly UpstreamPage[], tags: readonly UpstreamTag[]): LocatedFinding[] {
  return pages.flatMap((page) =>
    page.leads.length === 0
      ? []
      : tags.flatMap((tag) =>
          leadDifferences(page.leads, tag.leads).flatMap((difference) => findingOf(difference, page.at))
        )
  )
}

function findingOf({ kind, page, tags }: LeadDifference, pageAt: FilePlace): LocatedFinding[] {
  const lead = page ?? tags
  if (!lead) return []
  const rule = 'leads/differs'
  if (!tags)
    return [{ rule, at: lead.at, message: `\`${lead.name}\` (${lead.role}) is not in tags.yaml.`, actual: lead.name }]
  if (!page)
    return [
      {
        rule,
        at: lead.at,
        message: `\`${lead.name}\` (${lead.role}) is not on the page \`${pageAt.file}\`.`,
        actual: lead.name
      }
    ]
  const [onPage, inTags] =
    kind === 'term'
      ? [page.term?.text, tags.term?.text]
      : kind === 'organization'
        ? [page.organization, tags.organization]
        : [page.name, tags.name]
  const message =
    `The ${kind} of \`${page.name}\` (${page.role}) is \`${onPage ?? 'missing'}\` here ` +
    `and \`${inTags ?? 'missing'}\` in tags.yaml.`
  return [{ rule, at: page.at, message, ...(inTags && { expected: inTags }), ...(onPage && { actual: onPage }) }]
}

/** A finding for every former leader whose name an earlier list spells differently. */
export function spellingFindings(emeritus: readonly EmeritusLead[]): LocatedFinding[] {
  const names = new Map<string, EmeritusLead>()
  return emeritus.flatMap((lead): LocatedFinding[] => {
    const key = lead.github?.toLowerCase()
    const first = key === undefined ? undefined : names.get(key)
    if (key !== undefined && !first) names.set(key, lead)
    if (!first || first.name === lead.name) return []
    return [
      {
        rule: 'leads/name-spelling',
        at: lead.at,
        message: `\`${lead.name}\` is \`${first.name}\` in \`${first.at.file}\`.`,
        expected: first.name,
        actual: lead.name
      }
    ]
  })
}
