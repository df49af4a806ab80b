import type { Release } from '../plants.ts'

/** Releases that a file names as something that is not to be compared. */
export interface Traps {
  /** The project itself, or a package of its workspace. */
  readonly own: Release
  /** From a folder. */
  readonly folder: Release
  /** From a repository. */
  readonly git: Release
  /** From an address that is no registry's. */
  readonly address: Release
}

/** A format of files that name packages, with what writes small ones. */
export interface Format {
  readonly title: string
  /** A usual path of such a file. */
  readonly file: string
  /** Types of package URL that it can name; none for all. */
  readonly types: readonly string[]
  /** Whether it names a package in one version only. */
  readonly isUnique?: boolean
  /** The text of a file that names these releases, and as what they are not those of the registry the traps. */
  readonly write: (releases: readonly Release[], traps?: Traps) => string
  /** What a text has in the lines that name a release, and nowhere else. */
  readonly marks: (release: Release) => readonly string[]
}

/** A hash that is none of anything, of so many characters. */
export const hash = (length: number): string => '0123456789abcdef'.repeat(Math.ceil(length / 16)).slice(0, length)

/** Half a character is written as a program would that has no other way. */
const encoded = (text: string): string => encodeURIComponent(Buffer.from(text).toString())

/** What a release is called, percent-encoded as a package URL is. */
export const purlOf = ({ type, namespace, name, version }: Release): string => {
  const path = [...(namespace === '' ? [] : namespace.split('/')), name].map(encoded)
  return `pkg:${type}/${path.join('/')}@${encoded(version)}`
}

/** A text of lines. */
export const lines = (...parts: readonly (string | readonly string[])[]): string => `${parts.flat().join('\n')}\n`
