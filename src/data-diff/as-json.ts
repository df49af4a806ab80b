import type { Changes } from './change.ts'

/** The changes for programs, as `changes.json` of the package has them. */
export const asJson = (changes: Changes): string => `${JSON.stringify(changes, null, 1)}\n`
