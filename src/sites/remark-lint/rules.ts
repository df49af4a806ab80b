import type { Document } from './document.ts'
import type { Finding, RuleId } from './finding.ts'
import { formerLinks } from './former-links.ts'
import { formerChannelNames, formerTagNames } from './former-names.ts'
import { unknownRecords } from './unknown-records.ts'

/** What each rule finds in a document, in the order in which they look. */
export const rules: Readonly<Record<RuleId, (document: Document) => Finding[]>> = {
  // A link to a document or repository that moved, ended or was removed.
  'moved-document': formerLinks('moved-document'),
  // A link to a Slack channel or mailing list that another one has replaced, or its name.
  'superseded-channel': (document) => [...formerLinks('superseded-channel')(document), ...formerChannelNames(document)],
  // A link to notes, an agenda or recordings that a meeting no longer uses.
  'superseded-meeting-link': formerLinks('superseded-meeting-link'),
  // A former name of the TAG in running text.
  'former-name': formerTagNames,
  // A component or shortcode with an incident, a term or a compromise type that is not in the data.
  'unknown-incident': unknownRecords('unknown-incident'),
  'unknown-term': unknownRecords('unknown-term'),
  'unknown-type': unknownRecords('unknown-type')
}
