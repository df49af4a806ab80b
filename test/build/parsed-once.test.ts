import { expect, test, vi } from 'vitest'
import { parseDocument } from 'yaml'
import { createPipeline } from '../../src/build/pipeline.ts'
import { collections } from '../../src/collections/index.ts'
import { rules } from '../../src/rules/index.ts'
import { base, contentFile, overlaid, textOf } from './content-tree.ts'

vi.mock('yaml', async (original) => {
  const yaml = await original<typeof import('yaml')>()
  return { ...yaml, parseDocument: vi.fn(yaml.parseDocument) }
})

test('the YAML of a file is parsed once, whatever is reported in it', () => {
  const path = 'channels/slack-old.md'
  const text = textOf(path).replace('[General]', '[a, A, slack-main]').replace('[slack-main]', '[nobody]')
  const pipeline = createPipeline(collections, rules)
  const { diagnostics } = pipeline(overlaid([contentFile(path, `${text}\n## More\n`)]))
  expect(diagnostics.map(({ rule }) => rule)).toEqual([
    'list/duplicate',
    'alias/duplicate',
    'reference/unknown',
    'section/unknown'
  ])
  expect(vi.mocked(parseDocument).mock.calls).toHaveLength(base.length)
})
