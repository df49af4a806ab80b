import { safeJson } from '../../safe-json.ts'

/** A value as a data file, harmless also where a template puts it into a script element. */
export const asDataFile = (value: unknown): string => `${safeJson(value, 1)}\n`
