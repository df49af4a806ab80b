import { accessSync, constants, lstatSync, realpathSync, type Stats } from 'node:fs'
import { basename, dirname, isAbsolute, join, parse, resolve } from 'node:path'
import { CannotRun, reasonOf } from '../terminal/cannot-run.ts'
import { isInside } from './path.ts'

/** What is read, into which nothing may be written. */
export interface Input {
  /** Absolute. */
  readonly folder: string
  /** With its article: "the checkout `x`". */
  readonly what: string
}

const hint = 'name another folder: --out <folder>'

/**
 * The folder that `--out` names, which may not be there yet.
 *
 * @throws {CannotRun} when it is not a folder, cannot be written, lies in what is read where that is a folder, or is reached through a symbolic link.
 */
export function outputFolder(word: string, from: string, input?: Input): string {
  if (word === '') throw new CannotRun('The path of --out is empty; name a folder: --out <folder>.')
  const path = resolve(from, word)
  const base = isAbsolute(word) ? parse(path).root : from
  const found = ancestorsOf(path).flatMap((one) => {
    const stats = statsOf(one)
    return stats ? [{ one, stats }] : []
  })
  for (const { one, stats } of found) {
    // What stands right below the root is the system's: there, `/tmp` may be a link.
    const isGiven = isInside(one, base) || dirname(one) === parse(one).root
    if (stats.isSymbolicLink() && !isGiven)
      throw new CannotRun(
        `\`${shown(one, path, word)}\` is a symbolic link; name the folder that it leads to, or another: --out <folder>.`
      )
    if (!stats.isDirectory() && !stats.isSymbolicLink())
      throw new CannotRun(`\`${shown(one, path, word)}\` is not a folder; ${hint}.`)
  }
  const nearest = found.at(-1)?.one ?? parse(path).root
  const real = join(realpathSync(nearest), path.slice(nearest.length))
  if (input && isInside(realpathSync(input.folder), real))
    throw new CannotRun(`\`${word}\` lies in ${input.what}; ${hint}.`)
  try {
    accessSync(nearest, constants.W_OK | constants.X_OK)
  } catch (error) {
    throw new CannotRun(`\`${word}\` cannot be written: ${reasonOf(error)}; ${hint}.`)
  }
  return path
}

/** The folders around a path, outermost first, itself last. */
function ancestorsOf(path: string): string[] {
  const parent = dirname(path)
  return parent === path ? [path] : [...ancestorsOf(parent), path]
}

function statsOf(path: string): Stats | undefined {
  try {
    return lstatSync(path)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
    throw new CannotRun(`\`${path}\` cannot be read: ${reasonOf(error)}; ${hint}.`)
  }
}

/** A part of the path as it was typed. */
const shown = (part: string, path: string, word: string): string =>
  part === path ? word : isAbsolute(word) ? part : basename(part)
