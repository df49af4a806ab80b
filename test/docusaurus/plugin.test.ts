import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { assessmentIds } from '../../src/query/assessments.ts'
import { getIncident, incidentIds } from '../../src/query/incidents.ts'
import { termIds } from '../../src/query/lexicon.ts'
import plugin, * as api from '../../src/sites/docusaurus/index.ts'
import { addressesIn, incidentData } from '../../src/sites/docusaurus/record-data.ts'
import { root } from '../architecture.ts'
import { evaluate, examplesIn, functionsWithoutExample } from '../examples.ts'

/** What the plugin adds to a site: routes, files and global data. */
async function added(
  options: api.DocusaurusOptions,
  baseUrl = '/'
): Promise<{ routes: api.Route[]; files: Map<string, string>; global: unknown }> {
  const routes: api.Route[] = []
  const files = new Map<string, string>()
  let global: unknown
  const createData = (name: string, data: string | object): Promise<string> => {
    files.set(name, typeof data === 'string' ? data : JSON.stringify(data))
    return Promise.resolve(`/data/${name}`)
  }
  await plugin({ baseUrl }, options).contentLoaded({
    actions: { addRoute: (route) => void routes.push(route), createData, setGlobalData: (data) => void (global = data) }
  })
  return { routes, files, global }
}

it('adds an overview and a page for each record of the collections that are named, and no others', async () => {
  const { routes } = await added({ lexicon: { path: 'words' } }, '/site/')
  expect(routes.map(({ path }) => path)).toEqual(['/site/words', ...termIds.map((id) => `/site/words/${id}`)])
  expect((await added({})).routes).toEqual([])
  expect((await added({ incidents: { path: '/' } })).routes.map(({ path }) => path)).toEqual([
    '/',
    ...incidentIds.map((id) => `/${id}`)
  ])
  expect((await added({ assessments: { path: 'a' } })).routes.map(({ path }) => path)).toEqual([
    '/a',
    ...assessmentIds.map((id) => `/a/${id}`)
  ])
})

it('gives each page the data of its own record alone', async () => {
  const { routes, files } = await added({ incidents: { path: 'incidents' }, lexicon: { path: 'lexicon' } })
  const page = routes.find(({ path }) => path === '/incidents/xz')
  expect(page?.modules).toEqual({ incident: '/data/incidents/xz.json' })
  expect(files.get('incidents/xz.json')).toContain('CVE-2024-3094')
  expect([...files].filter(([, text]) => text.includes('had earned maintainer rights')).map(([name]) => name)).toEqual([
    'incidents/xz.json'
  ])
})

it('keeps in global data ids and titles and nothing else', async () => {
  const { global } = (await added({})) as { global: api.GlobalData }
  expect(Object.keys(global)).toEqual(['incidents', 'terms', 'assessments'])
  expect(global.incidents.map(({ id }) => id)).toEqual(incidentIds)
  expect(global.terms.map(({ id }) => id)).toEqual(termIds)
  expect(global.assessments.map(({ id }) => id)).toEqual(assessmentIds)
  for (const record of [...global.incidents, ...global.terms, ...global.assessments])
    expect(Object.keys(record)).toEqual(['id', 'title'])
})

it('leads to the sources where a site has no pages of the records', async () => {
  const { files } = await added({})
  const xz = JSON.parse(files.get('incidents/xz.json') ?? '') as { href: string; source: string; types: object[] }
  expect(xz.href).toBe(xz.source)
  expect(xz.href).toMatch(/^https:\/\/github\.com\/.*\/2024\/xz\.md$/)
  expect(xz.types).toEqual([{ id: 'malicious-maintainer', title: 'Malicious Maintainer' }])
})

it('links to addresses of the web alone', () => {
  const references = ['javascript:alert(1)', 'https://example.org/'].map((url) => ({ url, kind: 'article' as const }))
  const data = incidentData({ ...getIncident('xz'), references }, addressesIn('/', { paths: {}, editUrl: '' }))
  expect(data.references.map(({ href }) => href)).toEqual([undefined, 'https://example.org/'])
})

it('shows the title of a document that any record knows, and the title of the source', () => {
  const references = [
    { url: 'https://github.com/axios/axios/issues/10636', kind: 'discussion' as const },
    { url: 'https://github.com/axios/axios/issues/10636/', title: 'Post Mortem', kind: 'post-mortem' as const },
    { url: 'https://example.org/unknown', kind: 'article' as const }
  ]
  const data = incidentData({ ...getIncident('xz'), references }, addressesIn('/', { paths: {}, editUrl: '' }))
  expect(data.references.map(({ title }) => title)).toEqual(['axios issue 10636', 'Post Mortem', undefined])
  expect(data.sourceTitle).toBe('Catalog of Supply Chain Compromises')
})

it('leads from identifiers, weaknesses, techniques and packages to their pages', () => {
  const data = incidentData(getIncident('axios'), addressesIn('/', { paths: {}, editUrl: '' }))
  const listed = [...data.identifiers, ...data.weaknesses, ...data.techniques, ...data.packages]
  expect(listed.length).toBeGreaterThan(3)
  for (const one of listed) expect(one.href).toMatch(/^https:/)
})

const folder = join(root, 'src/sites/docusaurus')

it('gives an example for every public function, and every example is true', () => {
  expect(functionsWithoutExample(folder).filter((one) => /^(?:index|sidebar)\.ts/.test(one))).toEqual([])
  const examples = ['index.ts', 'sidebar.ts'].flatMap((name) =>
    examplesIn(readFileSync(join(folder, name), 'utf8'), name)
  )
  expect(examples).toHaveLength(3)
  for (const { code, promised } of examples)
    expect(
      evaluate(code, { tagSecurity: plugin, validateOptions: api.validateOptions, sidebarItems: api.sidebarItems })
    ).toEqual(evaluate(promised, {}))
})

it('has in its style sheet no colour of its own and no direction that would be lost', () => {
  const css = readFileSync(join(folder, 'public/docusaurus/tag-security.css'), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '')
  expect(css).not.toMatch(/#[\da-f]{3,8}\b|rgba?\(|hsla?\(/i)
  // Docusaurus compiles them to left and right for older browsers, whatever the direction of the site is.
  expect(css).not.toMatch(/inline-(?:start|end)|inset-inline|(?:text-align|float|clear):\s*(?:start|end|inline)/)
  for (const selector of css.match(/\.[a-z][\w-]*/g) ?? []) expect(selector).toMatch(/^\.tag-security/)
})
