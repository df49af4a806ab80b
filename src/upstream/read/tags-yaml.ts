import { isMap, isScalar, isSeq, type Node, type YAMLMap } from 'yaml'
import { budgetOf, fileUnits, type Budget } from '../../markdown/budget.ts'
import { parseYaml, type YamlText } from '../../markdown/yaml.ts'
import type { UpstreamFile, FilePlace, LocatedFinding, WithFindings } from './document.ts'
import type { UpstreamLead, UpstreamRole } from './facts.ts'
import type { UpstreamTag, YamlContacts, YamlMeeting, YamlSubproject, YamlValue } from './page-facts.ts'
import { duplicates } from './tag-page.ts'
import { otherShapes, tagShape } from './tags-shape.ts'
import { termFindings } from './lead-fields.ts'

/** Whether a YAML file is tags.yaml, judged by its first keys. */
export const isTagsYaml = ({ text }: UpstreamFile): boolean => /^tags:/m.test(text) && /^[ \t]+- dir:/m.test(text)

/** Reads the entry of this TAG. E-mail addresses, which the file keeps by design, are left out of the facts. */
export function readTags(
  file: UpstreamFile,
  budget: Budget = budgetOf(fileUnits)
): WithFindings<{ readonly tags: readonly UpstreamTag[] }> {
  const yaml = parseYaml(file.text, budget)
  const findings: LocatedFinding[] = yaml.document.errors.map((error) => ({
    rule: 'upstream/yaml-syntax',
    at: { file: file.path, ...yaml.placeAt(error.pos[0], error.pos[1]) },
    message: `The YAML cannot be read: ${(error.message.split('\n')[0] ?? error.code).replace(/[.:]$/, '')}.`
  }))
  const root = yaml.document.contents
  const entries = (isMap(root) ? mapsIn(root.get('tags', true)) : []).filter((entry) =>
    /\bsecurity\b/i.test(`${scalarText(entry, 'dir') ?? ''} ${scalarText(entry, 'name') ?? ''}`)
  )
  const reader = readerOf(file, yaml)
  const tags = entries.map((entry) => reader.tag(entry))
  // Of a broken file, it is not clear what was meant.
  if (findings.length === 0)
    for (const entry of entries) findings.push(...otherShapes(entry, tagShape, 'dir', reader.placeOf))
  for (const { term, at } of tags.flatMap(({ leads }) => leads)) findings.push(...termFindings(term, at))
  return { tags, findings: [...findings, ...tags.flatMap((tag) => duplicates(tag.leads))] }
}

const mapsIn = (node: unknown): YAMLMap[] =>
  isSeq(node) ? node.items.filter((item): item is YAMLMap => isMap(item)) : []

const childOf = (map: YAMLMap | undefined, key: string): Node | undefined =>
  (map?.get(key, true) as Node | undefined) ?? undefined

const mapOf = (map: YAMLMap | undefined, key: string): YAMLMap | undefined => {
  const child = childOf(map, key)
  return isMap(child) ? child : undefined
}

function scalarText(map: YAMLMap | undefined, key: string): string | undefined {
  const child = childOf(map, key)
  if (!isScalar(child) || child.value === null) return undefined
  const text = String(child.value).trim()
  return text === '' ? undefined : text
}

interface Reader {
  readonly placeOf: (node: Node) => FilePlace
  readonly tag: (entry: YAMLMap) => UpstreamTag
}

function readerOf({ path }: UpstreamFile, yaml: YamlText): Reader {
  const nodePlace = (node: Node): FilePlace => ({
    file: path,
    ...yaml.placeAt(node.range?.[0] ?? 0, node.range?.[1] ?? 0)
  })
  const valueOf = (map: YAMLMap | undefined, key: string): YamlValue | undefined => {
    const value = scalarText(map, key)
    const child = childOf(map, key)
    return value !== undefined && child ? { value, at: nodePlace(child) } : undefined
  }
  const given = <Key extends string>(key: Key, value: YamlValue | undefined): Partial<Record<Key, YamlValue>> =>
    value ? ({ [key]: value } as Record<Key, YamlValue>) : {}
  const lead = (person: YAMLMap, role: UpstreamRole): UpstreamLead[] => {
    const name = scalarText(person, 'name')
    if (name === undefined) return []
    const github = scalarText(person, 'github')
    const organization = scalarText(person, 'company')
    const term = mapOf(person, 'term')
    const begin = scalarText(term, 'start')
    const end = scalarText(term, 'end')
    const office = term && {
      text: `${begin ?? ''} - ${end ?? ''}`,
      ...(isDate(begin) && { start: begin }),
      ...(isDate(end) && { end })
    }
    return [
      {
        name,
        ...(github && { github }),
        role,
        ...(organization && { organization }),
        ...(office && { term: office }),
        at: nodePlace(person)
      }
    ]
  }
  const leads = (parent: YAMLMap | undefined, key: string, role: UpstreamRole): UpstreamLead[] =>
    mapsIn(childOf(parent, key)).flatMap((person) => lead(person, role))
  const meeting = (map: YAMLMap): YamlMeeting => ({
    ...given('description', valueOf(map, 'description')),
    ...given('calendar', valueOf(map, 'tag_calendar')),
    ...given('recordings', valueOf(map, 'recordings_url')),
    ...given('notes', valueOf(map, 'meeting_notes_url'))
  })
  const contacts = (contact: YAMLMap | undefined): YamlContacts => ({
    ...given('slack', valueOf(contact, 'slack')),
    ...given('mailingList', valueOf(contact, 'mailing_list'))
  })
  const subproject = (map: YAMLMap): YamlSubproject => ({
    name: scalarText(map, 'name') ?? '',
    ...given('mission', valueOf(map, 'mission_statement')),
    contacts: contacts(mapOf(map, 'contact')),
    leads: leads(mapOf(map, 'leadership'), 'subproject_leads', 'subproject-lead'),
    at: nodePlace(map)
  })
  const tag = (entry: YAMLMap): UpstreamTag => {
    const leadership = mapOf(entry, 'leadership')
    const contact = mapOf(entry, 'contact')
    const subprojects = mapsIn(childOf(entry, 'tag_subprojects')).map(subproject)
    return {
      name: scalarText(entry, 'name') ?? '',
      ...given('mission', valueOf(entry, 'mission_statement')),
      ...given('charter', valueOf(entry, 'charter_link')),
      leads: [
        ...leads(leadership, 'chairs', 'chair'),
        ...leads(leadership, 'tech_leads', 'tech-lead'),
        ...leads(contact, 'toc_liaison', 'toc-liaison'),
        ...subprojects.flatMap((one) => one.leads)
      ],
      meetings: mapsIn(childOf(entry, 'meetings')).map(meeting),
      contacts: contacts(contact),
      subprojects,
      ...given('initiatives', valueOf(entry, 'tag_initiatives')),
      at: nodePlace(entry)
    }
  }
  return { placeOf: nodePlace, tag }
}

const isDate = (text: string | undefined): text is string =>
  text !== undefined && /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(text)
