import TagSecurityPage from '@theme/TagSecurityPage'
import type { ReactNode } from 'react'
import { Items, Prose, ProseSection, recordLinks, References, sentenceCase } from '../client/parts.tsx'
import type { TermData } from '../page-data.ts'

/** The page of a term. */
export default function TagSecurityTermPage({ term }: { readonly term: TermData }): ReactNode {
  const { title, text, category, names, definitionHtml, usageHtml, related, references } = term
  return (
    <TagSecurityPage title={title} description={text} record={term}>
      <Prose html={definitionHtml} />
      <p className="tag-security-note">
        {sentenceCase(category)}
        {names.length > 0 && (
          <>
            {' · also: '}
            <bdi>{names.join(', ')}</bdi>
          </>
        )}
      </p>
      <ProseSection title="Usage" html={usageHtml} />
      <Items title="Related terms" items={recordLinks(related)} />
      <References references={references} />
    </TagSecurityPage>
  )
}
