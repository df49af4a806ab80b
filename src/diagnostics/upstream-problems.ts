/** A problem that loses data or makes it wrong. */
const error = (title: string, help: string): { severity: 'error'; title: string; help: string } => ({
  severity: 'error',
  title,
  help
})

/** A problem of style. */
const warning = (title: string, help: string): { severity: 'warning'; title: string; help: string } => ({
  severity: 'warning',
  title,
  help
})

/** Every problem in the TAG's own documents, by rule id. */
export const upstreamProblems = {
  'assessment/section': warning(
    'Missing or misspelt section of an assessment',
    'Use the headings of the template: Metadata, Security links.'
  ),
  'assessment/stage-conflict': error(
    'Complete, and still pending',
    'Correct the stage, or remove the sentence that says that changes are pending.'
  ),
  'assessment/template-text': warning("The template's own text", 'Replace it, or remove the row or line.'),
  'assessment/unknown-stage': error('Unknown stage', 'Use Incomplete, In Progress, Draft or Complete.'),
  'assessment/unread-date': warning('Unreadable date', 'Write the date as `2025-07-31` or `July 2025`.'),
  'assessment/unread-link': warning('Security link without an address', 'Add the web address of the document.'),
  'assessment/unread-names': warning('Unreadable names', 'Put commas between the names, and handles in parentheses.'),
  'assessment/unread-row': warning(
    'Row of metadata that is not understood',
    'Use the rows of the template: Assessment Stage, Software, Security Provider, Languages, SBOM.'
  ),
  'catalog/not-indexed': error('Incident file not in the index', 'Add a row for the file to the index table.'),
  'catalog/row-without-file': error(
    'Index row without a file',
    'Add the incident file, or correct the link of the row.'
  ),
  'catalog/duplicate-row': error('Two index rows for one file', 'Keep one of the two rows.'),
  'catalog/broken-table': error(
    'Index rows outside a table',
    'Put the header row and the `| --- |` row above the rows.'
  ),
  'catalog/title-differs': warning(
    'Titles without a common word',
    'Name the incident in both titles, in the row and in the heading of the file.'
  ),
  'catalog/year-differs': error('Year that differs from the folder', 'Use the year of the folder, or move the file.'),
  'catalog/types-differ': error(
    'Row and file with different types',
    'Choose one type, and name it in both the row and the file.'
  ),
  'catalog/undefined-type': error('Type without a definition', 'Use a defined type, or add a definition for this one.'),
  'catalog/missing-type': error('Index row without a type', 'Name at least one compromise type.'),
  'catalog/type-spelling': warning('Type spelled differently', 'Spell the type as in its definition.'),
  'catalog/lost-separator': error('Types without a separator', 'Put a comma between the two types.'),
  'catalog/no-reference': error('Incident without a reference', 'Add a link to the index row or to the file.'),
  'catalog/duplicate-reference': warning(
    'Duplicate reference in a row',
    'Keep one of the two, or use the intended link.'
  ),
  'catalog/missing-title': error(
    'Incident file without a heading',
    'Start the text with `# ` and the name of the incident.'
  ),
  'catalog/section-name': warning('Misspelt or unusual section', 'Use the section names of the other incidents.'),
  'catalog/missing-section': error('Missing section', 'Add the section.'),
  'catalog/placeholder-section': warning(
    'Section without content',
    'Describe what is known, or say that nothing is known and why.'
  ),
  'definitions/duplicate': error('Type defined twice', 'Merge the two definitions.'),
  'definitions/empty': error('Type without a definition text', 'Say what the type means, or remove the heading.'),
  'definitions/not-listed': warning(
    'Definition missing from the list at the top',
    'Add the type to the list at the top.'
  ),
  'lexicon/unknown-row': warning(
    'Unknown row of a term',
    'A term has the rows Definition, Terms, Organizational Use and References.'
  ),
  'lexicon/missing-row': error('Term without one of its rows', 'Add the row; write `null` if there is nothing to say.'),
  'lexicon/no-definition': error('Term without a definition', 'Write the definition.'),
  'lexicon/no-reference': warning('Term without a reference', 'Add a link to the References row.'),
  'lexicon/duplicate-term': error('Duplicate term', 'Merge the two entries.'),
  'lexicon/broken-table': error('Rows of a term outside a table', 'Put `| | |` and `| --- | --- |` above the rows.'),
  'leads/differs': warning('Leads that differ between the page and tags.yaml', 'Correct the older of the two.'),
  'leads/handle': error(
    'Handle that differs from its link',
    'Use the same handle in the text and in the address of the profile.'
  ),
  'leads/term': error('Unreadable term of office', 'Write the term as `YYYY-MM-DD to YYYY-MM-DD`, start first.'),
  'leads/duplicate': error('Duplicate lead in one role', 'Keep one of the two.'),
  'leads/name-spelling': warning('Two spellings of one name', 'Spell the name the same in every list.'),
  'upstream/stray-tag': warning('Stray closing tag', 'Remove `</br>`: a line break is `<br>`, without a closing tag.'),
  'upstream/broken-link': error(
    'Link to a missing file',
    'Correct the path; it is relative to the folder of this file.'
  ),
  'upstream/broken-anchor': error(
    'Unknown anchor',
    'Use the id of the heading, or else the exact anchor that GitHub generates for it.'
  ),
  'upstream/lint-comment': warning(
    'Unclosed lint comment',
    'Add the matching `enable` comment where the exception ends.'
  ),
  'upstream/reversed-link': error('Reversed link', 'Put the text in square brackets and the address in parentheses.'),
  'upstream/url-in-code': warning('Address in a code span', 'Remove the backticks, so that the address is a link.'),
  'upstream/comment-in-url': error(
    'Comment inside an address',
    'Remove the comment and the space that split the address.'
  ),
  'upstream/malformed-url': error('Broken address', 'Correct the address.'),
  'upstream/superseded': warning('Superseded channel, list or document', 'Link to its replacement.'),
  'upstream/meeting-password': error('Meeting password', 'Remove the password and link to the public calendar.'),
  'upstream/personal-email': error(
    'E-mail address of a person',
    'Remove the address; link to a profile or a mailing list instead.'
  ),
  'upstream/unread': error(
    'Text that no reader understands',
    'Write it like the other lines of its list or table, or as a paragraph.'
  ),
  'upstream/yaml-syntax': error('Broken YAML', 'Correct the YAML at this place.')
} as const satisfies Record<
  string,
  { readonly severity: 'error' | 'warning'; readonly title: string; readonly help: string }
>
