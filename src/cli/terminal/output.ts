import { writeSync } from 'node:fs'
import { isatty } from 'node:tty'
import { pause } from './pause.ts'

/** One of the two places that a process writes to. */
export interface Output {
  /** Writes a text, all of it. */
  readonly write: (text: string) => void
  /** Why a text could not be written, if so. */
  readonly failure: () => string | undefined
}

/** Standard output or standard error. A pipe whose reader has closed it is no failure: `| head -1`. */
export function outputTo(descriptor: 1 | 2): Output {
  let lost: NodeJS.ErrnoException | undefined
  const writeTo = isatty(descriptor) ? screen(descriptor, (error) => (lost ??= error)) : writeAll
  return {
    write: (text) => {
      try {
        if (!lost) writeTo(descriptor, text)
      } catch (error) {
        lost = error as NodeJS.ErrnoException
      }
    },
    failure: () => (lost?.code === 'EPIPE' ? undefined : lost?.message)
  }
}

/** Writes through Node's stream, which knows the encodings of terminals. */
function screen(descriptor: 1 | 2, fail: (error: Error) => void): (descriptor: number, text: string) => void {
  const stream = descriptor === 1 ? process.stdout : process.stderr
  stream.on('error', fail)
  return (_, text) => void stream.write(text)
}

/** Node's stream of a file takes it for written when the system has taken a part. */
function writeAll(descriptor: number, text: string): void {
  const bytes = Buffer.from(text)
  for (let written = 0; written < bytes.length;) {
    try {
      written += writeSync(descriptor, bytes, written)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error
      // A pipe that is full, and that somebody has set not to block.
      pause(1)
    }
  }
}
