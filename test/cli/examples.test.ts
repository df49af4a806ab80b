import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runs } from '../runs.ts'
import { folderWith, root, tagSecurity, wordsOf, writeFiles } from './command-line.ts'

const help = async (...args: string[]): Promise<string> => (await tagSecurity('.', [...args, '--help'])).out

const examplesIn = (text: string): string[] =>
  [...text.matchAll(/^ {2}\$ tag-security (.*?)(?: {2}.*)?$/gm)].flatMap(([, line]) => line ?? [])

/** The commands that the program lists. */
const commandsIn = (text: string): string[] => {
  const list = text.slice(text.indexOf('Commands:'), text.indexOf('Examples:'))
  return [...list.matchAll(/^ {2}([a-z]+) /gm)].flatMap(([, name]) =>
    name === undefined || name === 'help' ? [] : [name]
  )
}

test('the help of the program and of every command has two examples that run', async () => {
  const program = await help()
  const commands = commandsIn(program)
  expect(commands).toContain('validate')
  for (const text of [program, ...(await Promise.all(commands.map((command) => help(command))))]) {
    const examples = examplesIn(text)
    expect(examples.length).toBeGreaterThanOrEqual(2)
    for (const line of examples.slice(0, runs(examples.length, text === program ? 2 : 0))) {
      // The examples name records of this project, and checkouts beside it.
      const beside = folderWith()
      const folder = join(beside, 'project')
      for (const name of ['contribute-site', 'toc'])
        cpSync(join(root, 'test/fixtures/upstream/clean'), join(beside, name), { recursive: true })
      for (const name of ['content', 'old/content'])
        cpSync(join(root, 'content'), join(folder, name), { recursive: true })
      writeFiles(folder, { 'go.sum': '', 'docs/index.md': '' })
      const { code, error } = await tagSecurity(folder, wordsOf(line))
      // Those checkouts have little of what the content has; the package that one line names is listed.
      const expected = /^(drift|import|affected) /.test(line) ? 1 : 0
      expect({ line, code, error }).toEqual({
        line,
        code: expected,
        error: expect.not.stringMatching(/^tag-security:/m) as string
      })
    }
  }
})

test('the help fits the terminal and names the exit codes', async () => {
  const { out } = await tagSecurity('.', ['validate', '--help'], { width: 60 })
  expect(out).toContain('Exit codes: 0 fine, 1 problems found, 2 could not run.')
  expect(out.split('\n').filter((line) => line.length > 60)).toEqual([])
})
