import { writeSync } from 'node:fs'

/** Counts one file as checked. */
export type Count = () => void

/** Milliseconds after which a run is long. */
const patience = 2000
/** Milliseconds between two updates. */
const interval = 100

const clearLine = '\r\u001B[2K'

/** The progress of a run on a terminal, if any: `count` shows it once the run takes long, and `end` clears it. */
export function showProgress(
  descriptor: number | undefined,
  since = performance.timeOrigin,
  now: () => number = Date.now
): { readonly count: Count; readonly end: () => void } {
  let files = 0
  let updatedAt: number | undefined
  const write = (text: string): void => {
    try {
      if (descriptor !== undefined) writeSync(descriptor, text)
    } catch {
      // The terminal is busy or gone; the check continues.
    }
  }
  return {
    count: () => {
      files++
      const time = now()
      if (time - since < patience || (updatedAt !== undefined && time - updatedAt < interval)) return
      updatedAt = time
      const seconds = Math.floor((time - since) / 1000)
      write(`${clearLine}Checked ${files.toLocaleString('en')} files, ${seconds} s`)
    },
    end: () => {
      if (updatedAt !== undefined) write(clearLine)
    }
  }
}

/** Files that count themselves when a field is first read, so that the check needs no knowledge of progress. */
export function counted<File extends object, Field extends keyof File>(
  files: readonly File[],
  field: Field,
  count: Count
): File[] {
  return files.map((file) => {
    let seen = false
    return Object.defineProperty({ ...file }, field, {
      get: (): File[Field] => {
        if (!seen) count()
        seen = true
        return file[field]
      }
    })
  })
}
