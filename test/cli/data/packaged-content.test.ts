import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createPipeline } from '../../../src/build/pipeline.ts'
import { readContent } from '../../../src/build/read.ts'
import { packagedContent } from '../../../src/cli/data/packaged-content.ts'
import { collections, folders } from '../../../src/collections/index.ts'
import { rules } from '../../../src/rules/index.ts'
import { root } from '../command-line.ts'

test('the packaged data as files have no error and read back to the records of the content', async () => {
  const packaged = createPipeline(collections, rules)(await packagedContent())
  expect(packaged.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  const { records } = createPipeline(folders, rules)(readContent(join(root, 'content')))
  for (const { name } of collections) expect(packaged.records.get(name), name).toEqual(records.get(name))
})
