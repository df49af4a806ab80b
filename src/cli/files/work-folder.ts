import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bytesOf } from '../../build/plain-file.ts'
import { pause } from '../terminal/pause.ts'
import { isTaken } from './moves.ts'

/** Name of the folder in which a run prepares a change of the folder around it. Whoever has it may change that one. */
export const workFolder = '.tag-security-work'

/** Milliseconds to wait for another run, and between two looks. */
const patience = 60_000
const interval = 20

/** When a process started, in the system's own unit; empty where the system does not say so. */
function startOf(process: number): string {
  try {
    // The name of the program, in parentheses, may have blanks.
    return (
      bytesOf(`/proc/${process}/stat`)
        .toString()
        .replace(/^.*\) /s, '')
        .split(' ')[19] ?? ''
    )
  } catch {
    return ''
  }
}

/** The name of the file that says whose a work folder is. It is renamed to hand the folder over. */
const ownerName = (process: number): string => `owner-${process}-${startOf(process)}`

/** Whether the process still runs on this machine. A process changes one folder at a time, so its own are left over. */
function isRunning(owner: string): boolean {
  const [, id, start = ''] = /^owner-(\d+)-(\d*)$/.exec(owner) ?? []
  if (Number(id) === process.pid) return false
  try {
    process.kill(Number(id), 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  // Numbers of processes are used again, in containers soon.
  return ['', start].includes(startOf(Number(id)))
}

const namesIn = (folder: string): string[] => {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

const ownerOf = (work: string): string | undefined => namesIn(work).find((name) => name.startsWith('owner-'))

/** Whether a run is changing a folder, or has been stopped while it did. */
export const isBeingChanged = (folder: string): boolean => ownerOf(join(folder, workFolder)) !== undefined

/** Whether a run that was stopped has left something in a folder. */
export function hasLeftovers(folder: string): boolean {
  return namesIn(folder).some((name) => {
    if (!/^\.tag-security-work(-\d+)?$/.test(name)) return false
    const owner = ownerOf(join(folder, name))
    return owner === undefined || !isRunning(owner)
  })
}

/**
 * Takes the work folder of a folder, with `undo` for what a stopped run left there, and gives its path. Waits while
 * another run has it.
 *
 * @throws {Error} when something else has its name, or another run has it for too long.
 */
export function takeWorkFolder(folder: string, undo: (work: string) => void): string {
  const work = join(folder, workFolder)
  const own = ownerName(process.pid)
  for (let waited = 0; waited < patience; waited += interval) {
    const owner = ownerOf(work)
    if (owner === undefined && !isTaken(work)) {
      removeStale(folder)
      finishBeforeSignals()
      if (placed(work, own)) return work
    } else if (owner === undefined) {
      if (waited > 1000) break
    } else if (!isRunning(owner)) {
      finishBeforeSignals()
      if (!renamed(join(work, owner), join(work, own))) continue
      undo(work)
      leaveWorkFolder(work)
      continue
    }
    pause(interval)
  }
  throw new Error(`another run is writing there, or \`${workFolder}\` is of another origin`)
}

/** Removes a work folder: it is renamed first, so that it never is there in part. */
export function leaveWorkFolder(work: string): void {
  const gone = `${work}-${process.pid}`
  rmSync(gone, { recursive: true, force: true })
  renameSync(work, gone)
  rmSync(gone, { recursive: true, force: true })
}

/** Puts a work folder in place, unless somebody else has. */
function placed(work: string, owner: string): boolean {
  const made = `${work}-${process.pid}`
  try {
    mkdirSync(made)
    writeFileSync(join(made, owner), '')
    renameSync(made, work)
    return true
  } catch (error) {
    rmSync(made, { recursive: true, force: true })
    if (!['ENOTEMPTY', 'EEXIST'].includes(String((error as NodeJS.ErrnoException).code)) && !isTaken(work)) throw error
    return false
  }
}

/** Whether a file could be renamed; not so where another run has been faster. */
function renamed(from: string, to: string): boolean {
  try {
    renameSync(from, to)
    return true
  } catch {
    return false
  }
}

/** Removes the work folders that stopped runs were about to put in place or to remove. */
function removeStale(folder: string): void {
  for (const name of namesIn(folder)) {
    const [, process] = /^\.tag-security-work-(\d+)$/.exec(name) ?? []
    if (process !== undefined && !isRunning(ownerOf(join(folder, name)) ?? `owner-${process}-`))
      rmSync(join(folder, name), { recursive: true, force: true })
  }
}

/** Lets a change end before a signal ends the process; where somebody else handles signals, it does anyway. */
function finishBeforeSignals(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    if (process.listenerCount(signal) === 0) process.once(signal, () => process.kill(process.pid, signal))
}
