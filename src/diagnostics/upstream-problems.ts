/** What the table says of a problem that makes the data wrong or loses it. */
const error = (title: string, help: string): { severity: 'error'; title: string; help: string } => ({
  severity: 'error',
  title,
  help
})

/** What the table says of a problem that is only untidy. */
const warning = (title: string, help: string): { severity: 'warning'; title: string; help: string } => ({
  severity: 'warning',
  title,
  help
})

/** Every problem of the TAG's own documents, by rule id. */
export const upstreamProblems = {
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
    'Titles that have no word in common',
    'Name the incident in both titles, in the row and in the heading of the file.'
  ),
  'catalog/year-differs': error(
    'Year of a row that is not its folder',
    'Give the year of the folder, or move the file.'
  ),
  'catalog/types-differ': error(
    'Types of row and file that disagree',
    'Decide for one type and name it in the row and in the file.'
  ),
  'catalog/undefined-type': error('Type without a definition', 'Use a defined type, or add a definition for this one.'),
  'catalog/missing-type': error('Index row without a type', 'Name at least one compromise type.'),
  'catalog/type-spelling': warning('Other spelling of a type', 'Write the type as its definition does.'),
  'catalog/lost-separator': error('Types without a separator', 'Put a comma between the two types.'),
  'catalog/no-reference': error('Incident without a reference', 'Add a link to the index row or to the file.'),
  'catalog/duplicate-reference': warning(
    'Reference given twice in a row',
    'Keep one of the two, or give the link that was meant.'
  ),
  'catalog/missing-title': error(
    'Incident file without a heading',
    'Start the text with `# ` and the name of the incident.'
  ),
  'catalog/section-name': warning('Misspelt or unusual section', 'Use the section names of the other incidents.'),
  'catalog/missing-section': error('Missing section', 'Add the section.'),
  'catalog/placeholder-section': warning(
    'Section without content',
    'Say what is known, or that nothing is known and why.'
  ),
  'definitions/duplicate': error('Type defined twice', 'Merge the two definitions.'),
  'definitions/empty': error('Type without a definition text', 'Say what the type means, or remove the heading.'),
  'definitions/not-listed': warning(
    'Definition that the list at the top leaves out',
    'Add the type to the list at the top.'
  ),
  'lexicon/unknown-row': warning(
    'Row that no term has',
    'A term has the rows Definition, Terms, Organizational Use and References.'
  ),
  'lexicon/missing-row': error(
    'Term without one of its rows',
    'Add the row, with `null` where there is nothing to say.'
  ),
  'lexicon/no-definition': error('Term without a definition', 'Write the definition.'),
  'lexicon/no-reference': warning('Term without a reference', 'Add a link to the References row.'),
  'lexicon/duplicate-term': error('Term given twice', 'Merge the two entries.'),
  'lexicon/broken-table': error('Term whose rows are no table', 'Put `| | |` and `| --- | --- |` above the rows.'),
  'leads/differs': warning('Leads that differ between the page and tags.yaml', 'Correct the older of the two.'),
  'leads/handle': error('Handle that is not the one linked', 'Make the handle and the address of the profile agree.'),
  'leads/term': error(
    'Term of office that cannot be read',
    'Write the term as `YYYY-MM-DD to YYYY-MM-DD`, start first.'
  ),
  'leads/duplicate': error('Lead given twice in one role', 'Keep one of the two.'),
  'leads/name-spelling': warning('Two spellings of one name', 'Spell the name of a handle the same in every list.'),
  'upstream/stray-tag': warning('Stray closing tag', 'Remove `</br>`: a line break is `<br>` and is never closed.'),
  'upstream/broken-link': error(
    'Link to a file that is not there',
    'Correct the path; it is read from the folder of this file.'
  ),
  'upstream/broken-anchor': error(
    'Anchor that the document does not have',
    'Use the anchor that GitHub makes of the heading, letter by letter.'
  ),
  'upstream/lint-comment': warning(
    'Lint comment that is never closed',
    'Add the matching `enable` comment where the exception ends.'
  ),
  'upstream/reversed-link': error('Reversed link', 'Write the text in square brackets and the address in round ones.'),
  'upstream/url-in-code': warning('Address in a code span', 'Remove the backticks, so that the address is a link.'),
  'upstream/comment-in-url': error(
    'Comment inside an address',
    'Remove the comment and the space, so that the address is whole.'
  ),
  'upstream/malformed-url': error('Broken address', 'Correct the address.'),
  'upstream/superseded': warning('Superseded channel, list or document', 'Point to what took its place.'),
  'upstream/meeting-password': error('Meeting password', 'Remove the password and link to the public calendar.'),
  'upstream/personal-email': error(
    'E-mail address of a person',
    'Remove the address; link to the profile or to a mailing list.'
  ),
  'upstream/yaml-syntax': error('Broken YAML', 'Correct the YAML at this place.')
} as const satisfies Record<
  string,
  { readonly severity: 'error' | 'warning'; readonly title: string; readonly help: string }
>
