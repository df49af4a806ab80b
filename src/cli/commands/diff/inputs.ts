import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { CannotRun } from '../../terminal/cannot-run.ts'
import { entryNames, existing } from '../../files/path.ts'
import { isContentFolder } from '../../files/content-folder.ts'
import { versionIn } from '../../files/npm.ts'
import { dataFolderOf } from './built.ts'

/** What is compared: a published version, the data of this package, a tarball, built data or content. */
export interface Input {
  readonly kind: 'published' | 'packaged' | 'tarball' | 'built' | 'content'
  /** The file, or the folder with the data or content files; absolute. The version of what is published. */
  readonly path: string
  /** As it was typed. */
  readonly word: string
}

const nouns = {
  published: 'a version',
  packaged: 'the version that runs',
  tarball: 'a tarball',
  built: 'a `dist` folder',
  content: 'a content folder'
} as const satisfies Record<Input['kind'], string>

const hint = 'name a tarball (.tgz), a `dist` folder or a content folder'

/** By its name, as npm gives it; its content is checked when it is read. */
const isTarball = (path: string): boolean => /\.(tgz|tar\.gz)$/i.test(path)

/**
 * The input that a path on the command line names.
 *
 * @throws {CannotRun} when it cannot be compared.
 */
function inputOf(word: string, from: string): Input {
  if (word === '') throw new CannotRun(`A path is empty; ${hint}.`)
  const path = resolve(from, word)
  const version = versionIn(word)
  if (version !== undefined && !existsSync(path)) return { kind: 'published', path: version, word }
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

/** The data of the package whose command runs. */
const packaged: Input = { kind: 'packaged', path: '', word: 'this package' }

/**
 * What two arguments name. A version alone is compared with the data of the package whose command runs.
 *
 * @throws {CannotRun} when they cannot be compared.
 */
export function inputsOf(before: string, after: string | undefined, from: string): readonly [Input, Input] {
  const old = inputOf(before, from)
  if (after === undefined && old.kind !== 'published')
    throw new CannotRun('missing required argument `new`. See `tag-security diff --help`.')
  const inputs = [old, after === undefined ? packaged : inputOf(after, from)] as const
  checkSameKind(...inputs)
  return inputs
}

/**
 * Checks that two inputs are of one kind. Content is read with the current schemas and built data has its own, so
 * comparing the two would show changes that nobody made. A version is built data, however it is named.
 *
 * @throws {CannotRun} when they are not.
 */
function checkSameKind(before: Input, after: Input): void {
  const kinds = [before.kind, after.kind]
  if (before.kind === after.kind || (kinds.includes('published') && !kinds.includes('content'))) return
  const are = `\`${before.word}\` is ${nouns[before.kind]} and \`${after.word}\` ${nouns[after.kind]}`
  throw new CannotRun(
    `${are}; compare two of a kind: \`npm run build\` builds a \`dist\` folder from content, ` +
      'and `npm pack` a tarball from that.'
  )
}
