import { driftProblems } from './drift-problems.ts'
import { upstreamProblems } from './upstream-problems.ts'

/** How much a problem weighs: an error stops the build. */
export type Severity = 'error' | 'warning'

/** What the table says about one problem. */
export interface Problem {
  readonly severity: Severity
  /** What is wrong, as a title. */
  readonly title: string
  /** How to fix it. */
  readonly help: string
}

const error = (title: string, help: string): Problem => ({ severity: 'error', title, help })
const warning = (title: string, help: string): Problem => ({ severity: 'warning', title, help })

/** Every problem that can be reported, by rule id: the one place for severity, title and help. */
export const problems = {
  'file/unknown-folder': error('Unknown collection folder', 'Move the file to the folder of its collection.'),
  'file/nested': error('File in a subfolder', 'Move the file directly into the folder of its collection.'),
  'file/not-markdown': error('Not a Markdown file', 'Content files end in `.md`; keep other files elsewhere.'),
  'file/name': error(
    'Invalid file name',
    'Name the file after the id: lower-case letters and digits, words joined by single hyphens.'
  ),
  'file/single': error('Wrong file for a single object', 'The collection is one file, named after the collection.'),
  'file/missing': error('Missing file of a single object', 'Add the file: the collection is one object.'),
  'file/empty': error('Empty file', 'Write the front matter between two `---` lines, or delete the file.'),
  'file/link': error('Symbolic link', 'Links are not followed: put the folder or the regular file in its place.'),
  'file/unreadable': error('Unreadable file', 'Check that the file still exists, and its permissions.'),
  'file/too-large': error('File too large', 'Keep the file below 2 MB.'),
  'file/merge-conflict': error('Unresolved merge conflict', "Choose a side, and remove git's conflict markers."),
  'file/encoding': error('Invalid UTF-8', 'Save the file as UTF-8.'),
  'file/control-character': error('Control character', 'Remove the character; it is invisible.'),
  'file/depth': error(
    'Nesting too deep',
    'Use fewer levels: a line may have a hundred open brackets, and as many characters of indentation and list markers.'
  ),
  'file/too-complex': error(
    'Text too complex',
    'Split the file or the paragraph, or remove what repeats: links, emphasis, brackets, headings, footnotes, keys.'
  ),
  'front-matter/missing': error(
    'Missing front matter',
    'Start the file with a `---` line, the fields, and another `---` line.'
  ),
  'front-matter/unclosed': error('Unclosed front matter', 'Close the front matter with a line of three hyphens.'),
  'front-matter/language': error(
    'Unsupported front matter language',
    'Start with a bare `---`: only YAML is read, and nothing is executed.'
  ),
  'front-matter/syntax': error('Invalid YAML', 'Correct the YAML here.'),
  'front-matter/duplicate-key': error('Duplicate key', 'Keep one of the two.'),
  'front-matter/alias': error('YAML anchor or alias', 'Write the value out.'),
  'front-matter/not-a-mapping': error('Front matter is not a mapping', 'Write `key: value` lines.'),
  'front-matter/forbidden-key': error('Forbidden key', 'Remove the key.'),
  'field/unknown': error('Unknown field', 'Remove the field, or correct its name.'),
  'field/misplaced': error('Misplaced field', 'Remove the key.'),
  'field/missing': error('Missing field', 'Add the field.'),
  'field/type': error('Wrong type', 'Use a value of the expected type.'),
  'field/value': error('Unknown value', 'Use one of the listed values.'),
  'field/format': error('Invalid format', 'Write the value in the expected form.'),
  'field/date': error(
    'Impossible date',
    'Use a date that exists, as precise as the source: `2024`, `2024-02` or `2024-02-29`.'
  ),
  'field/empty': error('Empty value', 'Add a value, or remove the field if it is optional.'),
  'body/missing': error('Missing text', 'Write the text below the front matter.'),
  'body/unexpected': error('Unexpected text', 'Remove the text: this collection has front matter only.'),
  'body/html': error('HTML in prose', 'Write it in Markdown, or show it in backticks.'),
  'body/unclosed-fence': error('Unclosed code fence', 'Remove the fence: prose has no code blocks.'),
  'body/unsupported': error(
    'Unsupported Markdown',
    'Use paragraphs, lists, quotations, emphasis, inline code and links only.'
  ),
  'section/unknown': error('Unknown section', 'Use one of the sections of this collection.'),
  'section/duplicate': error('Duplicate section', 'Merge the two sections.'),
  'section/missing': error('Missing section', 'Add the section.'),
  'section/empty': error('Empty section', 'Write the section, or remove its heading.'),
  'link/scheme': error('Link to something other than a web address', 'Link to an `https://` or `http://` address.'),
  'id/duplicate': error('Duplicate id', 'Rename one: ids are unique within a collection, in any case.'),
  'alias/duplicate': error('Duplicate alias', 'Remove one: an alias names a single record of a collection.'),
  'reference/self': error('Reference to itself', 'Remove the reference.'),
  'reference/unknown': error('Unknown reference', 'Use the id of an existing record.'),
  'reference/one-way': error('Record that another does not name', 'Name it there, or remove it.'),
  'reference/cycle': error('Records that replace each other', 'Remove `replacedBy` from the newest record.'),
  'date/order': error('Dates out of order', 'Correct one of the two dates, or leave out what no source settles.'),
  'format/key-order': warning(
    'Fields out of order',
    'Write the fields in the order of the schema; `--fix` does it unless a comment is between them.'
  ),
  'format/trailing-space': warning('Trailing white space', 'Remove it; `--fix` does it.'),
  'identifier/not-listed': warning('Unlisted identifier', 'Add it to `identifiers`, as `alias` or `related`.'),
  'identifier/shared': error(
    'Identifier of another incident',
    'Make it the `alias` of one incident, and `related` for the others.'
  ),
  'assessment/title': error(
    'Title that does not fit the assessment',
    'The title says what it is of and how far it is; `validate --fix` writes it.'
  ),
  'package/other-source': error('Source that the list does not have', 'Add it to the `sources` of the list.'),
  'package/not-canonical': error('Non-canonical package URL', 'Write the canonical form; `--fix` does it.'),
  'list/duplicate': error('Duplicate value in a list', 'Keep one of the two; `--fix` does it.'),
  'list/unsorted': warning('Unsorted list', 'Sort the list; `--fix` does it.'),
  'reference/code-span': error('Address in a code span', 'Make it a link: `[title](https://…)` or `<https://…>`.'),
  'reference/duplicate': error(
    'Duplicate reference',
    'Keep one of the two; scheme, `www.` and a trailing slash make no difference.'
  ),
  'reference/reversed': error(
    'Link with swapped brackets',
    'Put the text in square brackets and the address in parentheses.'
  ),
  'source/unknown-field': error('Source of an unknown field', 'Name fields of this collection in `supports`.'),
  'secret/email': error('E-mail address of a person', 'Remove it; addresses of mailing lists may stay.'),
  'secret/passcode': error('Meeting passcode', 'Remove it.'),
  'secret/password-link': error('Link with a password', 'Remove the password from the address, or the link.'),
  'text/placeholder': error('Placeholder instead of text', 'Write the text, or leave the field out.'),
  'rule/crashed': error('Rule that crashed', 'This is a bug in the checker: please report it with the file.'),
  ...upstreamProblems,
  ...driftProblems
} as const satisfies Record<string, Problem>

/** Id of a rule. */
export type ProblemId = keyof typeof problems
