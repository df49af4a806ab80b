import { resolve } from 'node:path'
import { CannotRun } from '../../terminal/cannot-run.ts'
import { entryNames, existing } from '../../files/path.ts'
import { isContentFolder } from '../../files/content-folder.ts'
import { dataFolderOf } from './built.ts'

/** What is compared: a tarball, built data or content. */
export interface Input {
  readonly kind: 'tarball' | 'built' | 'content'
  /** The file, or the folder that holds the data or content files; absolute. */
  readonly path: string
  /** As it was typed. */
  readonly word: string
}

const nouns = { tarball: 'a tarball', built: 'a `dist` folder', content: 'a content folder' } as const satisfies Record<
  Input['kind'],
  string
>

const hint = 'name a tarball (.tgz), a `dist` folder or a content folder'

/** Going by its name, as npm gives it; what is in it shows when it is read. */
const isTarball = (path: string): boolean => /\.(tgz|tar\.gz)$/i.test(path)

/**
 * What a path on the command line stands for.
 *
 * @throws {CannotRun} when there is nothing that can be compared.
 */
export function inputOf(word: string, from: string): Input {
  if (word === '') throw new CannotRun(`A path is empty; ${hint}.`)
  const path = resolve(from, word)
  const found = existing(path, word)
  if (found.isFile() && isTarball(path)) return { kind: 'tarball', path, word }
  if (found.isFile()) throw new CannotRun(`\`${word}\` is no tarball; ${hint}.`)
  if (!found.isDirectory()) throw new CannotRun(`\`${word}\` is neither a file nor a folder; ${hint}.`)
  const names = entryNames(path, word)
  if (names.length === 0) throw new CannotRun(`The folder \`${word}\` is empty; ${hint}.`)
  if (isContentFolder(path)) return { kind: 'content', path, word }
  const [hasContent, data] = [isContentFolder(resolve(path, 'content')), dataFolderOf(path)]
  if (hasContent && data !== undefined)
    throw new CannotRun(`\`${word}\` holds content and built data; name its \`content\` or its \`dist\`.`)
  if (hasContent) return { kind: 'content', path: resolve(path, 'content'), word }
  if (data !== undefined) return { kind: 'built', path: data, word }
  throw new CannotRun(`The folder \`${word}\` holds neither data nor content; ${hint}.`)
}

/**
 * Makes sure that two inputs are of one kind. Content is read with the schemas of today and built data has those it was
 * built with, so a comparison of the two would show changes that nobody made.
 *
 * @throws {CannotRun} when they are not.
 */
export function checkSameKind(before: Input, after: Input): void {
  if (before.kind === after.kind) return
  const are = `\`${before.word}\` is ${nouns[before.kind]} and \`${after.word}\` ${nouns[after.kind]}`
  throw new CannotRun(
    `${are}; compare two of a kind: \`npm run build\` makes a \`dist\` folder of content, and \`npm pack\` a tarball of that.`
  )
}
