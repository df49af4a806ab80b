import { accessSync, constants, lstatSync, realpathSync, type Stats } from 'node:fs'
import { basename, dirname, isAbsolute, join, parse, resolve } from 'node:path'
import { CannotRun, reasonOf } from '../terminal/cannot-run.ts'
import { isInside, isMissing } from './path.ts'

/** What is read; --out may not be in it. */
export interface Input {
  /** Absolute. */
  readonly folder: string
  /** With its article: "the checkout `x`". */
  readonly what: string
}

/** The way out where a folder cannot be used. */
export const hint = 'name another folder: --out <folder>'

/**
 * The folder that `--out` names, which may not be there yet.
 *
 * @throws {CannotRun} when it is not a folder, cannot be written, is in the input, or is reached by a symbolic link.
 */
export function outputFolder(word: string, from: string, input?: Input): string {
  if (word === '') throw new CannotRun('The path of --out is empty; name a folder: --out <folder>.')
  const path = resolve(from, word)
  const base = isAbsolute(word) ? parse(path).root : from
  const found = ancestorsOf(path).flatMap((one) => {
    const stats = statsOf(one)
    return stats ? [{ one, stats }] : []
  })
  const asTyped = (part: string): string => (part === path ? word : isAbsolute(word) ? part : basename(part))
  for (const { one, stats } of found) {
    // What is right below the root is the system's: `/tmp` may be a link.
    const isGiven = isInside(one, base) || dirname(one) === parse(one).root
    if (stats.isSymbolicLink() && !isGiven)
      throw new CannotRun(
        `\`${asTyped(one)}\` is a symbolic link; name the folder that it leads to, or another: --out <folder>.`
      )
    if (!stats.isDirectory() && !stats.isSymbolicLink())
      throw new CannotRun(`\`${asTyped(one)}\` is not a folder; ${hint}.`)
  }
  const nearest = found.at(-1)?.one ?? parse(path).root
  const real = join(realpathSync(nearest), path.slice(nearest.length))
  if (input && isInside(realpathSync(input.folder), real))
    throw new CannotRun(`\`${word}\` is in ${input.what}; ${hint}.`)
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

/** What is at a path below --out, a link itself; undefined where nothing is. */
export function statsOf(path: string): Stats | undefined {
  try {
    return lstatSync(path)
  } catch (error) {
    if (isMissing(error)) return undefined
    throw new CannotRun(`\`${path}\` cannot be read: ${reasonOf(error)}; ${hint}.`)
  }
}
