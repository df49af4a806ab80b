import TagSecurityPage from '@theme/TagSecurityPage'
import type { ReactNode } from 'react'
import { English, english, Label } from '../client/language.tsx'
import { documentLinks, Items, Prose, ProseSection, recordLinks, sentenceCase } from '../client/parts.tsx'
import type { TermData } from '../page-data.ts'

/** The page of a term. */
export default function TagSecurityTermPage({ term }: { readonly term: TermData }): ReactNode {
  const { title, text, category, names, definitionHtml, usageHtml, related, references } = term
  return (
    <TagSecurityPage title={{ text: title, ...english }} description={text} record={term}>
      <Prose html={definitionHtml} />
      <p className="tag-security-note">
        <English>{sentenceCase(category)}</English>
        {names.length > 0 && (
          <>
            {' · '}
            <Label name="otherNames" values={{ names: <English>{names.join(', ')}</English> }} />
          </>
        )}
      </p>
      <ProseSection title="usage" html={usageHtml} />
      <Items title="relatedTerms" items={recordLinks(related)} />
      <Items title="references" items={documentLinks(references)} />
    </TagSecurityPage>
  )
}
