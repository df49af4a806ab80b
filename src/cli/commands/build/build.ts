import { buildContent, readContent, type ContentFile } from '../../../build-content.ts'
import { decodeText } from '../../../markdown/text.ts'
import { exitCodes } from '../../terminal/exit-code.ts'
import { outcomeOf, lastRun, writeFiles, type Output } from '../../files/output.ts'
import { outputFolder } from '../../files/place.ts'
import { reporters } from '../../report/reporters.ts'
import type { Terminal } from '../../terminal/terminal.ts'
import { findContentFolder } from '../../files/tag-documents.ts'
import { displayIn } from '../../report/display.ts'

/** What the flags of `build` say. */
export interface BuildOptions {
  /** The content folder, as typed. */
  readonly content: string
  /** The folder to write, as typed. */
  readonly out: string
}

/**
 * Turns a content folder into data files and gives the exit code. While there is an error nothing is written.
 *
 * @throws {CannotRun} when there is no content or the data cannot be written.
 */
export function build({ content, out }: BuildOptions, terminal: Terminal): number {
  const folder = findContentFolder(content, terminal.folder)
  const output: Output = {
    folder: outputFolder(out, terminal.folder, { folder, what: `the content folder \`${content}\`` }),
    word: out,
    list: '.tag-security-build.json',
    command: 'tag-security build'
  }
  const before = lastRun(output)
  const files = readContent(folder)
  const built = buildContent(files)
  if (built.records.size === 0) {
    const target = { kind: 'content', folder, chosen: [''], absolute: false } as const
    const display = displayIn('pretty', [target], terminal)
    const displayed = (path: string): string => display(target, path)
    const diagnostics = built.diagnostics
      .filter(({ severity }) => severity === 'error')
      .map((one) => ({ ...one, file: displayed(one.file) }))
    const contentFiles = new Map(files.map((file) => [displayed(file.path), file]))
    terminal.write(
      reporters.pretty({
        diagnostics,
        sources: (path) => sourceOf(contentFiles.get(path)),
        files: files.length,
        color: terminal.color,
        width: terminal.width
      })
    )
    terminal.writeError('tag-security: the content has errors; nothing was written.\n')
    return exitCodes.problems
  }
  const done = outcomeOf(out, writeFiles(output, before, built.files))
  const counts = [...built.records].map(([name, list]) => `${name} ${list.length}`).join(', ')
  terminal.write(`${done}: ${counts}.\n`)
  return exitCodes.fine
}

function sourceOf(file: ContentFile | undefined): string | undefined {
  const decoded = file === undefined || typeof file.content === 'string' ? undefined : decodeText(file.content)
  return decoded && 'text' in decoded ? decoded.text : undefined
}
