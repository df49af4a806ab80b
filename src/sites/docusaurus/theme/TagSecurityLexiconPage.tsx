import TagSecurityPage from '@theme/TagSecurityPage'
import type { ReactNode } from 'react'
import { sentenceCase, FilterForm, RecordLinkTo, TextField } from '../client/parts.tsx'
import { textTest } from '../client/row-filter.ts'
import { useFilters } from '../client/use-filters.ts'
import { termCategories } from '../../../records/lexicon.ts'
import type { TermRow } from '../page-data.ts'

const description = 'Terms of cloud native security, explained by the CNCF TAG Security and Compliance.'
const values = { text: undefined }

/** The lexicon by category, with a filter. */
export default function TagSecurityLexiconPage({ terms }: { readonly terms: readonly TermRow[] }): ReactNode {
  const { chosen, isReady, choose } = useFilters(values)
  const hasText = textTest(chosen.text ?? '')
  const found = terms.filter(({ title, names, text }) => hasText([title, ...names, text].join(' ')))
  return (
    <TagSecurityPage title="Security lexicon" description={description}>
      {isReady && (
        <FilterForm label="Terms">
          <TextField label="Text" value={chosen.text} onChoose={(value) => choose('text', value)} />
        </FilterForm>
      )}
      <p role="status">
        {found.length} of {terms.length} terms
      </p>
      {termCategories.map((category) => {
        const entries = found.filter((term) => term.category === category)
        return (
          entries.length > 0 && (
            <section key={category}>
              <h2>{sentenceCase(category)}</h2>
              <dl className="tag-security-terms">
                {entries.map((term) => (
                  <div key={term.id}>
                    <dt>
                      <RecordLinkTo record={term} />
                    </dt>
                    <dd dir="auto">{term.text}</dd>
                  </div>
                ))}
              </dl>
            </section>
          )
        )
      })}
    </TagSecurityPage>
  )
}
