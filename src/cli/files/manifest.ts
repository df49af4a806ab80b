import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { bytesOf } from '../../build/plain-file.ts'
import { isObject } from '../../json.ts'
import { CannotRun, reasonOf } from '../terminal/cannot-run.ts'
import { isMissing } from './path.ts'

/** A list, kept in a folder, of the files there that a command wrote. */
export interface Manifest {
  /** What the command notes about its last run. */
  readonly about: Readonly<Record<string, string>>
  /** The files with the hash of what was written, by path below the folder. */
  readonly files: ReadonlyMap<string, string>
}

/** A hash of a text or of bytes. */
export const hashOf = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex')

/** Bytes of the largest file that is read back, many times those of what is written. */
export const largestOutput = 2 ** 26

/** Bytes of the largest list, that of a million files. */
export const largestManifest = 2 ** 27

/** Whether a path stays below its folder: anybody may have edited the list. */
const isBelow = (path: string): boolean => path.split('/').every((name) => /^\w[\w.-]*$/.test(name))

const stringEntries = (value: unknown): [string, string][] =>
  isObject(value)
    ? Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
    : []

/**
 * Reads the list of a folder; undefined where there is none.
 *
 * @throws {CannotRun} when it cannot be read.
 */
export function readManifest(folder: string, name: string, hint: string): Manifest | undefined {
  let text: string
  try {
    text = bytesOf(join(folder, name), largestManifest).toString()
  } catch (error) {
    if (isMissing(error)) return undefined
    throw new CannotRun(`\`${name}\` cannot be read: ${reasonOf(error)}; ${hint}.`)
  }
  const value = parsed(text)
  if (!isObject(value) || !isObject(value['files']))
    throw new CannotRun(`\`${name}\`, the list of the written files, is damaged; ${hint}.`)
  return {
    about: Object.fromEntries(stringEntries(value['about'])),
    files: new Map(stringEntries(value['files']).filter(([path]) => isBelow(path)))
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

/** The text of a list, its files in the order of their paths. */
export function manifestText({ about, files }: Manifest): string {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1))
  return `${JSON.stringify({ about, files: Object.fromEntries(sorted) }, null, 1)}\n`
}
