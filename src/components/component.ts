/** Something that a file names. */
export interface Named {
  /** The keys and indexes that lead to it in the file, such as `['packages', 'node_modules/axios']`. */
  readonly path: readonly (string | number)[]
  /** Where it starts in the text, in UTF-16 units from 0; absent where the path alone says where it is. */
  readonly offset?: number
}

/** A package that a file names. */
export interface Component extends Named {
  /** Its package URL; without a version where the file names none. */
  readonly purl: string
}

/**
 * Why something is not compared: a package of the project itself (`workspace`), one that comes from a folder or archive
 * (`file`), from a repository (`git`) or from another address than a registry's (`url`), or an entry that cannot be
 * read (`unreadable`).
 */
export const leftOutReasons = ['workspace', 'file', 'git', 'url', 'unreadable'] as const

/** Why something is not compared. */
export type LeftOutReason = (typeof leftOutReasons)[number]

/** Something that a file names and that is not compared. */
export interface LeftOut extends Named {
  /** As the file names it. */
  readonly name: string
  readonly reason: LeftOutReason
}

/** What a reader finds in a text. */
export interface Found {
  readonly components: readonly Component[]
  readonly leftOut: readonly LeftOut[]
  /** Where something without an offset starts in the text. */
  readonly offsetOf?: (named: Named) => number | undefined
}

/** What a reader found, told apart. */
export function foundOf(items: readonly (Component | LeftOut)[], offsetOf?: Found['offsetOf']): Found {
  return {
    components: items.filter((item) => 'purl' in item),
    leftOut: items.filter((item) => 'reason' in item),
    ...(offsetOf && { offsetOf })
  }
}

/** Finds the packages in the text of a file of one kind; throws an `UnreadableFile`. */
export type Reader = (text: string) => Found

/** A text that cannot be read as what it should be. */
export class UnreadableFile extends Error {
  /** The name of the class. */
  override readonly name = 'UnreadableFile'
  /** Where reading failed, in UTF-16 units from 0. */
  readonly offset: number
  /** Whether neither its text nor a name that no other files have says that it should be readable. */
  readonly isForeign: boolean

  constructor(message: string, offset = 0, isForeign = false) {
    super(message)
    this.offset = offset
    this.isForeign = isForeign
  }
}
