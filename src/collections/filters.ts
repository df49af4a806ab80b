import { statuses } from '../records/entry.ts'
import type { FilterFlag } from './collection.ts'

/** `--kind`. */
export const kind = (values: readonly string[]): FilterFlag => ({ value: 'kind', does: 'what it is', values })

/** `--status`. */
export const isCurrent: FilterFlag = { value: 'status', does: 'whether it is so today', values: statuses }

/** `--text`. */
export const words: FilterFlag = { value: 'words', does: 'words in its text' }

/** `--reference`. */
export const reference: FilterFlag = { value: 'host', does: 'where it links to, such as github.com', also: 'host' }

/** `--year`, `--since` and `--until`. */
export const times = {
  year: { value: 'year', does: 'its year, such as 2024' },
  since: { value: 'date', does: 'in this year, month or day, or later' },
  until: { value: 'date', does: 'in this year, month or day, or earlier' }
} as const satisfies Readonly<Record<string, FilterFlag>>
