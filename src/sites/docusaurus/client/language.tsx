import language from '@generated/tag-security/default/language.json'
import { Fragment, type ReactNode } from 'react'
import type { LabelName } from '../labels.ts'
import type { Phrase } from '../language.ts'

/** Attributes of an element with text of a record, which is English whatever the site's language is. */
export const { english } = language

/** Text of a record within other text. */
export const English = ({ children }: { readonly children: ReactNode }): ReactNode => <bdi {...english}>{children}</bdi>

/** One of the plugin's own texts, for an attribute. */
export const label = (name: LabelName): Phrase => language.labels[name]

/** One of the plugin's own texts, with values in place of what is in braces. */
export function Label({
  name,
  values = {}
}: {
  readonly name: LabelName
  readonly values?: Readonly<Record<string, ReactNode>>
}): ReactNode {
  const { text, ...attributes } = label(name)
  const parts = text.split(/\{(\w+)\}/).map((part, index) => (
    // Every second part is the name of a value.
    <Fragment key={index}>{index % 2 === 0 ? part : (values[part] ?? `{${part}}`)}</Fragment>
  ))
  return attributes.lang === undefined ? parts : <bdi {...attributes}>{parts}</bdi>
}
