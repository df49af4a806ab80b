import TagSecurityPage from '@theme/TagSecurityPage'
import type { ReactNode } from 'react'
import { sentenceCase, FilterForm, RecordLinkTo, TextField } from '../client/parts.tsx'
import { useFilters } from '../client/use-filters.ts'
import { hasWords } from '../../../query/select.ts'
import { termCategories } from '../../../records/lexicon.ts'
import type { TermRow } from '../page-data.ts'

const description = 'Terms of cloud native security, explained by the CNCF TAG Security and Compliance.'
const values = { text: undefined }
const words = hasWords<TermRow>(({ title, names, text }) => [title, ...names, text])

/** The lexicon by category, with a filter. */
export default function TagSecurityLexiconPage({ terms }: { readonly terms: readonly TermRow[] }): ReactNode {
  const { chosen, isReady, choose } = useFilters(values)
  const found = terms.filter(words.test(chosen.text ?? ''))
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
