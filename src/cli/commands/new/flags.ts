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
  readonly syntax: string
  /** Its help. */
  readonly help: string
  /** Paths of the fields that it sets, without indexes. */
  readonly fields: readonly string[]
  /** Whether it may be repeated. */
  readonly many?: true
}

const one = (syntax: string, help: string, ...fields: string[]): Flag => ({ syntax, help, fields })
const many = (syntax: string, help: string, ...fields: string[]): Flag => ({
  ...one(syntax, `${help}; may be repeated`, ...fields),
  many: true
})
const date = (name: string, help: string): Flag => one(`--${name} <date>`, `${help}: 2024, 2024-02 or 2024-02-29`, name)

/** Words that may precede a value. */
const prefixes = (vocabulary: readonly string[]): string => vocabulary.map((word) => `${word}:`).join(', ')

const alias = many('--alias <name>', 'another name', 'aliases')

const source = (...fields: string[]): Flag =>
  many(
    '--source <source>',
    'where it was read: the ID of a source, optionally with a :path below its address or an #anchor',
    'sources',
    ...fields
  )

/** The flags of an incident. */
export const incidentFlags: readonly Flag[] = [
  one('--title <title>', 'the title, if not the one found by --from', 'title'),
  alias,
  one('--indexed', "listed in the catalog's index, as --from finds out by itself", 'indexed'),
  one('--year <year>', 'the year of the catalog', 'year'),
  one('--kind <kind>', `what happened: ${incidentKinds.join(', ')} (default: unclassified)`, 'kind'),
  many('--type <id>', 'a compromise type', 'types'),
  date('began', 'when it began'),
  date('ended', 'when it ended'),
  date('detected', 'when it was noticed'),
  date('disclosed', 'when it became public'),
  many('--ecosystem <name>', ecosystems.join(', '), 'ecosystems'),
  many('--product <name>', 'an affected product without a package URL', 'products'),
  many(
    '--package <purl>',
    'an affected package: pkg:npm/name, pkg:npm/name@1.2.3 or pkg:npm/name@vers:npm/<1.2.4',
    'packages'
  ),
  many('--identifier <id>', `such as CVE-2024-3094, optionally after ${prefixes(identifierRelations)}`, 'identifiers'),
  many('--weakness <id>', 'such as CWE-506', 'weaknesses'),
  many(
    '--technique <id>',
    `of MITRE ATT&CK, such as T1195.001, optionally after ${prefixes(techniqueMappers)}`,
    'techniques'
  ),
  many('--related <id>', 'another incident', 'related'),
  many('--reference <url>', `a document about it, optionally after ${prefixes(referenceKinds)}`, 'references'),
  many('--reference-title <title>', 'its title, where it becomes a source, in the order of the references'),
  many('--reference-date <date>', 'its date, likewise: 2024, 2024-02 or 2024-02-29'),
  one('--note <text>', "an editor's note", 'note'),
  source()
]

/** The flags of a term. */
export const termFlags: readonly Flag[] = [
  alias,
  one('--category <category>', termCategories.join(', '), 'category'),
  many('--covers <name>', 'a part of a compound entry', 'covers'),
  many('--related <id>', 'another term', 'related'),
  many('--mention <name>', 'a related name without an entry of its own', 'mentions'),
  many('--reference <url>', 'further reading', 'references'),
  source()
]

/** The flags of a lead and a term of office. */
export const leadFlags: readonly Flag[] = [
  alias,
  one('--github <handle>', 'the GitHub handle, without @', 'github'),
  one('--role <role>', leadRoles.join(', '), 'terms.role'),
  one('--start <date>', 'the first day: 2024, 2024-02 or 2024-02-29', 'terms.start', 'terms'),
  one('--end <date>', 'the last day', 'terms.end'),
  one(
    '--listed-from <date>',
    'the date of the first source that names the person, if no start is known',
    'terms.listed.from',
    'terms.listed'
  ),
  one('--listed-until <date>', 'the date of the last source that does', 'terms.listed.until'),
  one('--organization <name>', 'the employer', 'terms.organization'),
  source('terms.sources')
]

/** The flags of a source. */
export const sourceFlags: readonly Flag[] = [
  alias,
  one('--url <url>', 'where it is: a permalink by commit where there is one', 'url'),
  one('--commit <hash>', 'the commit that the address names (default: read from it)', 'commit'),
  date('date', 'the day of that version'),
  one('--license <spdx>', 'the SPDX ID of its licence', 'license')
]

/** The name of a flag without its value: `--year`. */
export const flagName = ({ syntax }: Flag): string => syntax.replace(/ .*/, '')
