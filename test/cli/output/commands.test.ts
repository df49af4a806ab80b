import { cpSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { drift, project } from '../drift/project.ts'
import { folderWith, projectWith, tagSecurity, writeFiles, type Outcome } from '../command-line.ts'
import { besideCheckout, importTo, publications } from '../import/checkout.ts'
import { runs } from '../../runs.ts'
import { leftovers, stopped, textsIn } from './stopped.ts'

const chair = 'content/roles/chair.md'
const untidy = '---\naliases: [b, a]\ntitle: Deputy\nsources:\n  - { id: charter }\n---\nRuns the meetings.\n'
const edit = (folder: string, path: string, from: string, to: string): void =>
  writeFiles(folder, { [path]: readFileSync(join(folder, path), 'utf8').replace(from, to) })

/** A command that writes, in a folder that it or an earlier command has written to. */
interface Scenario {
  readonly command: string
  readonly folder: () => Promise<string>
  readonly run: (folder: string) => Promise<Outcome>
}

const scenarios: readonly Scenario[] = [
  {
    command: 'build',
    folder: async () => {
      const folder = projectWith({ 'content/roles/deputy.md': untidy.replace('Deputy', 'A deputy') })
      await tagSecurity(folder, ['build', '--out', 'out'])
      rmSync(join(folder, 'content/roles/deputy.md'))
      edit(folder, chair, 'Chair', 'Chairs')
      return folder
    },
    run: (folder) => tagSecurity(folder, ['build', '--out', 'out'])
  },
  {
    command: 'build into a new folder',
    folder: async () => projectWith(),
    run: (folder) => tagSecurity(folder, ['build', '--out', 'new/out'])
  },
  {
    command: 'export',
    folder: async () => {
      const folder = folderWith()
      await tagSecurity(folder, ['export', 'csv', 'leads', 'roles', '--out', 'out'])
      writeFiles(folder, { 'out/.tag-security-export-csv.json': '{"about":{},"files":{}}' })
      return folder
    },
    run: (folder) => tagSecurity(folder, ['export', 'csv', 'roles', 'tag', '--out', 'out'])
  },
  {
    command: 'import',
    folder: async () => {
      const folder = besideCheckout()
      await importTo(folder, '--out', 'out')
      rmSync(join(folder, publications, 'catalog/2024/xz.md'), { force: true })
      return folder
    },
    run: (folder) => importTo(folder, '--out', 'out')
  },
  {
    command: 'validate --fix',
    folder: async () =>
      projectWith({ 'content/roles/deputy.md': untidy, 'content/roles/helper.md': untidy.replace('Deputy', 'Helper') }),
    run: (folder) => tagSecurity(folder, ['validate', '--fix'])
  },
  {
    command: 'new',
    folder: async () => projectWith(),
    // A second run says that the file exists, which is the new state.
    run: async (folder) => {
      const line = 'new term tree --category security-concepts --source charter'
      const outcome = await tagSecurity(folder, line.split(' '))
      return /lexicon\/tree.md exists and was not changed/.test(outcome.error) ? { ...outcome, code: 0 } : outcome
    }
  },
  {
    command: 'drift --write',
    folder: async () => project({}, ['content/leads/ada-example.md', 'content/incidents/mirror-swap.md']),
    run: (folder) => drift(folder, 'up', '--write')
  }
]

const copyOf = (folder: string): string => {
  const copy = folderWith()
  cpSync(folder, copy, { recursive: true })
  return copy
}

/** Steps to stop at: all of them, or in `npm test` a few. */
function stepsOf(count: number): readonly number[] {
  const all = Array.from({ length: count }, (_, index) => index + 1)
  const every = Math.ceil(count / runs(count, 1))
  return all.filter((at) => at % every === 0 || at === count - 1)
}

it.each(scenarios)(
  '`$command` killed at any step is made up for by the next run',
  { timeout: 300_000 },
  async ({ folder, run }) => {
    const before = await folder()
    const undisturbed = copyOf(before)
    const outcome: Outcome[] = []
    const count = await stopped(Infinity, 'killed', async () => outcome.push(await run(undisturbed)))
    const [old, wanted] = [textsIn(before), textsIn(undisturbed)]
    expect(wanted).not.toEqual(old)
    expect(leftovers(undisturbed)).toEqual([])
    for (const at of stepsOf(count)) {
      const one = copyOf(before)
      await stopped(at, 'killed', () => run(one))
      for (const [path, text] of textsIn(one)) expect([old.get(path), wanted.get(path)]).toContain(text)
      const { code, error } = await run(one)
      expect({ at, code }).toEqual({ at, code: outcome[0]?.code })
      expect(error).not.toMatch(/--force|was changed since/)
      expect(textsIn(one)).toEqual(wanted)
      expect(leftovers(one)).toEqual([])
    }
  }
)

it.each(scenarios)(
  '`$command` on a full disk could not run, and leaves all as it was',
  { timeout: 300_000 },
  async ({ folder, run }) => {
    const before = await folder()
    const old = textsIn(before)
    const count = await stopped(Infinity, 'full', () => run(copyOf(before)))
    for (const at of stepsOf(count)) {
      const one = copyOf(before)
      const outcome: Outcome[] = []
      await stopped(at, 'full', async () => outcome.push(await run(one)))
      expect({ at, code: outcome[0]?.code }).toEqual({ at, code: 2 })
      expect(outcome[0]?.error).toContain('no space left on device')
      expect(textsIn(one)).toEqual(old)
      expect(leftovers(one)).toEqual([])
    }
  }
)

it('a file that somebody changed after a run was killed is not written over', async () => {
  const folder = projectWith()
  await tagSecurity(folder, ['build', '--out', 'out'])
  edit(folder, chair, 'Chair', 'Chairs')
  await stopped(20, 'killed', () => tagSecurity(folder, ['build', '--out', 'out']))
  writeFiles(folder, { 'out/data/roles.json': '[]\n' })
  const { code, error } = await tagSecurity(folder, ['build', '--out', 'out'])
  expect({ code, error }).toEqual({ code: 2, error: expect.stringContaining('was changed since') as string })
  expect(readFileSync(join(folder, 'out/data/roles.json'), 'utf8')).toBe('[]\n')
})
