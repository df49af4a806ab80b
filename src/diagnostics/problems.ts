import { driftProblems } from './drift-problems.ts'
import { upstreamProblems } from './upstream-problems.ts'

/** How much a problem weighs: an error stops the build. */
export type Severity = 'error' | 'warning'

/** What the table says of one problem. */
export interface Problem {
  readonly severity: Severity
  /** What is wrong, as a title. */
  readonly title: string
  /** How to mend it. */
  readonly help: string
}

const error = (title: string, help: string): Problem => ({ severity: 'error', title, help })
const warning = (title: string, help: string): Problem => ({ severity: 'warning', title, help })

/** Every problem that can be reported, by rule id: the one place for severity, title and help. */
export const problems = {
  'file/unknown-folder': error('Folder of no collection', 'Move the file to the folder of its collection.'),
  'file/nested': error('File below a collection folder', 'Put the file directly into the folder of its collection.'),
  'file/not-markdown': error('File that is no Markdown', 'Content files end in `.md`; move other files elsewhere.'),
  'file/name': error(
    'File name that is no id',
    'Name the file by the id: lower-case letters and digits, words joined by single hyphens.'
  ),
  'file/single': error(
    'Wrong file in a single-object collection',
    'This collection is one file, named like the collection.'
  ),
  'file/missing': error('Missing single-object file', 'Add the file: this collection is one object.'),
  'file/empty': error('Empty file', 'Write the front matter between two `---` lines, or delete the file.'),
  'file/link': error('Symbolic link', 'Put a plain file in its place.'),
  'file/unreadable': error('File that cannot be read', 'Check that the file is still there and its permissions.'),
  'file/too-large': error(
    'File that is too large',
    'No file has more than 2 MB; make it smaller, or keep it elsewhere.'
  ),
  'file/merge-conflict': error(
    'Unresolved merge conflict',
    'Decide for one side, and remove the lines that git has put in.'
  ),
  'file/encoding': error('Invalid UTF-8', 'Save the file as UTF-8.'),
  'file/control-character': error('Control character', 'Remove the character; it cannot be seen.'),
  'file/depth': error(
    'Nesting too deep',
    'Write it flatter: no line opens more than a hundred brackets or has more than a hundred characters of indentation and list marks.'
  ),
  'front-matter/missing': error(
    'No front matter',
    'Start the file with a `---` line, the fields, and another `---` line.'
  ),
  'front-matter/unclosed': error(
    'Front matter that does not end',
    'Close the front matter with a line of three hyphens.'
  ),
  'front-matter/language': error(
    'Front matter in another language',
    'Start with a bare `---`: only YAML is read, nothing is executed.'
  ),
  'front-matter/syntax': error('Broken YAML', 'Correct the YAML at this place.'),
  'front-matter/duplicate-key': error('Key given twice', 'Keep one of the two.'),
  'front-matter/alias': error('YAML alias', 'Write the value out: anchors and aliases are not allowed.'),
  'front-matter/not-a-mapping': error('Front matter that is no list of fields', 'Write `key: value` lines.'),
  'front-matter/forbidden-key': error('Key that no record may have', 'Remove the key.'),
  'field/unknown': error('Unknown field', 'Remove the field, or correct its name.'),
  'field/misplaced': error('Field that the file gives elsewhere', 'Remove the key.'),
  'field/missing': error('Missing field', 'Add the field.'),
  'field/type': error('Value of the wrong type', 'Give a value of the expected type.'),
  'field/value': error('Value outside the vocabulary', 'Use one of the listed values.'),
  'field/format': error('Value in the wrong form', 'Write the value in the expected form.'),
  'field/date': error(
    'Impossible date',
    'Give a day that exists, as precise as the source: `2024`, `2024-02` or `2024-02-29`.'
  ),
  'field/empty': error('Empty value', 'Give a value, or remove an optional field.'),
  'body/missing': error('Missing text', 'Write the text below the front matter.'),
  'body/unexpected': error(
    'Text where none belongs',
    'Remove the text: this collection keeps everything in its front matter.'
  ),
  'body/html': error('HTML in prose', 'Write it in Markdown, or put it into backticks to show it.'),
  'body/unclosed-fence': error('Code fence that does not end', 'Prose has no code blocks; remove the fence.'),
  'body/unsupported': error(
    'Markdown that prose may not have',
    'Prose is paragraphs, lists, quotations, emphasis, inline code and links.'
  ),
  'section/unknown': error('Unknown section', 'Use one of the sections of this collection.'),
  'section/duplicate': error('Section given twice', 'Merge the two sections.'),
  'section/missing': error('Missing section', 'Add the section.'),
  'section/empty': error('Empty section', 'Write the section, or remove its heading.'),
  'link/scheme': error('Link that is no web address', 'Link to an `https://` or `http://` address.'),
  'id/duplicate': error('Id given twice', 'Ids are unique within a collection, whatever the case; rename one.'),
  'alias/duplicate': error('Alias given twice', 'An alias names one record of a collection; remove one.'),
  'reference/self': error('Record that names itself', 'Remove the reference.'),
  'reference/unknown': error('Reference to no record', 'Give the id of an existing record.'),
  'reference/cycle': error('Records that replace each other', 'Let the newest record have no `replacedBy`.'),
  'date/order': error('Dates in the wrong order', 'Correct one of the two dates, or leave out what no source settles.'),
  'format/key-order': warning(
    'Fields in another order',
    'Write the fields in the order of the schema; `--fix` does it where no comment stands between them.'
  ),
  'format/trailing-space': warning('White space at the end of a line', 'Remove it; `--fix` does it.'),
  'identifier/not-listed': warning('Identifier in the text alone', 'Add it to `identifiers`, as `alias` or `related`.'),
  'identifier/shared': error(
    'Identifier of another incident',
    'An identifier is the `alias` of one incident; to others it is `related`.'
  ),
  'package/not-canonical': error(
    'Package URL in another form',
    'Write the package URL in its canonical form; `--fix` does it.'
  ),
  'list/duplicate': error('Value given twice in a list', 'Keep one of the two; `--fix` does it.'),
  'list/unsorted': warning('List that is not sorted', 'Sort the list; `--fix` does it.'),
  'reference/code-span': error('Address in a code span', 'Write it as a link: `[title](https://…)` or `<https://…>`.'),
  'reference/duplicate': error(
    'Reference given twice',
    'Keep one of the two; scheme, `www.` and a closing slash make no difference.'
  ),
  'reference/reversed': error(
    'Link with its brackets swapped',
    'Write the text in square brackets and the address in round ones.'
  ),
  'source/unknown-field': error(
    'Source of a field that does not exist',
    'Name fields of this collection in `supports`.'
  ),
  'secret/email': error('E-mail address of a person', 'Remove it; addresses of mailing lists may stay.'),
  'secret/passcode': error('Passcode of a meeting', 'Remove it.'),
  'secret/password-link': error('Link with a password', 'Remove the password from the address, or the link.'),
  'text/placeholder': error('Placeholder instead of text', 'Write the text, or leave the field out.'),
  'rule/crashed': error('Rule that crashed', 'This is a fault of the checker: please report it with the file.'),
  ...upstreamProblems,
  ...driftProblems
} as const satisfies Record<string, Problem>

/** Id of a rule. */
export type ProblemId = keyof typeof problems
