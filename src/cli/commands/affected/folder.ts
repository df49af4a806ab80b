import { lstatSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { isReadable } from '../../../affected/index.ts'
import { GitError, repositoryAround } from '../../files/git.ts'
import { CannotRun, reasonOf } from '../../terminal/cannot-run.ts'

/** A file below a folder, or a folder that cannot be looked into. */
interface Entry {
  /** The path below the folder, with forward slashes. */
  readonly file: string
  /** Why a folder cannot be looked into. */
  readonly failure?: Error
}

/**
 * The files in a folder that can be read, in the order of their paths: but those that git ignores, and those of
 * dependencies. Links are not followed.
 *
 * @throws {CannotRun} when the folder, typed as `word`, cannot be looked into.
 */
export function readableFilesIn(folder: string, word: string): Entry[] {
  const entries = entriesIn(folder)
  const [first] = entries
  if (first?.file === '') throw new CannotRun(`Cannot read the folder \`${word}\`: ${reasonOf(first.failure)}.`)
  return entries
    .filter(({ file, failure }) => failure !== undefined || isReadable(join(folder, file).replaceAll('\\', '/')))
    .sort((one, other) => (one.file < other.file ? -1 : 1))
}

const entriesIn = (folder: string): Entry[] => listedByGit(folder) ?? walked(folder)

/** The files that git knows in a folder or would add, and those of repositories in it; undefined where git fails. */
function listedByGit(folder: string): Entry[] | undefined {
  try {
    const listed = repositoryAround(folder)?.text('ls-files', '-z', '--cached', '--others', '--exclude-standard')
    // In a merge, a file is there once for each side.
    const names = listed === undefined ? undefined : new Set(listed.split('\0').map((name) => name.replace(/\/$/, '')))
    return names && [...names].filter((name) => !isOfDependencies(name)).flatMap((name) => filesAt(folder, name))
  } catch (error) {
    if (error instanceof GitError) return undefined
    throw error
  }
}

const isOfDependencies = (name: string): boolean => name.split('/').includes('node_modules')

/** The file of that name, or the files of a repository: git lists a submodule, or a clone, by its folder. */
function filesAt(folder: string, name: string): Entry[] {
  const path = join(folder, name)
  const stats = name === '' ? undefined : lstatSync(path, { throwIfNoEntry: false })
  if (stats?.isFile()) return [{ file: name }]
  const isRepository = stats?.isDirectory() && lstatSync(join(path, '.git'), { throwIfNoEntry: false }) !== undefined
  return isRepository ? below(name, entriesIn(path)) : []
}

/** Hidden folders of version control, of caches, and of dependencies. */
const hidden = new Set([
  '.git',
  '.hg',
  '.svn',
  '.jj',
  '.cache',
  '.npm',
  '.pnpm-store',
  '.tox',
  '.nox',
  '.venv',
  '.yarn'
])

/** Every file in a folder but those of dependencies, of caches and of version control. */
function walked(folder: string): Entry[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry): Entry[] => {
      const { name } = entry
      if (entry.isFile()) return [{ file: name }]
      const isSkipped = isOfDependencies(name) || hidden.has(name)
      return entry.isDirectory() && !isSkipped ? below(name, walked(join(folder, name))) : []
    })
  } catch (error) {
    return [{ file: '', failure: error as Error }]
  }
}

const below = (folder: string, entries: readonly Entry[]): Entry[] =>
  entries.map((one) => ({ ...one, file: one.file === '' ? folder : `${folder}/${one.file}` }))
