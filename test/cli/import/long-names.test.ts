import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { filesIn, projectWith, tagSecurity } from '../command-line.ts'
import { linesAndRules, reportOf } from '../reports.ts'
import { besideCheckout, importTo, publications } from './checkout.ts'

const lexicon = `${publications}/security-lexicon.md`
const name = 'Long name '.repeat(200).trim()

it('leaves out a term whose name is too long for a file, in a short line, and imports the others', async () => {
  const read = readFileSync(join(besideCheckout(), lexicon), 'utf8')
  const folder = besideCheckout({ [lexicon]: read.replace('Attack vector', () => name) })
  const { code, out, error } = await importTo(folder, '--out', 'out')
  expect(code).toBe(1)
  expect(out).toContain('lexicon 1')
  expect(error).toMatch(/the term `Long name Long.*…` was left out: no ID can be made from `Long name Long.*…`\.\n$/)
  expect(error.length).toBeLessThan(500)
  expect(filesIn(folder).filter((path) => path.startsWith('out/lexicon/'))).toHaveLength(1)
})

it.each([200, 201])('takes an id of at most 200 characters: %i', async (length) => {
  const role = '---\ntitle: One\nsources:\n  - { id: charter }\n---\nRuns the meetings.\n'
  const file = `content/roles/${'a'.repeat(length)}.md`
  const report = await reportOf(projectWith({ [file]: role }), 'validate')
  expect(linesAndRules(report)).toEqual(length > 200 ? [`${file}:1 file/name`] : [])
})

it('does not start a record with a longer id', async () => {
  const folder = projectWith()
  const { code, error } = await tagSecurity(folder, ['new', 'term', name])
  expect({ code, isShort: error.length < 300 }).toEqual({ code: 2, isShort: true })
  expect(error).toContain('No ID can be made from')
})
