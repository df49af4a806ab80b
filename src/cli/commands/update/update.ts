import { dirname } from 'node:path'
import { readPlainFile, type Unread } from '../../../build/plain-file.ts'
import { decodeText } from '../../../markdown/text.ts'
import { recoverFolder } from '../../files/change-folder.ts'
import { isInside, pathBelow } from '../../files/path.ts'
import { replaceFiles, type NewText } from '../../files/write-file.ts'
import { exitCodes } from '../../terminal/exit-code.ts'
import { oneLine } from '../../terminal/cannot-run.ts'
import type { Terminal } from '../../terminal/terminal.ts'
import { worldOf, type World } from './answer.ts'
import { pagesNamed, type PageFile } from './files.ts'
import { pageOf } from './page.ts'
import { report, type Read, type ReportName } from './report.ts'

/** The flags of `update`. */
export interface UpdateOptions {
  /** Whether to name what is stale, and to write nothing. */
  readonly check?: true
  readonly format: ReportName
  /** The content folder to take records from, as typed; the packaged data when absent. */
  readonly content?: string
}

/** Fills what is between the markers of pages, or names what is stale. Gives the exit code. */
export async function update(words: readonly string[], options: UpdateOptions, terminal: Terminal): Promise<number> {
  const { check, format, content } = options
  const files = pagesNamed(words, terminal.folder)
  const world = await worldFor(content, terminal.folder)
  const homes = groupedByHome(files, terminal.folder)
  if (!check) for (const home of homes.keys()) recoverFolder(home)
  const pages: Read[] = []
  for (const file of files) pages.push(await readPage(file, world))
  for (const note of new Set(pages.flatMap(({ notes }) => notes))) terminal.writeError(`${note}\n`)
  const hasFaults = pages.some(({ faults }) => faults.length > 0)
  const isStale = pages.some(({ stale }) => stale.length > 0)
  const failed = check || hasFaults ? new Map<string, string>() : written(pages, homes)
  for (const [path, reason] of failed)
    terminal.writeError(`${oneLine(`tag-security: ${path} could not be updated and is as it was: ${reason}`)}.\n`)
  terminal.write(report(format, pages, { isCheck: check === true, failed }), format === 'github')
  if (failed.size > 0) return exitCodes.cannotRun
  return hasFaults || (check && isStale) ? exitCodes.problems : exitCodes.fine
}

async function worldFor(content: string | undefined, folder: string): Promise<World> {
  if (content === undefined) return await worldOf(undefined)
  // Reading content takes the schemas.
  return await worldOf((await import('../../data/content.ts')).readContentRecords(content, folder))
}

const unread: Readonly<Record<Unread, string>> = {
  unreadable: 'The file cannot be read.',
  'too-large': 'The file is larger than 2 MB.',
  special: 'This is not a plain file.'
}

async function readPage(file: PageFile, world: World): Promise<Read> {
  const wrong = (message: string, place = { line: 1, column: 1 }): Read => ({
    file,
    text: '',
    places: 0,
    stale: [],
    notes: [],
    faults: [{ ...place, message }]
  })
  if (file.isLink) return wrong('This is a link; name the file that it leads to.')
  const before = readPlainFile(file.path)
  if (typeof before === 'string') return wrong(unread[before])
  const decoded = decodeText(before)
  if (!('text' in decoded)) return wrong('Invalid UTF-8; save the file as UTF-8.', decoded)
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(before)
  return { file, before, ...(await pageOf(text, /\.mdx$/i.test(file.path), world)) }
}

/** Files by the folder that changes are made in: the one that the command is run in, or the file's own. */
function groupedByHome(files: readonly PageFile[], from: string): Map<string, PageFile[]> {
  const homes = new Map<string, PageFile[]>()
  for (const file of files) {
    const home = isInside(from, file.path) ? from : dirname(file.path)
    homes.set(home, [...(homes.get(home) ?? []), file])
  }
  return homes
}

/** Writes the pages that have changed; gives the reasons for those that could not be. */
function written(pages: readonly Read[], homes: ReadonlyMap<string, readonly PageFile[]>): Map<string, string> {
  const failed = new Map<string, string>()
  for (const [home, files] of homes) {
    const texts = new Map<string, NewText>()
    for (const { file, before, text, stale } of pages)
      if (before && stale.length > 0 && files.includes(file)) texts.set(pathBelow(home, file.path), { before, text })
    for (const [path, reason] of replaceFiles(home, texts)) {
      const file = files.find((one) => pathBelow(home, one.path) === path)
      failed.set(file?.shown ?? path, reason)
    }
  }
  return failed
}
