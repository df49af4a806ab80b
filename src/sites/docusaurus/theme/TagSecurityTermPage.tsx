import TagSecurityPage from '@theme/TagSecurityPage'
import type { ReactNode } from 'react'
import { sentenceCase, Items, LinkTo, Prose, RecordLinkTo } from '../client/parts.tsx'
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
      {usageHtml !== undefined && (
        <section>
          <h2>Usage</h2>
          <Prose html={usageHtml} />
        </section>
      )}
      <Items
        title="Related terms"
        items={related.map((one) => ({ key: one.id, shown: <RecordLinkTo record={one} /> }))}
      />
      <Items
        title="References"
        items={references.map(({ text: name, href }) => ({
          key: href ?? name,
          shown: (
            <LinkTo href={href}>
              <bdi>{name}</bdi>
            </LinkTo>
          )
        }))}
      />
    </TagSecurityPage>
  )
}
