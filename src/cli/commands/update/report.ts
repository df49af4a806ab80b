import { countedNoun } from '../../../suggestion.ts'
import { workflowCommand } from '../../report/reporters.ts'
import { oneLine } from '../../terminal/cannot-run.ts'
import type { PageFile } from './files.ts'
import type { Page } from './page.ts'

/** A page that was read, or what is wrong with its file. */
export interface Read extends Page {
  readonly file: PageFile
  /** The bytes that it has. */
  readonly before?: Uint8Array
}

/** How a run ended. */
export interface Outcome {
  /** Whether nothing was to be written. */
  readonly isCheck: boolean
  /** Why files could not be written, by their paths. */
  readonly failed: ReadonlyMap<string, string>
}

interface Finding {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly kind: 'error' | 'stale' | 'updated'
  readonly message: string
}

function findingsIn(pages: readonly Read[], { isCheck, failed }: Outcome): Finding[] {
  const hasFaults = pages.some(({ faults }) => faults.length > 0)
  return pages.flatMap(({ file: { shown: file }, faults, stale }) => [
    ...faults.map((fault): Finding => ({ file, ...fault, kind: 'error' })),
    // Who wanted them filled has to mend the faults first.
    ...(hasFaults && !isCheck ? [] : stale).map(({ line, column, wanted }): Finding => ({
      file,
      line,
      column,
      kind: isCheck || hasFaults || failed.has(file) ? 'stale' : 'updated',
      message: wanted
    }))
  ])
}

/** What a run came to, in a sentence. */
function summaryOf(pages: readonly Read[], isCheck: boolean, failed: ReadonlyMap<string, string>): string {
  const faults = pages.reduce((sum, page) => sum + page.faults.length, 0)
  const places = pages.reduce((sum, page) => sum + page.places, 0)
  const stale = pages.filter(({ file }) => !failed.has(file.shown)).reduce((sum, page) => sum + page.stale.length, 0)
  const where = `in ${countedNoun(pages.length, 'file')}`
  if (faults > 0) return `${countedNoun(faults, 'error')} ${where}; nothing was written.`
  if (places === 0) return `No markers ${where}.`
  if (stale === 0) return failed.size > 0 ? '' : `${countedNoun(places, 'place')} ${where}, up to date.`
  if (isCheck) return `${stale} of ${countedNoun(places, 'place')} ${where} stale; run \`tag-security update\`.`
  return `${stale} of ${countedNoun(places, 'place')} ${where} updated.`
}

const pretty = (pages: readonly Read[], outcome: Outcome): string => {
  const lines = findingsIn(pages, outcome).map(({ file, line, column, kind, message }) =>
    oneLine(`${file}:${line}:${column} ${kind}: ${message}`)
  )
  return [...lines, summaryOf(pages, outcome.isCheck, outcome.failed)].map((line) => `${line}\n`).join('')
}

const json = (pages: readonly Read[], outcome: Outcome): string =>
  `${JSON.stringify({ findings: findingsIn(pages, outcome), files: pages.length }, null, 2)}\n`

const github = (pages: readonly Read[], outcome: Outcome): string =>
  findingsIn(pages, outcome)
    .filter(({ kind }) => kind !== 'updated')
    .map(({ file, line, column, kind, message }) =>
      workflowCommand(
        'error',
        { file, line, col: column, title: kind === 'stale' ? 'Stale' : 'Cannot be updated' },
        kind === 'stale' ? `Stale: ${message}; run \`tag-security update\`.` : message
      )
    )
    .join('')

const reports = { pretty, json, github }

/** Name of a format of reports. */
export type ReportName = keyof typeof reports

/** What a run came to, in a format. */
export const report = (name: ReportName, pages: readonly Read[], outcome: Outcome): string =>
  reports[name](pages, outcome)
