import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { withTable } from '../scripts/readme-table.ts'
import { createPipeline } from '../src/build/pipeline.ts'
import { readContent } from '../src/build/read.ts'
import { collections } from '../src/collections/index.ts'
import { lineOf } from '../src/diagnostics/diagnostic.ts'
import { descriptions } from '../src/generated/descriptions.ts'
import { rules } from '../src/rules/index.ts'
import * as formats from '../src/formats/index.ts'
import * as api from '../src/index.ts'
import { root } from './architecture.ts'
import { evaluate, examplesIn } from './examples.ts'

const readme = readFileSync(join(root, 'README.md'), 'utf8')
const code = [...readme.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, block]) =>
  (block ?? '').replace(/^import .*$/gm, '')
)

it('opens with the two commands', () => {
  expect(readme.indexOf('npm ci && npm start')).toBeLessThan(readme.indexOf('npm ci && npm test'))
  expect(readme.indexOf('npm ci && npm test')).toBeLessThan(readme.indexOf('\n## '))
})

it.each(code.flatMap((block) => examplesIn(`@example\n${block}`, 'README.md')))(
  'tells the truth about $code',
  ({ code, promised }) => {
    expect(evaluate(code, { ...api, ...formats })).toEqual(evaluate(promised, {}))
  }
)

it('lists the collections as `npm run generate` writes them, and only names what is exported', () => {
  expect(readme).toContain('\n<!-- collections:')
  expect(withTable(readme, collections, descriptions)).toBe(readme)
  const named = [...readme.matchAll(/`((?:get|find)[A-Z]\w+)\(/g)].map(([, name]) => name)
  for (const name of named) expect(api).toHaveProperty(name ?? '')
})

it('shows a mistake as the build reports it', () => {
  const files = readContent(join(root, 'content')).map((file) =>
    file.path === 'channels/slack-tag-security.md' && typeof file.content !== 'string'
      ? { ...file, content: Buffer.from(Buffer.from(file.content).toString().replace('kind: slack', 'kind: slak')) }
      : file
  )
  expect(readme).toContain(createPipeline(collections, rules)(files).diagnostics.map(lineOf).join('\n'))
})
