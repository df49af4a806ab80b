import { stringify } from 'yaml'
import type { Format } from './format.ts'

/** How YAML is written: readers of YAML 1.1 get the same, with quotes around text that they would take for a date; nothing is folded. */
export const yamlOptions = { compat: 'yaml-1.1', aliasDuplicateObjects: false, lineWidth: 0 } as const

/** Records as a YAML list, a single one as a mapping. */
export const asYaml: Format = (rows) => stringify(rows, yamlOptions)
