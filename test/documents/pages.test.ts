import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, it, test } from 'vitest'
import { withTable } from '../../scripts/collections-table.ts'
import { leftOutReasons } from '../../src/affected/index.ts'
import { collections } from '../../src/collections/index.ts'
import { kinds } from '../../src/components/kinds.ts'
import { descriptions } from '../../src/generated/descriptions.ts'
import { root } from '../architecture.ts'
import { modules } from './modules.ts'
import { anchorsOf, pages, readPage, snippets, type Page } from './pages.ts'

const repository = 'https://github.com/cncf/tag-security/blob/main/'
const readme = readPage('README.md')

it('opens with the two commands, and is one page', () => {
  expect(readme.text.indexOf('npm ci && npm start')).toBeLessThan(readme.text.indexOf('npm ci && npm test'))
  expect(readme.text.indexOf('npm ci && npm test')).toBeLessThan(readme.text.indexOf('\n## '))
  expect(readme.text.trim().split(/\s+/).length).toBeLessThanOrEqual(900)
})

it('leads to every page', () => {
  const names = pages.map(({ name }) => name).filter((name) => name !== readme.name)
  expect(names.filter((name) => !readme.text.includes(`(${repository}${name}`))).toEqual([])
})

it('has no block of code that no test here runs', () => {
  const known = ['console', 'html', 'js', 'json', 'jsx', 'markdown', 'sh', 'ts', 'yaml']
  expect(snippets.filter(({ kind }) => !known.includes(kind)).map(({ from, kind }) => `${from} ${kind}`)).toEqual([])
})

test('what `npm start` sends to is there', () => {
  const tour = readFileSync(join(root, 'scripts/tour.ts'), 'utf8')
  const named = [...tour.matchAll(/'([\w/-]+\.md)'/g)].map(([, name = '']) => name)
  expect(named.length).toBeGreaterThan(3)
  expect(named.filter((name) => !existsSync(join(root, name)))).toEqual([])
})

/** What is wrong with a page's links into the repository. The README is on npm too, so that its links are whole. */
function brokenLinks(page: Page): string[] {
  const anchors = new Map([[page.name, anchorsOf(page)]])
  return page.nodes.flatMap(({ type, url = '' }) => {
    if (type !== 'link' || (/^\w+:/.test(url) && !url.startsWith(repository))) return []
    if (page === readme && !url.startsWith(repository)) return [`${url} is not whole`]
    const [path = '', anchor] = url.replace(repository, '').split('#')
    const folder = url.startsWith(repository) ? '' : dirname(page.name)
    const target = path === '' ? page.name : relative('', join(folder, path))
    if (!existsSync(join(root, target))) return [`${url} leads nowhere`]
    if (anchor === undefined) return []
    const known = anchors.get(target) ?? anchorsOf(readPage(target))
    anchors.set(target, known)
    return known.includes(anchor) ? [] : [`${url} has no such heading`]
  })
}

test.each([...pages, ...['CONTRIBUTING.md', 'SECURITY.md'].map(readPage)])(
  'the links of $name lead to what is there',
  (page) => {
    expect(brokenLinks(page)).toEqual([])
  }
)

it('lists the collections as `npm run generate` writes them, and only names what is exported', () => {
  const { text } = readPage('docs/use-in-code.md')
  expect(text).toContain('\n<!-- collections:')
  expect(withTable(text, collections, descriptions)).toBe(text)
  const named = [...text.matchAll(/`((?:get|find)[A-Z]\w+|packagesOf|affects|affected|readComponents)\(/g)]
  const exported = Object.values(modules).flatMap((module) => Object.keys(module))
  expect(named.map(([, name = '']) => name).filter((name) => !exported.includes(name))).toEqual([])
})

it('says which kinds of files are compared, and what is left out of them', () => {
  const { text } = readPage('docs/are-we-hit.md')
  const [, below = ''] = text.split('\n## What is read\n')
  const rows = [...(below.split('\n## ')[0] ?? '').matchAll(/^\| `(.*?)` \| (.*) \|$/gm)]
  const readers = rows.slice(0, kinds.length).map(([, name, title]) => ({ name, title }))
  expect(readers).toEqual(kinds.map(({ name, title }) => ({ name, title })))
  expect(rows.slice(kinds.length).map(([, reason]) => reason)).toEqual(leftOutReasons)
})
