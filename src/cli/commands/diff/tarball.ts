import { gunzipSync } from 'node:zlib'
import { bytesOf } from '../../../build/plain-file.ts'
import { isDataFile, readDataFiles } from '../../../data-diff/data-files.ts'
import type { DataSet } from '../../../data-diff/data-set.ts'
import { CannotRun, reasonOf } from '../../terminal/cannot-run.ts'
import { readTar } from './tar.ts'

/** Bytes of the largest archive, packed and unpacked; the package takes a tenth of it. */
const largestArchive = { packed: 2 ** 24, unpacked: 2 ** 26 }

const hint = 'Fetch it again: `npm pack @cncf/tag-security`.'

/**
 * The data of a package as npm packs it.
 *
 * @throws {CannotRun} when the file is damaged, or contains another package.
 */
export function readTarball(path: string, word: string): DataSet {
  const archive = readTar(unpacked(path, word))
  if (!archive.ok) throw new CannotRun(`The tarball \`${word}\` is damaged: ${archive.fault}. ${hint}`)
  const files = new Map<string, Uint8Array>()
  for (const [name, content] of archive.files) {
    const [, file] = /^[^/]+\/dist\/data\/([^/]+)$/.exec(name) ?? []
    if (file !== undefined && isDataFile(file)) files.set(file, content)
  }
  if (files.size === 0)
    throw new CannotRun(`The tarball \`${word}\` has no \`dist/data\`; name one of @cncf/tag-security.`)
  const data = readDataFiles(files)
  if (!data.ok) throw new CannotRun(`The tarball \`${word}\` cannot be compared: ${data.fault}. ${hint}`)
  return data.value
}

function unpacked(path: string, word: string): Uint8Array {
  let bytes: Uint8Array
  try {
    bytes = bytesOf(path, largestArchive.packed)
  } catch (error) {
    throw new CannotRun(`\`${word}\` cannot be read: ${reasonOf(error)}.`)
  }
  if (bytes.length === 0) throw new CannotRun(`The tarball \`${word}\` is empty. ${hint}`)
  try {
    return gunzipSync(bytes, { maxOutputLength: largestArchive.unpacked })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ERR_BUFFER_TOO_LARGE')
      throw new CannotRun(`The tarball \`${word}\` is too large; name one of @cncf/tag-security.`)
    if (bytes[0] !== 0x1f || bytes[1] !== 0x8b)
      throw new CannotRun(`\`${word}\` is not a tarball; name a .tgz file, a \`dist\` folder or a content folder.`)
    throw new CannotRun(`The tarball \`${word}\` is damaged: ${reasonOf(error)}. ${hint}`)
  }
}
