import { existsSync } from 'node:fs'
import { dirname, isAbsolute, join, resolve } from 'node:path'
import { bytesOf } from '../../../build/plain-file.ts'
import { packageUrlOf } from '../../../query/package-urls.ts'
import { existing, pathBelow } from '../../files/path.ts'
import { displayIn } from '../../report/display.ts'
import { CannotRun } from '../../terminal/cannot-run.ts'
import type { Terminal } from '../../terminal/terminal.ts'
import type { Format } from './formats.ts'
import { readableFilesIn } from './folder.ts'
import { packageCalled } from './package-called.ts'

/** A file to read. */
export interface Input {
  /** The path as it is shown. */
  readonly file: string
  /** The whole path, whose name says what kind of file it is. */
  readonly path: string
  /** Whether it was found in a folder, where a file may be something else in spite of its name. */
  readonly isFound: boolean
  readonly bytes: () => Uint8Array | Promise<Uint8Array>
}

/** A path of the command line, or a file below it. */
interface Named extends Pick<Input, 'path' | 'isFound' | 'bytes'> {
  /** The folder that it was named by, or that it lies in. */
  readonly folder: string
  /** Whether it was named by an absolute path. */
  readonly absolute: boolean
}

/** Bytes of the largest file that is read; a JavaScript text has at most twice as many characters. */
const largest = 2 ** 28

/**
 * What the arguments name: files, those of a folder, package URLs, and standard input.
 *
 * @throws {CannotRun} for a path where nothing is, for a folder without a file that can be read, and for a package URL
 *   that is none.
 */
export function inputsOf(args: readonly string[], format: Format, terminal: Terminal): Input[] {
  const isUrl = (arg: string): boolean => /^pkg:/i.test(arg)
  const purls = args.filter(isUrl).flatMap((arg) => arg.split(/,\s*(?=pkg:)/i))
  const words = args.length === 0 ? ['.'] : args.filter((arg) => !isUrl(arg))
  const named = words.filter((word) => word !== '-').flatMap((word) => filesOf(word, terminal.folder))
  const display = displayIn(format === 'github' || format === 'sarif' ? format : 'json', named, terminal)
  // A file that is named by itself and in its folder is read once, as one that is named.
  const files = new Map<string, Input>()
  for (const one of named)
    if (!files.get(one.path) || !one.isFound)
      files.set(one.path, { ...one, file: display(one, pathBelow(one.folder, one.path)) })
  return [
    ...(purls.length > 0 ? [{ ...labelled('<arguments>', listOf(purls)), path: 'purls.txt' }] : []),
    ...(words.includes('-') ? [labelled('<stdin>', terminal.input)] : []),
    ...files.values()
  ]
}

const labelled = (label: string, bytes: Input['bytes']): Input => ({ file: label, path: label, isFound: false, bytes })

function listOf(purls: readonly string[]): Input['bytes'] {
  const wrong = purls.find((purl) => !packageUrlOf(purl))
  if (wrong !== undefined)
    throw new CannotRun(`\`${wrong}\` is not a package URL; write it like \`pkg:npm/event-stream@3.3.6\`.`)
  return () => new TextEncoder().encode(purls.join('\n'))
}

function filesOf(word: string, from: string): Named[] {
  if (word === '') throw new CannotRun('A path is empty; name a file or folder, or leave it out for this folder.')
  const path = resolve(from, word)
  const meant = existsSync(path) ? undefined : packageCalled(word)
  if (meant !== undefined)
    throw new CannotRun(`No such file or folder: \`${word}\`; for a package, give its URL: \`${meant}\`.`)
  const absolute = isAbsolute(word)
  if (!existing(path, word).isDirectory())
    return [{ folder: dirname(path), absolute, path, isFound: false, bytes: () => bytesOf(path, largest) }]
  const files = readableFilesIn(path, word)
  if (files.length === 0)
    throw new CannotRun(`\`${word}\` has no lock file, SBOM or workflow that is not ignored; name a file.`)
  return files.map(({ file, failure }) => ({
    folder: path,
    absolute,
    path: join(path, file),
    isFound: true,
    bytes: () => {
      if (failure !== undefined) throw failure
      return bytesOf(join(path, file), largest)
    }
  }))
}
