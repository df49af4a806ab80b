import type { Format } from './format.ts'
import { javascriptFormats } from './javascript.ts'
import { otherFormats } from './others.ts'
import { pythonFormats } from './python.ts'
import { sbomFormats } from './sboms.ts'

/** Every format of files that can be compared. */
export const formats: readonly Format[] = [...javascriptFormats, ...pythonFormats, ...otherFormats, ...sbomFormats]
