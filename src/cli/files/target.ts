import type { Diagnostic } from '../../diagnostics/diagnostic.ts'

/** Something to check: a content folder, or documents of the TAG that are read together. */
export interface Target {
  readonly kind: 'content' | 'upstream'
  /** The folder that is read, absolute. */
  readonly folder: string
  /** Paths below the folder that were asked for, with forward slashes; the empty one is the whole folder. */
  readonly chosen: readonly string[]
  /** Whether it was named by an absolute path. */
  readonly absolute: boolean
}

/** What reading and checking a target gives. Paths are below its folder. */
export interface Checked {
  readonly diagnostics: readonly Diagnostic[]
  /** The files that were read, or should have been; no bytes where that failed. */
  readonly files: ReadonlyMap<string, Uint8Array | undefined>
  /** Those of the diagnostics that changes have brought about in files that are the same as before. */
  readonly broken?: ReadonlySet<Diagnostic>
}

/** Whether a path below a target's folder was asked for. */
export const isChosen = ({ chosen }: Pick<Target, 'chosen'>, path: string): boolean =>
  chosen.some((one) => one === '' || path === one || path.startsWith(`${one}/`))
