import { github } from './github.ts'
import { json } from './json.ts'
import { pretty } from './pretty.ts'
import type { Reporter } from './run.ts'
import { sarif } from './sarif.ts'

/** Name of a format that findings can be shown in. */
export type ReportFormat = 'pretty' | 'json' | 'github' | 'sarif'

/** Every format, by the name the `--format` flag takes, in the order the help lists them. */
export const reporters = { pretty, json, github, sarif } as const satisfies Record<ReportFormat, Reporter>
