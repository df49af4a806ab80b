import TagSecurityIncidentRows from '@theme/TagSecurityIncidentRows'
import TagSecurityPage from '@theme/TagSecurityPage'
import { useMemo, type ReactNode } from 'react'
import { ChoiceField, FilterForm, TextField } from '../client/fields.tsx'
import { Label, label } from '../client/language.tsx'
import { filterRows } from '../client/row-filter.ts'
import { useFilters } from '../client/use-filters.ts'
import type { IncidentRows } from '../page-data.ts'

const choiceKeys = ['type', 'ecosystem', 'kind', 'year'] as const

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
  return (
    <TagSecurityPage title={label('incidents')} description={label('incidentsDescription').text}>
      {isReady && (
        <FilterForm name="incidentsFilter">
          <TextField name="text" value={chosen.text} onChoose={(value) => choose('text', value)} />
          {choiceKeys.map((key) => (
            <ChoiceField
              key={key}
              name={key}
              value={chosen[key]}
              choices={values[key].map((value) => ({ value, label: (key === 'type' && typeTitles[value]) || value }))}
              onChoose={(value) => choose(key, value)}
            />
          ))}
          <button type="button" className="button button--secondary" onClick={clear}>
            <Label name="showAll" />
          </button>
        </FilterForm>
      )}
      <p role="status">
        <Label name="incidentsFound" values={{ found: found.length, all: rows.length }} />
      </p>
      <TagSecurityIncidentRows rows={found} typeTitles={typeTitles} caption={<Label name="incidentsTable" />} />
    </TagSecurityPage>
  )
}

// Docusaurus compiles spreads only for arrays, so a set is not spread here.
const distinct = (values: readonly string[]): string[] => Array.from(new Set(values))

const sorted = (values: readonly string[]): string[] => distinct(values).sort()

const withoutEmpty = (chosen: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(chosen).filter(([, value]) => value !== ''))
