import { closeSync, constants, fstatSync, openSync, readSync, statSync } from 'node:fs'

/** Bytes of the largest text that is read, thirty times those of the largest real document. */
export const largestFile = 2 * 2 ** 20

/** Why a file has no bytes. */
export type Unread = 'unreadable' | 'too-large' | 'special'

/** A file that is there and is not read: it is larger than it may be, or a folder, a pipe, a device or a socket. */
class NotRead extends Error {
  readonly why: Unread

  constructor(why: Unread, message: string) {
    super(message)
    this.why = why
  }
}

/**
 * The bytes of a plain file, or of one that a link leads to. Everything that reads a file does so here: opening a pipe
 * waits for its writer, and a device may never end.
 *
 * @throws {Error} when the file is larger than `most` bytes, is not a plain file, or cannot be read.
 */
export function bytesOf(path: string, most = largestFile): Buffer {
  // Before it is opened, since opening a device may do something; and after, since the name may lead elsewhere by then.
  if (!statSync(path).isFile()) throw notPlain()
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  try {
    const stats = fstatSync(file)
    if (!stats.isFile()) throw notPlain()
    if (stats.size > most) throw tooLarge(most)
    return readAll(file, stats.size, most)
  } finally {
    closeSync(file)
  }
}

/** Reads to the end, wherever that is by then: files of `/proc` have no size, and others grow. */
function readAll(file: number, size: number, most: number): Buffer {
  const parts: Buffer[] = []
  let length = 0
  for (;;) {
    const part = Buffer.alloc(Math.max(size - length, 2 ** 12))
    const count = readSync(file, part)
    if (count === 0) return Buffer.concat(parts, length)
    length += count
    if (length > most) throw tooLarge(most)
    parts.push(part.subarray(0, count))
  }
}

const notPlain = (): NotRead => new NotRead('special', 'it is not a plain file')

const tooLarge = (most: number): NotRead => new NotRead('too-large', `it is larger than ${most / 2 ** 20} MB`)

/** The bytes of a plain file of the usual size, or why there are none. */
export function readPlainFile(path: string): Uint8Array | Unread {
  try {
    return bytesOf(path)
  } catch (error) {
    return error instanceof NotRead ? error.why : 'unreadable'
  }
}

/** Files, and their bytes, in the largest folder of texts that is read. */
const largestFolder = { files: 100_000, bytes: 2 ** 28 }

/**
 * Gives a function that counts what is read of a folder.
 *
 * @throws {Error} the function, when that is more than any folder may have.
 */
export function folderLimit({ files, bytes } = largestFolder): (content: unknown) => void {
  let [count, size] = [0, 0]
  return (content) => {
    count += 1
    size += content instanceof Uint8Array ? content.length : 0
    if (count > files) throw new Error(`it has more than ${files.toLocaleString('en')} files`)
    if (size > bytes) throw new Error(`its files have more than ${bytes / 2 ** 20} MB`)
  }
}
