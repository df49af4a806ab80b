import type { CatalogIndex, CatalogRow } from './catalog-index.ts'
import { declaredTypes } from './declared-types.ts'
import type { UpstreamIncident } from './facts.ts'
import type { ReadIncident } from './incident-file.ts'
import { folderOf, relativePath, stemOf } from './paths.ts'
import type { LocatedFinding, WithFindings } from './document.ts'
import { sectionTitles } from './section-name.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Whether the files of a catalog were read with its index: at least half of the rows have one. */
export const isComplete = (index: CatalogIndex, paths: ReadonlySet<string>): boolean =>
  index.rows.length > 0 &&
  index.rows.filter((row) => row.path !== undefined && paths.has(row.path)).length * 2 >= index.rows.length

/** Joins rows with files by path. Incidents come in the order of the rows, then files without a row. */
export function joinCatalog(
  indexes: readonly CatalogIndex[],
  files: readonly ReadIncident[],
  paths: ReadonlySet<string>,
  vocabulary: Vocabulary
): WithFindings<{ readonly incidents: readonly UpstreamIncident[] }> {
  const findings: LocatedFinding[] = []
  const incidents: UpstreamIncident[] = []
  const byPath = new Map(files.map((file) => [file.path, file]))
  const indexed = new Set<string>()
  for (const index of indexes) {
    const complete = isComplete(index, paths)
    for (const row of index.rows) {
      const file = row.path === undefined ? undefined : byPath.get(row.path)
      if (row.path !== undefined) indexed.add(row.path)
      if (row.path === undefined || (complete && !paths.has(row.path))) findings.push(withoutFile(row, index, paths))
      if (file) findings.push(...disagreements(row, file, vocabulary))
      if (row.path !== undefined) incidents.push(incidentOf(row.path, row, file))
    }
  }
  for (const file of files) {
    if (indexed.has(file.path)) continue
    incidents.push(incidentOf(file.path, undefined, file))
    const index = indexes.find(({ folder }) => folder === '' || file.path.startsWith(`${folder}/`))
    if (index) findings.push(...withoutRow(file, index))
  }
  return { incidents, findings }
}

function incidentOf(path: string, row: CatalogRow | undefined, file: ReadIncident | undefined): UpstreamIncident {
  const year = row?.year ?? folderYear(path)
  return {
    id: stemOf(path),
    path,
    ...(year !== undefined && { year }),
    ...(row && {
      row: {
        title: row.title,
        ...(row.link && { link: row.link }),
        ...(row.year !== undefined && { year: row.year }),
        types: row.types,
        references: row.references,
        at: row.at
      }
    }),
    ...(file && {
      file: {
        ...(file.heading && { heading: file.heading }),
        typesInText: file.typesInText,
        sections: file.sections,
        references: file.references,
        identifiers: file.identifiers,
        at: file.at
      }
    })
  }
}

/** The year that a file's folder is named by. */
function folderYear(path: string): number | undefined {
  const name = folderOf(path).split('/').at(-1) ?? ''
  return /^\d{4}$/.test(name) ? Number(name) : undefined
}

function withoutFile(row: CatalogRow, index: CatalogIndex, paths: ReadonlySet<string>): LocatedFinding {
  if (row.path === undefined)
    return {
      rule: 'catalog/row-without-file',
      at: row.cells.title,
      message: `\`${row.title}\` does not link an incident file.`
    }
  const wanted = row.path.toLowerCase()
  const other = [...paths].find((path) => path.toLowerCase() === wanted)
  const message = `No such file: \`${row.link ?? row.path}\`.`
  return {
    rule: 'catalog/row-without-file',
    at: row.cells.title,
    message,
    ...(other && { expected: relativePath(index.folder, other) }),
    ...(row.link && { actual: row.link })
  }
}

function withoutRow(file: ReadIncident, index: CatalogIndex): LocatedFinding[] {
  const findings: LocatedFinding[] = [
    {
      rule: 'catalog/not-indexed',
      at: file.headingAt,
      message: `\`${relativePath(index.folder, file.path)}\` is not in \`${index.path}\`.`
    }
  ]
  if (file.references.length === 0)
    findings.push({
      rule: 'catalog/no-reference',
      at: file.headingAt,
      message: 'The incident has neither a row nor a web address in its file.'
    })
  return findings
}

function disagreements(row: CatalogRow, file: ReadIncident, vocabulary: Vocabulary): LocatedFinding[] {
  const findings: LocatedFinding[] = []
  const title = row.plainTitle
  if (file.title && !shareAWord(title, file.title)) {
    const message = `The row says \`${title}\`, the file \`${file.title}\`.`
    findings.push({ rule: 'catalog/title-differs', at: row.cells.title, message, expected: file.title, actual: title })
  }
  const year = folderYear(file.path)
  if (year !== undefined && row.year !== undefined && year !== row.year) {
    findings.push({
      rule: 'catalog/year-differs',
      at: row.cells.year,
      message: `The row says ${row.year}, the file is in the folder ${year}.`,
      expected: String(year),
      actual: String(row.year)
    })
  }
  if (row.references.length === 0 && file.references.length === 0) {
    findings.push({
      rule: 'catalog/no-reference',
      at: row.cells.references,
      message: 'Neither the row nor the file has a web address.'
    })
  }
  return [...findings, ...typeDisagreement(row, file, vocabulary)]
}

/** Only a clear one: the file declares types, and its section on types names none of the row's. */
function typeDisagreement(row: CatalogRow, file: ReadIncident, vocabulary: Vocabulary): LocatedFinding[] {
  const declared = declaredTypes(file, vocabulary)
  const named = new Set(file.typesInText.map((type) => type.id))
  const known = row.types.filter((type) => type.defined)
  if (declared.size === 0 || known.length === 0 || known.some((type) => declared.has(type.id) || named.has(type.id)))
    return []
  const titleOf = (id: string): string => vocabulary.types.find((type) => type.id === id)?.title ?? id
  const inFile = [...declared].map(titleOf).join(', ')
  const inRow = row.types.map((type) => type.title).join(', ')
  const message = `The row says \`${inRow}\`, the section \`${sectionTitles.type}\` of the file \`${inFile}\`.`
  return [{ rule: 'catalog/types-differ', at: row.cells.types, message, expected: inFile, actual: inRow }]
}

/** Words that say nothing about which incident a title means. */
const commonWords = new Set(
  (
    'the and for with from into via due its their was were are used using not compromise compromised ' +
    'incident incidents attack attacks breach hack hacked supply chain security'
  ).split(' ')
)

/** The words of a title that tell it from others: at least three letters or digits, in lower case. */
export function significantWords(title: string): string[] {
  const words = title
    .normalize('NFKD')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
  return words.filter((word) => word.length >= 3 && !commonWords.has(word))
}

const begins = (a: string, b: string): boolean => a.length >= 4 && b.startsWith(a)

/** Whether two titles share a significant word, or one that begins with it (`signature`, `signatures`). */
export function shareAWord(one: string, other: string): boolean {
  const words = significantWords(other)
  const mine = significantWords(one)
  if (mine.length === 0 || words.length === 0) return true
  return mine.some((word) => words.some((second) => word === second || begins(word, second) || begins(second, word)))
}
