import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts'
import type { UpstreamFile } from '../../../src/upstream/read/document.ts'

const root = resolve(import.meta.dirname, '../../..')

/** Our own documents in the style of the TAG's. */
export const fixtures = join(root, 'test/fixtures/upstream')

/** The snapshots of the TAG's repositories; they are not part of this one. */
export const snapshots = resolve(root, '../shared/upstream')

/** The two older pages, beside the snapshots. */
export const sourcePages = resolve(root, '../shared/source-pages')

/** Whether the snapshots are there. */
export const hasSnapshots = existsSync(snapshots) && existsSync(sourcePages)

/** What a test's name says where the snapshots are not there. */
export const orSkipped = hasSnapshots ? '' : ' (skipped: ../shared/upstream is not there)'

/** Every file below a folder, with forward slashes and line feeds. */
export function filesIn(folder: string): UpstreamFile[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return entries
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({
      path: relative(folder, path).replaceAll('\\', '/'),
      text: readFileSync(path, 'utf8').replace(/\r\n?/g, '\n')
    }))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** The files of one snapshot. */
export const snapshot = (name: 'contribute-site' | 'tag-security' | 'toc'): UpstreamFile[] =>
  filesIn(join(snapshots, name))

/** A diagnostic as `file:line:column rule`. */
export const placeAndRule = ({ file, line, column, rule }: Diagnostic): string => `${file}:${line}:${column} ${rule}`

/** The lines of a list kept beside the fixtures. */
export const listOf = (name: string): string[] => readFileSync(join(fixtures, name), 'utf8').trimEnd().split('\n')

/** The documents of the assessments; they are not part of this repository. */
export const assessmentDocuments = resolve(root, '../shared/assessments')

/** Whether the documents of the assessments are there. */
export const hasAssessments = existsSync(assessmentDocuments)

/** What a test's name says where the documents of the assessments are not there. */
export const orWithoutAssessments = hasAssessments ? '' : ' (skipped: ../shared/assessments is not there)'

/** The documents of the assessments, as the TAG published them. */
export const assessments = (): UpstreamFile[] => filesIn(assessmentDocuments)
