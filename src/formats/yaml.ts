import { stringify } from 'yaml'
import type { Format } from './format.ts'

/** Records as a YAML list, a single one as a mapping. Readers of YAML 1.1 get the same: text that they would take for a date is quoted. */
export const asYaml: Format = (rows) => stringify(rows, { compat: 'yaml-1.1', aliasDuplicateObjects: false, lineWidth: 0 })
