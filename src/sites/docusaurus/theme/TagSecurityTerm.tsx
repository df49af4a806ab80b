import Link from '@docusaurus/Link'
import loaders from '@generated/tag-security/default/term-loaders.js'
import { useEffect, useId, useState, type ReactNode } from 'react'
import { English, english } from '../client/language.tsx'
import { recordComponents } from '../client/record-components.tsx'
import { shownName } from '../client/shown-name.ts'
import { refuseUnknownKeys } from '../../wrong-value.ts'
import type { TermData } from '../page-data.ts'

interface Mention {
  /** The words of the text; the name that was given when absent. */
  readonly children?: ReactNode
}

const termComponents = recordComponents<TermData, Mention>(
  TermMention,
  'term',
  loaders,
  () => import('@generated/tag-security/default/term-names.json')
)

/** `<Term id="keys">cryptographic keys</Term>`: a link to a term that shows its definition on hover and focus. */
export default function TagSecurityTerm(properties: Mention & { readonly id: string }): ReactNode {
  refuseUnknownKeys('property', '<Term>', properties, ['id', 'children'])
  const { id, children } = properties
  const Loaded = termComponents(id)
  return <Loaded>{children}</Loaded>
}

// The style sheet shows the definition without JavaScript; Escape hides it until pointer and focus are gone.
function TermMention({
  record,
  given,
  children
}: Mention & { readonly record: TermData; readonly given: string }): ReactNode {
  const { href, text } = record
  const tooltip = useId()
  const [isNear, setNear] = useState(false)
  const [isDismissed, setDismissed] = useState(false)
  useEffect(() => {
    if (!isNear) return undefined
    const dismiss = ({ key }: KeyboardEvent): void => void (key === 'Escape' && setDismissed(true))
    document.addEventListener('keydown', dismiss)
    return () => document.removeEventListener('keydown', dismiss)
  }, [isNear])
  const come = (): void => setNear(true)
  const go = (): void => {
    setNear(false)
    setDismissed(false)
  }
  return (
    <span
      className={`tag-security-term${isDismissed ? ' tag-security-term--dismissed' : ''}`}
      onMouseEnter={come}
      onMouseLeave={go}
      onFocus={come}
      onBlur={go}
    >
      <Link to={href} aria-describedby={tooltip}>
        {children ?? <English>{shownName(given, record)}</English>}
      </Link>
      <span role="tooltip" id={tooltip} {...english}>
        {text}
      </span>
    </span>
  )
}
