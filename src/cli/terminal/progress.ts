import { writeSync } from 'node:fs'
import { Worker } from 'node:worker_threads'

/** Counts one file as being checked. */
export type Count = () => void

/** Shows that a long run is still at work. */
export interface Progress {
  readonly count: Count
  /** Removes what is shown. */
  readonly end: () => void
}

/** After how many milliseconds a run is long. */
const patience = 2000

const writer = { idle: 0, busy: 1, done: 2 } as const

/**
 * Runs beside the check, which leaves the main thread no time to show anything. Of the numbers that both
 * threads see, the first says who may write, so that nothing is shown after the end; the second counts files, and the
 * third says whether anything was shown.
 */
const program = `
const { writeSync } = require('node:fs')
const { workerData: { shared, descriptor, since, patience } } = require('node:worker_threads')
const show = () => {
  const elapsed = Date.now() - since
  if (elapsed < patience || Atomics.compareExchange(shared, 0, ${writer.idle}, ${writer.busy}) !== ${writer.idle}) return
  const count = Atomics.load(shared, 1).toLocaleString('en')
  try { writeSync(descriptor, '\\r\\x1b[2KChecked ' + count + ' files, ' + Math.floor(elapsed / 1000) + ' s') } catch {}
  Atomics.store(shared, 2, 1)
  Atomics.store(shared, 0, ${writer.idle})
}
setInterval(show, 100)
`

const nothing: Progress = { count: () => undefined, end: () => undefined }

/** Shows progress on a terminal, once a run takes long. Without a terminal it does nothing. */
export function showProgress(descriptor: number | undefined, since = performance.timeOrigin): Progress {
  if (descriptor === undefined) return nothing
  const shared = new Int32Array(new SharedArrayBuffer(12))
  const worker = new Worker(program, { eval: true, workerData: { shared, descriptor, since, patience } })
  worker.unref()
  return {
    count: () => void Atomics.add(shared, 1, 1),
    end: () => {
      while (Atomics.compareExchange(shared, 0, writer.idle, writer.done) === writer.busy);
      void worker.terminate()
      if (Atomics.load(shared, 2) === 1) writeSync(descriptor, '\r\u001B[2K')
    }
  }
}

/** Files that count themselves when a field of theirs is first looked at: the check needs to know nothing of progress. */
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
