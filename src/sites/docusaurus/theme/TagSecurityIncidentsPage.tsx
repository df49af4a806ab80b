import TagSecurityIncidentRows from '@theme/TagSecurityIncidentRows'
import TagSecurityPage from '@theme/TagSecurityPage'
import { useMemo, type ReactNode } from 'react'
import { ChoiceField, TextField } from '../client/parts.tsx'
import { filterRows } from '../client/row-filter.ts'
import { useFilters } from '../client/use-filters.ts'
import type { IncidentRows } from '../page-data.ts'

const description = 'Incidents in software supply chains, collected by the CNCF TAG Security and Compliance.'

/** The catalog of incidents with its filters. */
export default function TagSecurityIncidentsPage({ catalog }: { readonly catalog: IncidentRows }): ReactNode {
  const { rows, typeTitles } = catalog
  const values = useMemo(
    () => ({
      text: undefined,
      type: sorted(rows.flatMap(({ types }) => types)),
      ecosystem: sorted(rows.flatMap(({ ecosystems }) => ecosystems)),
      kind: sorted(rows.map(({ kind }) => kind)),
      year: distinct(rows.map(({ year }) => String(year)))
    }),
    [rows]
  )
  const { chosen, isReady, choose, clear } = useFilters(values)
  const found = filterRows(catalog, withoutEmpty(chosen))
  const choices = (key: 'type' | 'ecosystem' | 'kind' | 'year'): { value: string; label: string }[] =>
    values[key].map((value) => ({ value, label: (key === 'type' && typeTitles[value]) || value }))
  return (
    <TagSecurityPage title="Supply-chain incidents" description={description}>
      {isReady && (
        <form
          className="tag-security-filters"
          role="search"
          aria-label="Incidents"
          onSubmit={(event) => event.preventDefault()}
        >
          <TextField label="Text" value={chosen.text} onChoose={(value) => choose('text', value)} />
          <ChoiceField
            label="Type"
            value={chosen.type}
            choices={choices('type')}
            onChoose={(value) => choose('type', value)}
          />
          <ChoiceField
            label="Ecosystem"
            value={chosen.ecosystem}
            choices={choices('ecosystem')}
            onChoose={(value) => choose('ecosystem', value)}
          />
          <ChoiceField
            label="Kind"
            value={chosen.kind}
            choices={choices('kind')}
            onChoose={(value) => choose('kind', value)}
          />
          <ChoiceField
            label="Year"
            value={chosen.year}
            choices={choices('year')}
            onChoose={(value) => choose('year', value)}
          />
          <button type="button" className="button button--secondary" onClick={clear}>
            Show all
          </button>
        </form>
      )}
      <p role="status">
        {found.length} of {rows.length} incidents
      </p>
      <TagSecurityIncidentRows rows={found} typeTitles={typeTitles} caption="Incidents, newest first" />
    </TagSecurityPage>
  )
}

// Docusaurus compiles a spread for arrays alone, so a set is not spread here.
const distinct = (values: readonly string[]): string[] => Array.from(new Set(values))

const sorted = (values: readonly string[]): string[] => distinct(values).sort()

const withoutEmpty = (chosen: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(chosen).filter(([, value]) => value !== ''))
