import fs, { readFileSync, statSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'
import { filesIn } from '../command-line.ts'

const changing = [
  'chmodSync',
  'copyFileSync',
  'linkSync',
  'mkdirSync',
  'renameSync',
  'rmSync',
  'rmdirSync',
  'unlinkSync',
  'writeFileSync'
] as const

/** How a run is stopped: `killed`, so that nothing more is done, or by a `full` disk, which still takes removals. */
export type Stop = 'killed' | 'full'

const needsRoom = /^(copyFile|link|mkdir|writeFile)/

/** Runs something whose n-th change of the file system, and those after it, fail; gives the number of changes. */
export async function stopped(at: number, how: Stop, run: () => unknown): Promise<number> {
  const real = Object.fromEntries(changing.map((name) => [name, fs[name]]))
  let count = 0
  for (const name of changing)
    Object.assign(fs, {
      [name]: (...args: unknown[]): unknown => {
        const isHit = how === 'killed' || needsRoom.test(name)
        if (isHit && ++count >= at)
          throw Object.assign(new Error(`ENOSPC: no space left on device, ${name}`), { code: 'ENOSPC' })
        return (real[name] as (...all: unknown[]) => unknown)(...args)
      }
    })
  syncBuiltinESMExports()
  try {
    await run()
  } catch (error) {
    if (count < at) throw error
  } finally {
    Object.assign(fs, real)
    syncBuiltinESMExports()
  }
  return count
}

/** The text of every file below a folder but what a stopped run may leave, by path. */
export const textsIn = (folder: string): ReadonlyMap<string, string> =>
  new Map(
    filesIn(folder)
      .filter((path) => !/(^|\/)\.tag-security-work/.test(path) && statSync(join(folder, path)).isFile())
      .map((path) => [path, readFileSync(join(folder, path), 'utf8')])
  )

/** What runs have left behind below a folder. */
export const leftovers = (folder: string): string[] =>
  filesIn(folder).filter((path) => /(^|\/)\.tag-security-(work|\d)|\.tmp$/.test(path))
