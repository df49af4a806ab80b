import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { projectWith, tagSecurity } from './command-line.ts'
import { incident, reportOf } from './reports.ts'

const demo = (): string => projectWith({ 'content/incidents/demo.md': incident.replace('kind: attack', 'kind: atack') })

it.each([
  ['.', 'content/incidents/demo.md', 'content/incidents/demo.md'],
  ['content/incidents', 'demo.md', 'demo.md'],
  ['content/incidents', './demo.md', 'demo.md'],
  ['content/incidents', '../incidents/demo.md', 'demo.md'],
  ['content/incidents', '.', 'demo.md'],
  ['content', 'incidents/demo.md', 'incidents/demo.md'],
  ['content', '.', 'incidents/demo.md'],
  ['content/roles', '../incidents/demo.md', '../incidents/demo.md'],
  ['content/roles', '..', '../incidents/demo.md']
])('names a file as seen from %s when it is given as %s', async (from, given, expected) => {
  const folder = demo()
  const { problems } = await reportOf(join(folder, from), 'validate', given)
  expect(problems.map(({ file }) => file)).toContain(expected)
  expect((await tagSecurity(join(folder, from), ['validate', given])).out).toContain(`${expected}:4:7 error\n`)
})

it('names a file that is given whole as seen from the folder it is in, and whole from elsewhere', async () => {
  const folder = demo()
  const given = join(folder, 'content/incidents/demo.md')
  const shownFrom = async (from: string): Promise<string[]> =>
    (await reportOf(join(folder, from), 'validate', given)).problems.map(({ file }) => file)
  expect(await shownFrom('content/incidents')).toEqual(['demo.md'])
  expect(await shownFrom('content/roles')).toEqual([given])
})

it.each(['github', 'sarif'])(
  'names a file from the top of its repository in %s, wherever it is checked',
  async (format) => {
    const folder = demo()
    mkdirSync(join(folder, '.git'))
    for (const [from, given] of [
      ['.', 'content'],
      ['content/incidents', 'demo.md'],
      ['content/roles', '../incidents/demo.md'],
      ['content/roles', join(folder, 'content/incidents/demo.md')]
    ] as const) {
      const { out } = await tagSecurity(join(folder, from), ['validate', given, '--format', format])
      expect(out).toMatch(
        format === 'github' ? /file=content\/incidents\/demo\.md,/ : /"uri": "content\/incidents\/demo\.md"/
      )
      expect(out).not.toMatch(/\.\.\/|[=" ]demo\.md/)
    }
  }
)

it('names what it fixed as seen from the folder at hand', async () => {
  const folder = projectWith({
    'content/incidents/demo.md': incident.replace('title: Example', 'title:  Example') + ' \n'
  })
  const { error } = await tagSecurity(join(folder, 'content/incidents'), ['validate', '--fix', 'demo.md'])
  expect(error).toBe('Fixed 1 problem in demo.md: format/trailing-space.\n')
})
