import { mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { projectWith, tagSecurity } from './command-line.ts'
import { linesAndRules, reportOf } from './reports.ts'

/** Moves a part of a project's content out of it and leaves a link in its place. */
function linkInstead(folder: string, path: string): void {
  renameSync(join(folder, path), join(folder, 'moved'))
  symlinkSync(join(folder, 'moved'), join(folder, path))
}

it.each(['roles', 'incidents', 'leads', 'tag', 'sources'])(
  'names the collection folder `%s` that is a link',
  async (name) => {
    const folder = projectWith()
    linkInstead(folder, `content/${name}`)
    const report = await reportOf(folder, 'validate')
    expect({ code: report.code, found: linesAndRules(report) }).toEqual({
      code: 1,
      found: [`content/${name}:1 file/link`]
    })
    const { out } = await tagSecurity(folder, ['validate'])
    expect(out).toContain(`\`${name}\` is a symbolic link, which is not followed.`)
  }
)

it.each([
  ['a file', 'content/roles/chair.md'],
  ['a folder that is asked for', 'content/roles']
])('names %s that is a link, when it is asked for', async (_, path) => {
  const folder = projectWith()
  linkInstead(folder, path)
  for (const asked of [path, 'content/roles/chair.md'])
    expect(linesAndRules(await reportOf(folder, 'validate', asked))).toEqual([`${path}:1 file/link`])
})

it('names links to a folder and to nothing in a collection folder, and in the content folder', async () => {
  const folder = projectWith()
  mkdirSync(join(folder, 'elsewhere'))
  symlinkSync(join(folder, 'elsewhere'), join(folder, 'content/roles/more'))
  symlinkSync(join(folder, 'nowhere'), join(folder, 'content/roles/gone.md'))
  symlinkSync(join(folder, 'elsewhere'), join(folder, 'content/other'))
  expect(linesAndRules(await reportOf(folder, 'validate'))).toEqual([
    'content/other:1 file/link',
    'content/roles/gone.md:1 file/link',
    'content/roles/more:1 file/link'
  ])
})

it('names the links where all the collections are links', async () => {
  const folder = projectWith()
  renameSync(join(folder, 'content'), join(folder, 'real'))
  mkdirSync(join(folder, 'content'))
  symlinkSync(join(folder, 'real/roles'), join(folder, 'content/roles'))
  const found = linesAndRules(await reportOf(folder, 'validate'))
  expect(found).toContain('content/roles:1 file/link')
  const { code, error } = await tagSecurity(folder, ['list', 'roles', '--content', 'content'])
  expect({ code, error }).toEqual({ code: 1, error: expect.stringContaining('`content` has 1 error') })
})

it('follows a link that is the content folder itself, and says where there is none behind it', async () => {
  const folder = projectWith()
  linkInstead(folder, 'content')
  expect(await reportOf(folder, 'validate')).toMatchObject({ code: 0, problems: [] })
  rmSync(join(folder, 'moved'), { recursive: true })
  const { code, error } = await tagSecurity(folder, ['validate'])
  expect({ code, error }).toEqual({ code: 2, error: expect.stringContaining('No folder `content`') })
})
