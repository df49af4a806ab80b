import type { ReactNode } from 'react'
import type { LabelName } from '../labels.ts'
import { english, Label, label } from './language.tsx'

/** A value that can be chosen, and what it is called. */
export interface Choice {
  readonly value: string
  readonly label: string
}

/** A choice for each of the values, in the order of what they are called. */
export const choicesOf = (values: readonly string[], labels: Readonly<Record<string, string>> = {}): Choice[] =>
  // Docusaurus compiles spreads only for arrays, so a set is not spread here.
  Array.from(new Set(values), (value) => ({ value, label: labels[value] ?? value })).sort((one, other) =>
    one.label.toLowerCase() < other.label.toLowerCase() ? -1 : 1
  )

interface FieldProperties {
  readonly name: LabelName
  readonly value: string | undefined
  readonly onChoose: (value: string) => void
}

/** A field to type words into. */
export const TextField = ({ name, value, onChoose }: FieldProperties): ReactNode => (
  <label className="tag-security-field">
    <span>
      <Label name={name} />
    </span>
    <input type="search" dir="auto" value={value ?? ''} onChange={(event) => onChoose(event.currentTarget.value)} />
  </label>
)

/** The form around the fields of a filter. */
export const FilterForm = ({
  name,
  children
}: {
  readonly name: LabelName
  readonly children: ReactNode
}): ReactNode => (
  <form
    className="tag-security-filters"
    role="search"
    aria-label={label(name).text}
    onSubmit={(event) => event.preventDefault()}
  >
    {children}
  </form>
)

/** A field to choose one of some values, or all. */
export function ChoiceField({
  name,
  value,
  onChoose,
  choices
}: FieldProperties & {
  readonly choices: readonly Choice[]
}): ReactNode {
  const { text: all, ...attributes } = label('all')
  return (
    <label className="tag-security-field">
      <span>
        <Label name={name} />
      </span>
      <select value={value ?? ''} onChange={(event) => onChoose(event.currentTarget.value)}>
        <option value="" {...attributes}>
          {all}
        </option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value} {...english}>
            {choice.label}
          </option>
        ))}
      </select>
    </label>
  )
}
