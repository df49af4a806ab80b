import { expect, test } from 'vitest'
import { folderWith, tagSecurity } from '../command-line.ts'
import { textsIn } from '../output/stopped.ts'

const incident = (name: string, ...more: string[]): string[] =>
  `new incident ${name} --year 2024 --kind attack --reference https://example.com/${name}`.split(' ').concat(more)

test('starts records where there is no content folder, checked with the packaged data', async () => {
  const folder = folderWith()
  const first = await tagSecurity(folder, incident('swap', '--type', 'negligence'))
  expect(first).toMatchObject({ code: 0, out: 'content/incidents/swap.md\ncontent/sources/example-com-swap.md\n' })
  expect(first.error).toContain('No content folder here: compared with the data of this package')
  // The folder now has content, but no more than these.
  const second = await tagSecurity(folder, incident('other', '--type', 'negligence', '--type', 'source-code'))
  expect(second).toMatchObject({ code: 0 })
  expect(second.error).toContain('The content here is a few records: compared with the data of this package')
  expect([...textsIn(folder).keys()].sort()).toEqual([
    'content/incidents/other.md',
    'content/incidents/swap.md',
    'content/sources/example-com-other.md',
    'content/sources/example-com-swap.md'
  ])
})

test.each([
  [incident('swap', '--type', 'neglijence'), '`negligence`'],
  [incident('swap', '--id', 'xz', '--type', 'negligence'), '`xz` is also the id of'],
  [incident('swap', '--alias', 'event_stream', '--type', 'negligence'), '`event_stream` already names']
])('refuses what the packaged data refuse: %j', async (args, message) => {
  const folder = folderWith()
  const { code, error } = await tagSecurity(folder, args)
  expect(code).toBe(2)
  expect(error).toContain(message)
  expect([...textsIn(folder).keys()]).toEqual([])
})

test('refuses what the packaged data have beside a few new records as well, unless these were named', async () => {
  const folder = folderWith()
  await tagSecurity(folder, incident('swap', '--type', 'negligence'))
  const again = incident('other', '--id', 'xz', '--type', 'negligence')
  expect(await tagSecurity(folder, again)).toMatchObject({ code: 2 })
  const named = await tagSecurity(folder, [...again, '--content', 'content'])
  expect(named.error).not.toContain('`xz`')
})
