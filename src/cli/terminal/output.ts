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
  // Node's stream of a terminal knows its encoding. That of a file takes it for written when a part is.
  const screen = isatty(descriptor) && (descriptor === 1 ? process.stdout : process.stderr)
  if (screen) screen.on('error', (error) => (lost ??= error))
  return {
    write: (text) => {
      try {
        if (screen) screen.write(text)
        else if (!lost) writeAll(descriptor, Buffer.from(text))
      } catch (error) {
        lost = error as NodeJS.ErrnoException
      }
    },
    failure: () => (lost?.code === 'EPIPE' ? undefined : lost?.message)
  }
}

function writeAll(descriptor: number, bytes: Uint8Array): void {
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
