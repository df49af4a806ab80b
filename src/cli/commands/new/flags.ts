import {
  ecosystems,
  identifierRelations,
  incidentKinds,
  referenceKinds,
  techniqueMappers
} from '../../../records/incidents.ts'
import { leadRoles } from '../../../records/leads.ts'
import { termCategories } from '../../../records/lexicon.ts'

/** A flag that gives a field of the record. */
export interface Flag {
  /** As commander reads it: `--year <year>`. */
  readonly words: string
  /** What it gives. */
  readonly does: string
  /** Paths of the fields that it answers for, without indexes. */
  readonly fields: readonly string[]
  /** Whether it may be repeated. */
  readonly many?: true
}

const one = (words: string, does: string, ...fields: string[]): Flag => ({ words, does, fields })
const many = (words: string, does: string, ...fields: string[]): Flag => ({
  words,
  does: `${does}; may be repeated`,
  fields,
  many: true
})
const words = (vocabulary: readonly string[]): string => vocabulary.join(', ')

const alias = many('--alias <name>', 'another name', 'aliases')

const source = (...fields: string[]): Flag =>
  many(
    '--source <source>',
    'where it was read: the id of a source, perhaps with a :path below its address or an #anchor',
    'sources',
    ...fields
  )

const date = (name: string, does: string): Flag => one(`--${name} <date>`, `${does}: 2024, 2024-02 or 2024-02-29`, name)

/** The flags of an incident. */
export const incidentFlags: readonly Flag[] = [
  one('--title <title>', 'the title, where it is not the one that --from finds', 'title'),
  alias,
  one('--no-indexed', "the catalog's index does not list it", 'indexed'),
  one('--year <year>', 'the year it is filed under', 'year'),
  one('--kind <kind>', `what happened: ${words(incidentKinds)}; without it unclassified`, 'kind'),
  many('--type <id>', 'a compromise type', 'types'),
  date('began', 'when it began'),
  date('ended', 'when it ended'),
  date('detected', 'when somebody noticed'),
  date('disclosed', 'when the public learnt of it'),
  many('--ecosystem <name>', words(ecosystems), 'ecosystems'),
  many('--product <name>', 'an affected product that has no package URL', 'products'),
  many(
    '--package <purl>',
    'an affected package: pkg:npm/name, pkg:npm/name@1.2.3 or pkg:npm/name@vers:npm/<1.2.4',
    'packages'
  ),
  many(
    '--identifier <id>',
    `such as CVE-2024-3094; ${words(identifierRelations)} and a colon may stand before it`,
    'identifiers'
  ),
  many('--weakness <id>', 'such as CWE-506', 'weaknesses'),
  many(
    '--technique <id>',
    `of MITRE ATT&CK, such as T1195.001; ${words(techniqueMappers)} and a colon may stand before it`,
    'techniques'
  ),
  many('--related <id>', 'another incident', 'related'),
  many(
    '--reference <url>',
    `a document about it; ${words(referenceKinds)} and a colon may stand before it`,
    'references'
  ),
  one('--note <text>', 'what the editor has to say', 'note'),
  source()
]

/** The flags of a term. */
export const termFlags: readonly Flag[] = [
  alias,
  one('--category <category>', words(termCategories), 'category'),
  many('--covers <name>', 'a part of an entry that explains several things', 'covers'),
  many('--related <id>', 'another term', 'related'),
  many('--mention <name>', 'a name that belongs to it and has no entry of its own', 'mentions'),
  many('--reference <url>', 'a document to read on', 'references'),
  source()
]

/** The flags of a lead and a term of office. */
export const leadFlags: readonly Flag[] = [
  alias,
  one('--github <handle>', 'the GitHub handle, without @', 'github'),
  one('--role <role>', words(leadRoles), 'terms.role'),
  one('--start <date>', 'the first day: 2024, 2024-02 or 2024-02-29', 'terms.start', 'terms'),
  one('--end <date>', 'the last day', 'terms.end'),
  one(
    '--listed-from <date>',
    'the first dated source that names the person, where no start is known',
    'terms.listed.from',
    'terms.listed'
  ),
  one('--listed-until <date>', 'the last one that does', 'terms.listed.until'),
  one('--organization <name>', 'whom the person works for', 'terms.organization'),
  source('terms.sources')
]

/** The name of a flag without its value: `--year`. */
export const nameOf = ({ words }: Flag): string => words.split(' ')[0] ?? words
