import { asJson } from '../../../data-diff/as-json.ts'
import type { Changes } from '../../../data-diff/change.ts'
import { asMarkdown } from '../../../data-diff/markdown.ts'
import type { Terminal } from '../../terminal/terminal.ts'
import type { DiffFormat } from './options.ts'
import { asTable } from './table.ts'

/** Every format: the text of changes, ended by a line feed. */
export const formats = {
  table: asTable,
  json: asJson,
  markdown: asMarkdown
} as const satisfies Record<DiffFormat, (changes: Changes, terminal: Pick<Terminal, 'width' | 'color'>) => string>
