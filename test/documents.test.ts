import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { withTable } from '../scripts/collections-table.ts'
import { collections } from '../src/collections/index.ts'
import * as formats from '../src/formats/index.ts'
import { descriptions } from '../src/generated/descriptions.ts'
import * as api from '../src/index.ts'
import { root } from './architecture.ts'
import { evaluate, examplesIn } from './examples.ts'

const names = [
  'README.md',
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`)
]
const pages = new Map(names.map((name) => [name, readFileSync(join(root, name), 'utf8')]))
const readme = pages.get('README.md') ?? ''

it('opens with the two commands, and is one page', () => {
  expect(readme.indexOf('npm ci && npm start')).toBeLessThan(readme.indexOf('npm ci && npm test'))
  expect(readme.indexOf('npm ci && npm test')).toBeLessThan(readme.indexOf('\n## '))
  expect(readme.split(/\s+/).length).toBeLessThanOrEqual(900)
})

const examples = [...pages].flatMap(([name, text]) =>
  [...text.matchAll(/```ts\n([\s\S]*?)```/g)].flatMap(([, block = '']) =>
    examplesIn(`@example\n${block.replace(/^import .*$/gm, '')}`, name)
  )
)

it.each(examples)('$from tells the truth about $code', ({ code, promised }) => {
  expect(evaluate(code, { ...api, ...formats })).toEqual(evaluate(promised, {}))
})

it('lists the collections as `npm run generate` writes them, and only names what is exported', () => {
  const page = pages.get('docs/use-in-code.md') ?? ''
  expect(page).toContain('\n<!-- collections:')
  expect(withTable(page, collections, descriptions)).toBe(page)
  const named = [...page.matchAll(/`((?:get|find)[A-Z]\w+)\(/g)].map(([, name]) => name)
  for (const name of named) expect(api).toHaveProperty(name ?? '')
})
