import type { ReactNode } from 'react'

/** What any field of a filter form has. */
interface FieldProperties {
  readonly label: string
  readonly value: string | undefined
  readonly onChoose: (value: string) => void
}

/** A field to type words into. */
export const TextField = ({ label, value, onChoose }: FieldProperties): ReactNode => (
  <label className="tag-security-field">
    <span>{label}</span>
    <input type="search" value={value ?? ''} onChange={(event) => onChoose(event.currentTarget.value)} />
  </label>
)

/** A field to choose one of some values, or all. */
export const ChoiceField = ({
  label,
  value,
  onChoose,
  choices
}: FieldProperties & {
  readonly choices: readonly { readonly value: string; readonly label: string }[]
}): ReactNode => (
  <label className="tag-security-field">
    <span>{label}</span>
    <select value={value ?? ''} onChange={(event) => onChoose(event.currentTarget.value)}>
      <option value="">All</option>
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </select>
  </label>
)
