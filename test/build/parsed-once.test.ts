import { expect, onTestFinished, test, vi } from 'vitest'
import { Document } from 'yaml'
import { createPipeline } from '../../src/build/pipeline.ts'
import { folders } from '../../src/collections/index.ts'
import { rules } from '../../src/rules/index.ts'
import { base, contentFile, overlaid, textOf } from './content-tree.ts'

test('the YAML of a file is parsed once, whatever is reported in it', () => {
  // Every parser of the library makes a document, and a document sets its schema once.
  const parse = vi.spyOn(Document.prototype, 'setSchema')
  onTestFinished(() => parse.mockRestore())
  const path = 'channels/slack-old.md'
  const text = textOf(path).replace('[General]', '[a, A, slack-main]').replace('[slack-main]', '[nobody]')
  const pipeline = createPipeline(folders, rules)
  const { diagnostics } = pipeline(overlaid([contentFile(path, `${text}\n## More\n`)]))
  expect(diagnostics.map(({ rule }) => rule)).toEqual([
    'list/duplicate',
    'alias/duplicate',
    'reference/unknown',
    'section/unknown'
  ])
  expect(parse).toHaveBeenCalledTimes(base.length)
})
