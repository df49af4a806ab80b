import * as z from 'zod'
import {
  ecosystems,
  identifierRelations,
  incidentKinds,
  referenceKinds,
  techniqueMappers
} from '../records/incidents.ts'
import { affectedPackage, packageFilter } from './affected-package.ts'
import { collection } from './collection.ts'
import { kind, reference, times, words } from './filters.ts'
import { aliases, cwe, date, id, identifier, line, list, recordId, sources, technique, text, url } from './fields.ts'

/** An identifier that names the event itself. */
const aliasOf = z.object({ id: z.string(), relation: z.literal('alias') })

export const incidents = collection({
  name: 'incidents',
  record: 'Incident',
  words: ['catalog'],
  schema: z.strictObject({
    id,
    title: line,
    upstreamTitle: line.exactOptional(),
    aliases,
    indexed: z.boolean().default(true),
    year: z.int().min(1900, { error: 'a year of four digits' }).max(2999, { error: 'a year of four digits' }),
    kind: z.enum(incidentKinds),
    types: z.array(recordId).min(1, { error: 'at least one compromise type' }),
    typesInText: list(recordId),
    began: date.exactOptional(),
    ended: date.exactOptional(),
    detected: date.exactOptional(),
    disclosed: date.exactOptional(),
    summary: text,
    impact: text,
    details: text.exactOptional(),
    ecosystems: list(z.enum(ecosystems)),
    products: list(line),
    packages: list(affectedPackage),
    packageList: recordId.exactOptional(),
    identifiers: list(z.strictObject({ id: identifier, relation: z.enum(identifierRelations) })),
    weaknesses: list(cwe),
    techniques: list(z.strictObject({ id: technique, by: z.enum(techniqueMappers) })),
    related: list(recordId),
    references: z
      .array(z.strictObject({ url, title: line.exactOptional(), kind: z.enum(referenceKinds) }))
      .min(1, { error: 'at least one reference' }),
    note: text.exactOptional(),
    sources
  }),
  lead: 'summary',
  sections: { Impact: 'impact', Details: 'details' },
  references: {
    'types.*': 'compromise-types',
    'typesInText.*': 'compromise-types',
    'related.*': 'incidents',
    packageList: 'packages'
  },
  unique: { 'identifiers.*': (value) => aliasOf.safeParse(value).data?.id },
  dates: ['began', 'ended', 'detected', 'disclosed'],
  table: ['id', 'title', 'year', 'kind', 'types'],
  filters: {
    type: { value: 'type', does: 'compromise type, see `tag-security list compromise-types`' },
    ...times,
    kind: kind(incidentKinds),
    ecosystem: { value: 'name', does: 'where it was distributed or ran', values: ecosystems },
    identifier: { value: 'id', does: 'such as CVE-2024-3094' },
    package: packageFilter,
    technique: { value: 'id', does: 'of ATT&CK, such as T1195' },
    reference,
    text: words
  },
  search: (incident) => ({
    title: incident.title,
    names: [
      ...incident.aliases,
      ...incident.packages.map(({ purl }) => purl.slice(purl.lastIndexOf('/') + 1)),
      ...incident.identifiers.flatMap(({ id, relation }) => (relation === 'alias' ? [] : [id]))
    ],
    identifiers: incident.identifiers.flatMap(({ id, relation }) => (relation === 'alias' ? [id] : [])),
    keywords: [
      ...incident.products,
      ...incident.ecosystems,
      ...incident.types,
      ...incident.techniques.map(({ id }) => id),
      String(incident.year)
    ],
    prose: [incident.summary, incident.impact, incident.details]
  }),
  history: true
})
