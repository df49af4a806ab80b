// Settings of other tools: each key is one that the tool documents, and what is pinned is what this repository uses.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unified, type PluggableList } from 'unified'
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { worldOf } from '../../src/cli/commands/update/answer.ts'
import { pageOf } from '../../src/cli/commands/update/page.ts'
import remarkLint from '../../src/sites/remark-lint/index.ts'
import remark from '../../src/sites/remark/index.ts'
import { templates } from '../../src/sites/hugo/templates.ts'
import { root } from '../architecture.ts'
import { processorOf } from '../remark/documents.ts'
import { snippetsIn } from './pages.ts'

/** The keys of a value and of all in it, each once. */
const keysIn = (value: unknown): string[] => [
  ...new Set(
    Array.isArray(value)
      ? value.flatMap(keysIn)
      : typeof value === 'object' && value !== null
        ? Object.entries(value).flatMap(([key, below]) => [key, ...keysIn(below)])
        : []
  )
]

interface Tool {
  readonly name: string
  /** Whether settings are this tool's. */
  readonly marks: (settings: object) => boolean
  /** Parted by spaces. */
  readonly keys: string
}

/** The tools whose settings the pages show, with the keys that those settings use, as the tools' manuals have them. */
const tools: readonly Tool[] = [
  {
    name: 'a workflow',
    marks: (settings) => 'jobs' in settings,
    keys:
      'name on schedule cron workflow_dispatch permissions contents security-events jobs runs-on steps ' +
      'uses with run persist-credentials node-version cache version affected'
  },
  {
    name: 'Dependabot',
    marks: (settings) => 'updates' in settings,
    keys: 'version updates package-ecosystem directory schedule interval allow dependency-name cooldown default-days'
  },
  {
    name: 'Renovate',
    marks: (settings) => 'packageRules' in settings,
    keys: '$schema extends packageRules matchPackageNames matchUpdateTypes minimumReleaseAge automerge'
  },
  {
    name: 'pre-commit',
    marks: (settings) => 'repos' in settings,
    keys: 'repos repo hooks id name language additional_dependencies entry files require_serial'
  },
  { name: 'remark-cli', marks: (settings) => 'remarkConfig' in settings, keys: 'remarkConfig plugins base' }
]

const settings = [...snippetsIn('yaml'), ...snippetsIn('json')].map(({ from, code }) => ({
  from,
  code,
  value: parse(code) as Readonly<Record<string, unknown>>
}))

test.each(settings)('$from has keys that its tool knows', ({ value }) => {
  const tool = tools.find(({ marks }) => marks(value))
  expect(tool).toBeDefined()
  // A job has a name that its author chose.
  const jobs = Object.keys((value['jobs'] as object | undefined) ?? {})
  expect(keysIn(value).filter((key) => !tool?.keys.split(' ').includes(key) && !jobs.includes(key))).toEqual([])
})

test('what is said of this package is about this package', () => {
  for (const { value, code } of settings) if (!('jobs' in value)) expect(code).toContain('@cncf/tag-security')
})

test('workflows pin actions as this repository does, and nothing but reading is allowed without a reason', () => {
  const ci = readFileSync(join(root, '.github/workflows/ci.yml'), 'utf8')
  const workflows = settings.filter(({ value }) => 'jobs' in value)
  expect(workflows.length).toBeGreaterThan(1)
  for (const { code, value } of workflows) {
    for (const [, action = ''] of code.matchAll(/uses: (.*)/g))
      if (!action.startsWith('cncf/tag-security/.github/actions/validate@<commit>')) expect(ci).toContain(action)
    expect(value['permissions']).toBeDefined()
  }
})

test('the list of plugins for remark runs', () => {
  const [found] = settings.flatMap(({ value }) => (value['remarkConfig'] ? [value['remarkConfig']] : []))
  const { plugins } = found as { plugins: (string | [string, object])[] }
  const ours: Readonly<Record<string, unknown>> = {
    '@cncf/tag-security/remark': remark,
    '@cncf/tag-security/remark-lint': remarkLint
  }
  const used = plugins.flatMap((one) => {
    const [name, ...options] = typeof one === 'string' ? [one] : one
    return ours[name] ? [[ours[name], ...options]] : []
  })
  expect(used).toHaveLength(2)
  expect(() =>
    unified()
      .use(used as PluggableList)
      .freeze()
  ).not.toThrow()
})

const isShortcode = ({ code }: { readonly code: string }): boolean => code.includes('{{<')
const markdown = snippetsIn('markdown')

test.each(markdown.filter((one) => !isShortcode(one)))('$from has markers that are filled in', async ({ code }) => {
  const { faults, stale, places } = await pageOf(code, false, await worldOf(undefined))
  expect(faults).toEqual([])
  expect(stale).toHaveLength(places)
  expect(places).toBeGreaterThan(0)
})

test.each(markdown.filter(isShortcode))(
  '$from uses shortcodes that there are, for records that there are',
  ({ code }) => {
    const names = [...code.matchAll(/\{\{< (tag-[a-z-]+)/g)].map(([, name]) => name)
    expect(names.length).toBeGreaterThan(0)
    for (const name of names) expect([...templates.keys()].join(' ')).toContain(`/${name}.html`)
    const file = new VFile(code)
    processorOf('gfm').use(remarkLint).processSync(file)
    expect(file.messages.map(String)).toEqual([])
  }
)
