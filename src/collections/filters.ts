import type { FilterFlag } from './collection.ts'

/** `--kind`. */
export const kind: FilterFlag = { value: 'kind', does: 'what it is' }

/** `--status`. */
export const isCurrent: FilterFlag = { value: 'status', does: 'current or former' }

/** `--text`. */
export const words: FilterFlag = { value: 'words', does: 'words in its text' }
