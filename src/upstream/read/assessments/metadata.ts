import type { Stated, UpstreamAssessment } from './facts.ts'
import type { FieldKind } from './labels.ts'
import { linesText, placeOfLines, urlsOf } from './lines.ts'
import { short, template } from './links.ts'
import type { Field } from './rows.ts'
import { noValue } from './stage.ts'
import { isTemplate, languagesIn, providerIn } from './values.ts'
import type { FilePlace, LocatedFinding, UpstreamDocument } from '../document.ts'
import { hasWords } from '../unread.ts'

/** What the rows of metadata say besides the stage. */
interface MetadataFacts {
  readonly facts: Pick<UpstreamAssessment, 'software' | 'languages' | 'sbom' | 'securityProvider'>
  readonly findings: readonly LocatedFinding[]
}

/** Reads software, languages, SBOM and whether a project is a provider of security. */
export function metadataFacts(document: UpstreamDocument, fields: readonly Field[]): MetadataFacts {
  const findings: LocatedFinding[] = []
  const values = (kind: FieldKind): { readonly field: Field; readonly text: string; readonly at: FilePlace }[] =>
    fields.flatMap((field) => {
      if (field.kind !== kind) return []
      const at = placeOfLines(document, field.lines) ?? field.at
      const text = linesText(field.lines)
      if (text === '') findings.push(noValue(field.label, at))
      else if (isTemplate(field.lines)) findings.push(template(at, text))
      else return [{ field, text, at }]
      return []
    })
  const gives = <T>(found: readonly T[], { field, text, at }: ReturnType<typeof values>[number], what: string): T[] => {
    if (found.length === 0) findings.push(givesNothing(field.label, text, at, what))
    return [...found]
  }
  const software = values('software').flatMap((one) =>
    gives(
      urlsOf(one.field.lines).map((value) => ({ value, at: one.at })),
      one,
      'a web address'
    )
  )
  const languages = values('languages').flatMap((one) => {
    const { names, isList } = languagesIn(one.field.lines)
    if (!isList || names.length === 0)
      findings.push(givesNothing(one.field.label, one.text, one.at, 'a list of languages'))
    return names.map((value) => ({ value, at: one.at }))
  })
  const sbom = values('sbom').find(({ text }) => hasWords(text))
  const [provider] = values('provider').flatMap((one) => {
    const value = providerIn(one.text)
    return gives(value === undefined ? [] : [{ value, at: one.at }], one, '`Yes` or `No`')
  })
  return {
    facts: {
      software: each(software),
      languages: each(languages),
      ...(sbom && { sbom: { value: urlsOf(sbom.field.lines), at: sbom.at } }),
      ...(provider && { securityProvider: provider })
    },
    findings
  }
}

/** Every value once. */
function each(all: readonly Stated<string>[]): Stated<string>[] {
  const seen = new Set<string>()
  return all.filter(({ value }) => seen.size < seen.add(value).size)
}

const givesNothing = (label: string, text: string, at: FilePlace, expected: string): LocatedFinding => ({
  rule: 'assessment/unread-row',
  at,
  message: `\`${short(text)}\` was not read as \`${label}\`.`,
  expected,
  actual: short(text)
})
