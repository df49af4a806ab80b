import TagSecurityPage from '@theme/TagSecurityPage'
import type { ReactNode } from 'react'
import { FilterForm, TextField } from '../client/fields.tsx'
import { English, english, Label, label } from '../client/language.tsx'
import { RecordLinkTo, sentenceCase } from '../client/parts.tsx'
import { useFilters } from '../client/use-filters.ts'
import { hasWords } from '../../../query/select.ts'
import { termCategories } from '../../../records/lexicon.ts'
import type { TermRow } from '../page-data.ts'

const values = { text: undefined }
const words = hasWords<TermRow>(({ title, names, text }) => [title, ...names, text])

/** The lexicon by category, with a filter. */
export default function TagSecurityLexiconPage({ terms }: { readonly terms: readonly TermRow[] }): ReactNode {
  const { chosen, isReady, choose } = useFilters(values)
  const found = terms.filter(words.test(chosen.text ?? ''))
  return (
    <TagSecurityPage title={label('lexicon')} description={label('lexiconDescription').text}>
      {isReady && (
        <FilterForm name="termsFilter">
          <TextField name="text" value={chosen.text} onChoose={(value) => choose('text', value)} />
        </FilterForm>
      )}
      <p role="status">
        <Label name="termsFound" values={{ found: found.length, all: terms.length }} />
      </p>
      {termCategories.map((category) => {
        const entries = found.filter((term) => term.category === category)
        return (
          entries.length > 0 && (
            <section key={category}>
              <h2>
                <English>{sentenceCase(category)}</English>
              </h2>
              <dl className="tag-security-terms">
                {entries.map((term) => (
                  <div key={term.id}>
                    <dt>
                      <RecordLinkTo record={term} />
                    </dt>
                    <dd {...english}>{term.text}</dd>
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
