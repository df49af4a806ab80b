import { existsSync, lstatSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { isReadable } from '../../../affected/index.ts'
import { bytesOf } from '../../../build/plain-file.ts'
import { GitError, repositoryAround } from '../../files/git.ts'
import { existing } from '../../files/path.ts'
import { CannotRun, reasonOf } from '../../terminal/cannot-run.ts'
import type { Terminal } from '../../terminal/terminal.ts'
import { packageUrlOf } from '../../../query/package-urls.ts'
import { packageCalled } from './package-called.ts'

/** A file to read: its name as it is shown, and its bytes. */
export interface Input {
  readonly file: string
  /** Whether it was named by itself: then what it is may be told by its text. */
  readonly bytes: () => Uint8Array | Promise<Uint8Array>
}

/** Bytes of the largest file that is read; a JavaScript text has at most twice as many characters. */
const largest = 2 ** 28

/**
 * What the arguments name: files, those of a folder, package URLs, and standard input.
 *
 * @throws {CannotRun} for a path where nothing is, and for a folder without a file that can be read.
 */
export function inputsOf(args: readonly string[], { folder, input }: Pick<Terminal, 'folder' | 'input'>): Input[] {
  const words = args.flatMap((arg) => (/^pkg:/i.test(arg) ? arg.split(/,\s*(?=pkg:)/i) : [arg]))
  const purls = words.filter((word) => /^pkg:/i.test(word))
  const paths = words.filter((word) => !purls.includes(word))
  for (const purl of purls)
    if (!packageUrlOf(purl))
      throw new CannotRun(`\`${purl}\` is not a package URL; write it like \`pkg:npm/event-stream@3.3.6\`.`)
  const inputs = (args.length === 0 ? ['.'] : [...new Set(paths)]).flatMap((word): Input[] => {
    if (word === '-') return [{ file: '<stdin>', bytes: input }]
    if (word === '') throw new CannotRun('A path is empty; name a file or folder, or leave it out for this folder.')
    const path = resolve(folder, word)
    const meant = existsSync(path) ? undefined : packageCalled(word)
    if (meant !== undefined)
      throw new CannotRun(`No such file or folder: \`${word}\`; for a package, give its URL: \`${meant}\`.`)
    if (!existing(path, word).isDirectory()) return [fileInput(word, path)]
    const files = filesBelow(path, word)
    if (files.length === 0)
      throw new CannotRun(`\`${word}\` has no lock file, SBOM or workflow that is not ignored; name a file.`)
    return files.map((file) =>
      fileInput(word === '.' ? file : `${word.replace(/[\\/]+$/, '')}/${file}`, join(path, file))
    )
  })
  const list = new TextEncoder().encode(purls.join('\n'))
  return purls.length > 0 ? [{ file: '<arguments>', bytes: () => list }, ...inputs] : inputs
}

const fileInput = (file: string, path: string): Input => ({
  file: file.replaceAll('\\', '/'),
  bytes: () => bytesOf(path, largest)
})

/** The files in a folder that can be read, in the order of their paths, with forward slashes. */
function filesBelow(folder: string, word: string): string[] {
  try {
    return (listedByGit(folder) ?? walked(folder)).filter((file) => isReadable(join(folder, file))).sort()
  } catch (error) {
    throw new CannotRun(`Cannot read the folder \`${word}\`: ${reasonOf(error)}.`)
  }
}

/** The files that git knows in a folder or would add; undefined where it cannot say. */
function listedByGit(folder: string): string[] | undefined {
  try {
    const listed = repositoryAround(folder)?.text('ls-files', '-z', '--cached', '--others', '--exclude-standard')
    return listed
      ?.split('\0')
      .filter((file) => !/(?:^|\/)node_modules\//.test(file))
      .filter((file) => lstatSync(join(folder, file), { throwIfNoEntry: false })?.isFile())
  } catch (error) {
    if (error instanceof GitError) return undefined
    throw error
  }
}

/** Every file below a folder but those of dependencies and of hidden folders; links are not followed. */
function walked(folder: string, below = ''): string[] {
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const path = below ? `${below}/${entry.name}` : entry.name
    if (entry.isFile()) return [path]
    const isSkipped = entry.name === 'node_modules' || (entry.name.startsWith('.') && entry.name !== '.github')
    return entry.isDirectory() && !isSkipped ? walked(folder, path) : []
  })
}
