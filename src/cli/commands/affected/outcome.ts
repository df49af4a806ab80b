import type { Finding, LeftOutReason } from '../../../affected/index.ts'

/** Where something is in a file. */
interface At {
  /** The path as it is shown. */
  readonly file: string
  readonly line: number
  readonly column: number
}

/** A finding in a file; its path in the file is a text. */
export interface FileFinding extends Omit<Finding, 'line' | 'column' | 'path'>, At {
  /** What leads to it in the file, such as `packages > node_modules/axios`. */
  readonly path: string
}

/** Something that a file names and that was not compared. */
export interface NotCompared extends At {
  readonly name: string
  readonly reason: LeftOutReason
}

/** A file that could not be read, and why. */
export interface NotRead extends At {
  readonly message: string
}

/** A file whose components were compared. */
export interface ComparedFile {
  readonly file: string
  /** Its kind, such as `npm`. */
  readonly kind: string
  readonly components: number
  /** How much was left out, by reason. */
  readonly leftOut: Partial<Readonly<Record<LeftOutReason, number>>>
}

/** What a run compared, what it found, and what it could not compare. */
export interface Outcome {
  /** What was compared with what, in one sentence. */
  readonly statement: string
  readonly compared: {
    readonly components: number
    readonly incidents: number
    readonly packages: number
    readonly contentDate: string
    readonly files: readonly ComparedFile[]
  }
  readonly findings: readonly FileFinding[]
  /** What was left out, at its places, which take their time to find. */
  readonly leftOut: () => readonly NotCompared[]
  readonly unread: readonly NotRead[]
  /** Files of folders that are something else in spite of their names. */
  readonly passedOver: readonly string[]
}
