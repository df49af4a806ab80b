import { resolve } from 'node:path'
import { CannotRun } from '../../terminal/cannot-run.ts'
import { entryNames, existing } from '../../files/path.ts'
import { isContentFolder } from '../../files/content-folder.ts'
import { dataFolderOf } from './built.ts'

/** What is compared: a tarball, built data or content. */
export interface Input {
  readonly kind: 'tarball' | 'built' | 'content'
  /** The file, or the folder with the data or content files; absolute. */
  readonly path: string
  /** As it was typed. */
  readonly word: string
}

const nouns = { tarball: 'a tarball', built: 'a `dist` folder', content: 'a content folder' } as const satisfies Record<
  Input['kind'],
  string
>

const hint = 'name a tarball (.tgz), a `dist` folder or a content folder'

/** By its name, as npm gives it; its content is checked when it is read. */
const isTarball = (path: string): boolean => /\.(tgz|tar\.gz)$/i.test(path)

/**
 * The input that a path on the command line names.
 *
 * @throws {CannotRun} when it cannot be compared.
 */
export function inputOf(word: string, from: string): Input {
  if (word === '') throw new CannotRun(`A path is empty; ${hint}.`)
  const path = resolve(from, word)
  const found = existing(path, word)
  if (found.isFile() && isTarball(path)) return { kind: 'tarball', path, word }
  if (found.isFile()) throw new CannotRun(`\`${word}\` is not a tarball; ${hint}.`)
  if (!found.isDirectory()) throw new CannotRun(`\`${word}\` is neither a file nor a folder; ${hint}.`)
  const names = entryNames(path, word)
  if (names.length === 0) throw new CannotRun(`The folder \`${word}\` is empty; ${hint}.`)
  if (isContentFolder(path)) return { kind: 'content', path, word }
  const [hasContent, data] = [isContentFolder(resolve(path, 'content')), dataFolderOf(path)]
  if (hasContent && data !== undefined)
    throw new CannotRun(`\`${word}\` contains both content and built data; name its \`content\` or its \`dist\`.`)
  if (hasContent) return { kind: 'content', path: resolve(path, 'content'), word }
  if (data !== undefined) return { kind: 'built', path: data, word }
  throw new CannotRun(`The folder \`${word}\` contains neither data nor content; ${hint}.`)
}

/**
 * Checks that two inputs are of one kind. Content is read with the current schemas and built data has its own, so
 * comparing the two would show changes that nobody made.
 *
 * @throws {CannotRun} when they are not.
 */
export function checkSameKind(before: Input, after: Input): void {
  if (before.kind === after.kind) return
  const are = `\`${before.word}\` is ${nouns[before.kind]} and \`${after.word}\` ${nouns[after.kind]}`
  throw new CannotRun(
    `${are}; compare two of a kind: \`npm run build\` builds a \`dist\` folder from content, ` +
      'and `npm pack` a tarball from that.'
  )
}
