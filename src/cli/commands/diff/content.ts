import { createPipeline } from '../../../build/pipeline.ts'
import { presenceIn, readContent } from '../../../build/read.ts'
import { dataSetOf, type DataSet } from '../../../data-diff/data-set.ts'
import { collections, folders } from '../../../collections/index.ts'
import { rules } from '../../../rules/index.ts'

/** The data of a content folder; the number of its errors if it has any. */
export function readContentData(folder: string): DataSet | number {
  const files = readContent(folder)
  const { diagnostics, records } = createPipeline(folders, rules, presenceIn(files))(files)
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length
  return errors > 0 ? errors : dataSetOf(records, collections)
}
