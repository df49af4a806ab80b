import { findLeads } from '../../query/leads.ts'
import { plainText } from '../../query/plain-text.ts'
import { sourceUrl } from '../../query/sources.ts'
import { assessmentKinds, assessmentStages, type Assessment } from '../../records/assessments.ts'
import { ecosystems, incidentKinds } from '../../records/incidents.ts'
import { leadRoles } from '../../records/leads.ts'
import { safeJson } from '../../safe-json.ts'
import type { Entry } from '../../records/entry.ts'
import { editUrl, pagePath, titleOf, type Catalog, type PageCollection } from './catalog.ts'
import { incidentNames, otherNames, termNames } from '../names.ts'

/** The data files of a site, by their paths below it. */
export function dataFiles(catalog: Catalog): [string, string][] {
  const { collections, meta } = catalog
  const { assessments, incidents, lexicon } = collections
  const values = {
    ...collections,
    assessments: assessments.map((assessment) => ({
      ...assessment,
      summaryText: plainText(assessment.summary),
      ...addresses('assessments', assessment, catalog)
    })),
    incidents: incidents.map((incident) => ({
      ...incident,
      summaryText: plainText(incident.summary),
      ...addresses('incidents', incident, catalog)
    })),
    lexicon: lexicon.map((term) => ({
      ...term,
      definitionText: plainText(term.definition),
      names: otherNames(term),
      ...addresses('lexicon', term, catalog)
    }))
  }
  const byName = Object.entries(values).map(([name, records]): [string, unknown] => [
    name.replaceAll('-', '_'),
    'map' in records ? Object.fromEntries(records.map((record) => [record.id, record])) : records
  ])
  const others: [string, unknown][] = [
    ['assessment_table', assessmentTable(catalog)],
    ['current_leads', currentLeads(catalog)],
    ['incident_table', incidentTable(catalog)],
    ['meta', meta],
    ['names', { incidents: incidentNames(incidents), lexicon: termNames(lexicon) }]
  ]
  return [...byName, ...others].map(([name, value]) => [`data/tag_security/${name}.json`, asDataFile(value)])
}

/** A value as a data file, harmless also where a template puts it into a script element. */
export const asDataFile = (value: unknown): string => `${safeJson(value, 1)}\n`

/** Where a record is shown, edited and stated. */
const addresses = (collection: PageCollection, record: Entry, { collections }: Catalog) => ({
  page: pagePath(collection, record.id),
  editUrl: editUrl(collection, record.id),
  sourceUrl: sourceUrl(record, collections.sources)
})

/** What `tag-incident-table` shows, the newest first, and the values by which it can be narrowed. */
function incidentTable(catalog: Catalog) {
  const { incidents, 'compromise-types': types } = catalog.collections
  const rows = [...incidents]
    .sort((a, b) => b.year - a.year || (a.id < b.id ? -1 : 1))
    .map((incident) => {
      const { id, title, year, kind, ecosystems } = incident
      const typeTitles = incident.types.map((type) => titleOf(type, types))
      const { page, sourceUrl } = addresses('incidents', incident, catalog)
      const words = [id, title, kind, String(year), ...typeTitles, ...ecosystems].join(' ').toLowerCase()
      return {
        id,
        title,
        year,
        type: incident.types,
        typeTitles,
        ecosystem: ecosystems,
        kind: [kind],
        page,
        sourceUrl,
        words
      }
    })
  return { known: { type: types.map(({ id }) => id), ecosystem: ecosystems, kind: incidentKinds }, rows }
}

/** What `tag-assessments` shows, by project, and the values by which it can be narrowed. */
function assessmentTable(catalog: Catalog) {
  const { assessments } = catalog.collections
  const lower = (values: readonly string[]): string[] => [...new Set(values.map((value) => value.toLowerCase()))]
  const namesOf = (one: Assessment): string[] => [
    one.projectId,
    one.project,
    ...one.aliases,
    ...(one.partOf === undefined ? [] : [one.partOf])
  ]
  const rows = [...assessments]
    .sort((a, b) => a.project.localeCompare(b.project, 'en') || (a.id < b.id ? -1 : 1))
    .map((assessment) => {
      const { id, title, project, projectId, kind, stage, date, languages, summary } = assessment
      const { page, sourceUrl } = addresses('assessments', assessment, catalog)
      return {
        id,
        title,
        name: project,
        // Every name by which `findAssessments` finds the project.
        project: lower(assessments.filter((one) => one.projectId === projectId).flatMap(namesOf)),
        kind: [kind],
        stage: [stage],
        date,
        year: date === undefined ? undefined : Number(date.slice(0, 4)),
        language: lower(languages),
        page,
        sourceUrl,
        words: [title, plainText(summary)].join(' ').toLowerCase()
      }
    })
  const valuesOf = (key: 'project' | 'language'): string[] => [...new Set(rows.flatMap((row) => row[key]))].sort()
  const known = {
    kind: assessmentKinds,
    stage: assessmentStages,
    project: valuesOf('project'),
    language: valuesOf('language')
  }
  return { known, rows }
}

/** Who had which office on the day of the content: what `tag-leads` shows. */
function currentLeads({ meta: { contentDate: date }, collections: { leads, roles } }: Catalog) {
  return {
    date,
    roles: leadRoles.map((role) => ({
      role,
      title: titleOf(role, roles),
      leads: findLeads({ role, at: date }, leads).map(({ id, name, github, terms }) => ({
        id,
        name,
        github,
        organization: terms.findLast((term) => term.role === role)?.organization
      }))
    }))
  }
}
