import type { Document } from './document.ts'
import type { Finding, RuleId } from './finding.ts'
import { formerLinks } from './former-links.ts'
import { formerChannelNames, formerTagNames } from './former-names.ts'
import { unknownRecords } from './unknown-records.ts'

/** One thing that is looked for in documents. */
export interface Rule {
  readonly id: RuleId
  /** What it reports. */
  readonly title: string
  readonly check: (document: Document) => Finding[]
}

/** Every rule, in the order in which they look. */
export const rules: readonly Rule[] = [
  {
    id: 'moved-document',
    title: 'A link to a document or repository that moved, ended or was removed.',
    check: formerLinks('moved-document')
  },
  {
    id: 'superseded-channel',
    title: 'A link to a Slack channel or mailing list that another one has taken the place of, or its name.',
    check: (document) => [...formerLinks('superseded-channel')(document), ...formerChannelNames(document)]
  },
  {
    id: 'superseded-meeting-link',
    title: 'A link to notes, an agenda or recordings that a meeting no longer uses.',
    check: formerLinks('superseded-meeting-link')
  },
  { id: 'former-name', title: 'A former name of the TAG in running text.', check: formerTagNames },
  {
    id: 'unknown-incident',
    title: 'A component or shortcode with an incident that is not in the catalog.',
    check: unknownRecords('unknown-incident')
  },
  {
    id: 'unknown-term',
    title: 'A component or shortcode with a term that is not in the lexicon.',
    check: unknownRecords('unknown-term')
  },
  {
    id: 'unknown-type',
    title: 'A component with a compromise type that is not in the catalog.',
    check: unknownRecords('unknown-type')
  }
]
