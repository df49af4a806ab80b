import { readdirSync, statSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { nearest } from '../../suggestion.ts'
import { CannotRun } from '../terminal/cannot-run.ts'
import type { Run } from '../report/run.ts'

/** Whether a path with forward slashes starts at a root or a drive. */
export function isAbsolute(file: string): boolean {
  return /^(?:\/|[A-Za-z]:\/)/.test(file)
}

/** The path of a file as the reader knows it: the run's root before a relative one. */
export function pathOf(file: string, { root = '' }: Pick<Run, 'root'>): string {
  if (isAbsolute(file) || root === '' || root === '.') return file
  return root.endsWith('/') ? root + file : `${root}/${file}`
}

/** Reports a folder that is missing, with the nearest name beside it, or the hint. */
export function checkFolder(name: string, folder: string, hint: string): void {
  const found = statSync(folder, { throwIfNoEntry: false })
  if (found?.isDirectory()) return
  if (found) throw new CannotRun(`\`${name}\` is not a folder; ${hint}.`)
  const near = nearest(basename(folder), siblingFolders(folder))
  throw new CannotRun(`No such folder: \`${name}\`; ${near === undefined ? `${hint}.` : `did you mean \`${near}\`?`}`)
}

function siblingFolders(folder: string): string[] {
  try {
    return readdirSync(dirname(folder), { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? [entry.name] : []
    )
  } catch {
    return []
  }
}
