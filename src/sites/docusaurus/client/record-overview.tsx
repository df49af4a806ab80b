import TagSecurityPage from '@theme/TagSecurityPage'
import { useMemo, type ReactNode } from 'react'
import { ChoiceField, FilterForm, TextField, type Choice } from './fields.tsx'
import { Label, label } from './language.tsx'
import type { TableCollection } from './record-table.tsx'
import { useFilters } from './use-filters.ts'

/** The overview of a collection: a filter with a field for words and one for each choice, and the rows that meet it. */
export function RecordOverview<Row, Key extends 'type' | 'ecosystem' | 'project' | 'kind' | 'stage' | 'year'>({
  collection,
  rows,
  choices,
  filter,
  notice,
  children
}: {
  readonly collection: TableCollection
  readonly rows: readonly Row[]
  /** The choices of each field. Pass the same object on each render. */
  readonly choices: Readonly<Record<Key, readonly Choice[]>>
  readonly filter: (chosen: { readonly [One in Key | 'text']?: string }) => readonly Row[]
  /** What is said of all rows. */
  readonly notice?: ReactNode
  readonly children: (found: readonly Row[], caption: ReactNode) => ReactNode
}): ReactNode {
  const fields = Object.entries(choices) as [Key, readonly Choice[]][]
  const values = useMemo(() => valuesOf(choices), [choices])
  const { chosen, isReady, choose, clear } = useFilters(values)
  const found = filter(withoutEmpty(chosen))
  return (
    <TagSecurityPage title={label(collection)} description={label(`${collection}Description`).text}>
      {notice}
      {isReady && (
        <FilterForm name={`${collection}Filter`}>
          <TextField name="text" value={chosen.text} onChoose={(value) => choose('text', value)} />
          {fields.map(([key, ofKey]) => (
            <ChoiceField
              key={key}
              name={key}
              value={chosen[key]}
              choices={ofKey}
              onChoose={(value) => choose(key, value)}
            />
          ))}
          <button type="button" className="button button--secondary" onClick={clear}>
            <Label name="showAll" />
          </button>
        </FilterForm>
      )}
      <p role="status">
        <Label name={`${collection}Found`} values={{ found: found.length, all: rows.length }} />
      </p>
      {children(found, <Label name={`${collection}Table`} />)}
    </TagSecurityPage>
  )
}

const valuesOf = <Key extends string>(choices: Readonly<Record<Key, readonly Choice[]>>) => {
  const fields = Object.entries(choices) as [Key, readonly Choice[]][]
  const values = fields.map(([key, ofKey]) => [key, ofKey.map(({ value }) => value)])
  return Object.fromEntries([['text', undefined], ...values]) as Record<Key | 'text', string[] | undefined>
}

const withoutEmpty = <Chosen extends object>(chosen: Chosen): Chosen =>
  Object.fromEntries(Object.entries(chosen).filter(([, value]) => value !== '')) as Chosen
