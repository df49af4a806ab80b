import type { Root } from 'mdast'
import type { Collection } from '../collections/collection.ts'
import type { Finding, Place } from '../diagnostics/diagnostic.ts'
import type { FrontMatter } from '../markdown/front-matter.ts'
import { placeOfNode, proseFindings } from '../markdown/prose.ts'
import { sectionsOf, type Section } from '../markdown/sections.ts'
import { nearest } from '../suggestion.ts'
import { withArticle } from './words.ts'

/** The fields that a file's body gives, with their places. */
export interface Body {
  readonly fields: Readonly<Record<string, string>>
  readonly placeOf: (field: string) => Place | undefined
  readonly findings: readonly Finding[]
}

/** Reads the body's parts into the fields that the collection has for them. */
export function readBody({ body, bodyLine }: FrontMatter, tree: Root, collection: Collection): Body {
  const [lead, ...sections] = sectionsOf(tree, body)
  const fields: Record<string, string> = {}
  const places = new Map<string, Place>()
  const findings: Finding[] = []
  const take = (section: Section, field: string, place: Place): void => {
    fields[field] = section.text
    places.set(field, place)
    findings.push(...proseFindings(section.nodes, body, bodyLine))
  }
  const leadNode = lead.nodes[0]
  if (leadNode) {
    const place = placeOfNode(leadNode, bodyLine)
    if (collection.lead) take(lead, collection.lead, place)
    else
      findings.push({
        rule: 'body/unexpected',
        place,
        message: `The text of ${withArticle(collection.noun)} is in its front matter.`
      })
  } else if (collection.lead) places.set(collection.lead, { line: bodyLine, column: 1 })
  const seen = new Set<string>()
  for (const section of sections) {
    const place = section.heading ? placeOfNode(section.heading, bodyLine) : { line: bodyLine, column: 1 }
    const known = Object.keys(collection.sections)
    const near = nearest(section.title, known)
    // A misspelt heading is reported as that, and its text taken for the section that is meant and missing.
    const meant =
      collection.sections[section.title] || sections.some(({ title }) => title === near)
        ? section.title
        : (near ?? section.title)
    const field = collection.sections[meant]
    const message = `\`## ${section.title}\``
    if (meant !== section.title || !field) findings.push(unknownSection(section.title, near, place, collection))
    if (!field) continue
    if (seen.has(field))
      findings.push({ rule: 'section/duplicate', place, field, message: `${message} stands here twice.` })
    else if (section.nodes.length === 0) {
      findings.push({ rule: 'section/empty', place, field, message: `${message} has no text.` })
      fields[field] = '…' // stands in for the text, so that the section is not also reported as missing
    } else take(section, field, place)
    seen.add(field)
  }
  const end = { line: bodyLine + Math.max(0, body.trimEnd().split('\n').length - 1), column: 1 }
  return { fields, findings, placeOf: (field) => places.get(field) ?? (isSection(collection, field) ? end : undefined) }
}

const isSection = (collection: Collection, field: string): boolean => Object.values(collection.sections).includes(field)

function unknownSection(title: string, near: string | undefined, place: Place, collection: Collection): Finding {
  const known = Object.keys(collection.sections)
  return {
    rule: 'section/unknown',
    place,
    message: `\`${title}\` is no section of ${withArticle(collection.noun)}${near ? `; did you mean \`${near}\`?` : '.'}`,
    expected: known.map((one) => `\`## ${one}\``).join(', ') || 'no sections',
    actual: title
  }
}
