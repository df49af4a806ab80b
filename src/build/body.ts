import type { Root } from 'mdast'
import type { Collection } from '../collections/collection.ts'
import type { Finding, Place } from '../diagnostics/diagnostic.ts'
import type { FrontMatter } from '../markdown/front-matter.ts'
import { placeOfNode, proseFindings } from '../markdown/prose.ts'
import { sectionsOf, type Section } from '../markdown/sections.ts'
import { didYouMean, nearest } from '../suggestion.ts'

/** The fields that a file's body gives, with their places. */
export interface Body {
  readonly fields: Readonly<Record<string, string>>
  readonly placeOf: (field: string) => Place | undefined
  readonly findings: readonly Finding[]
}

/** Reads the parts of a body as the fields that the collection has for them. */
export function readBody({ body, bodyLine }: FrontMatter, tree: Root, { lead, sections }: Collection): Body {
  const [opening, ...parts] = sectionsOf(tree, body)
  const known = Object.keys(sections)
  const fieldOf = (title: string): string | undefined => (Object.hasOwn(sections, title) ? sections[title] : undefined)
  const fields: Record<string, string> = {}
  const places = new Map<string, Place>()
  const findings: Finding[] = []
  const take = ({ text, nodes }: Section, field: string, place: Place): void => {
    fields[field] = text
    places.set(field, place)
    findings.push(...proseFindings(nodes, body, bodyLine))
  }
  const [firstNode] = opening.nodes
  if (firstNode) {
    const place = placeOfNode(firstNode, bodyLine)
    if (lead) take(opening, lead, place)
    else findings.push({ rule: 'body/unexpected', place, message: 'Unexpected text below the front matter.' })
  } else if (lead) places.set(lead, { line: bodyLine, column: 1 })
  const seen = new Set<string>()
  for (const part of parts) {
    const { title, heading, nodes } = part
    const place = heading ? placeOfNode(heading, bodyLine) : { line: bodyLine, column: 1 }
    findings.push(...proseFindings(heading?.children ?? [], body, bodyLine))
    // A misspelt heading is reported as that, and its text taken for the section that is meant and missing.
    const near = fieldOf(title) ? undefined : nearest(title, known)
    const field = fieldOf(near === undefined || parts.some((other) => other.title === near) ? title : near)
    if (!fieldOf(title)) {
      findings.push({
        rule: 'section/unknown',
        place,
        message: didYouMean(`Unknown section \`${title}\``, title, known),
        expected: known.map((one) => `\`## ${one}\``).join(', ') || 'no sections',
        actual: title
      })
    }
    if (!field) continue
    if (seen.has(field))
      findings.push({ rule: 'section/duplicate', place, field, message: `Duplicate section \`## ${title}\`.` })
    else if (nodes.length === 0) {
      findings.push({ rule: 'section/empty', place, field, message: `Empty section \`## ${title}\`.` })
      fields[field] = '…' // so that it is not also reported as missing
    } else take(part, field, place)
    seen.add(field)
  }
  const end = { line: bodyLine + Math.max(0, body.trimEnd().split('\n').length - 1), column: 1 }
  return {
    fields,
    findings,
    placeOf: (field) => places.get(field) ?? (Object.values(sections).includes(field) ? end : undefined)
  }
}
