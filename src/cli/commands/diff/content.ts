import { createPipeline } from '../../../build/pipeline.ts'
import { presenceIn, readContent } from '../../../build/read.ts'
import { dataSetOf, type DataSet, declaredFields } from '../../../data-diff/data-set.ts'
import { collections } from '../../../collections/index.ts'
import { rules } from '../../../rules/index.ts'

/** The data of a content folder; the number of its errors if it has any. */
export function readContentData(folder: string): DataSet | number {
  const files = readContent(folder)
  const { diagnostics, records } = createPipeline(collections, rules, presenceIn(files))(files)
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length
  if (errors > 0) return errors
  return dataSetOf(records, (name) => {
    const collection = collections.find((one) => one.name === name)
    return collection && declaredFields(collection.jsonSchema())
  })
}
