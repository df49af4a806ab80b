import { expect, it } from 'vitest'
import { plainText, termsIn } from '../src/index.ts'
import { BeyondLimit, budgetOf } from '../src/markdown/budget.ts'
import { tagsIn } from '../src/markdown/html.ts'
import { parseMarkdown } from '../src/markdown/prose.ts'
import { wholePlaceholder } from '../src/policies/placeholders.ts'
import { withoutSecrets } from '../src/policies/secrets.ts'
import { search } from '../src/search/index.ts'
import { templatesIn } from '../src/sites/remark/code-like.ts'
import { shortcodeNames } from '../src/sites/remark/shortcodes.ts'
import { htmlTokens } from '../src/upstream/read/html-tokens.ts'
import { shapes } from './shapes.ts'

it.each(shapes)('parses ten thousand characters of %s within a budget, or says where it ends', (_, text) => {
  const source = text(10_000)
  const budget = budgetOf(1_000_000)
  try {
    expect(parseMarkdown(source, budget).type).toBe('root')
    expect(budget.spent()).toBeLessThanOrEqual(1_000_000)
  } catch (error) {
    if (!(error instanceof BeyondLimit)) throw error
    expect(['file/too-complex', 'file/depth']).toContain(error.finding.rule)
    expect(error.finding.place.line).toBeLessThanOrEqual(source.split('\n').length)
  }
})

it.each(shapes)('scans ten thousand characters of %s', (_, text) => {
  const source = text(10_000)
  expect(plainText(source).length).toBeLessThanOrEqual(source.length)
  expect(htmlTokens(source).join('')).toBe(source)
  expect(withoutSecrets(source)).toBeTypeOf('string')
  for (const found of [tagsIn(source), templatesIn(source), shortcodeNames(source), termsIn(source), search(source)])
    expect(found.length).toBeLessThan(source.length)
  expect(wholePlaceholder(source)).toBeNull()
})
