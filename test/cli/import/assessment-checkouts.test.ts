import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { filesIn, folderWith, tagSecurity, writeFiles } from '../command-line.ts'
import { ada, importFrom, joint, read, selfAssessment } from './assessment-documents.ts'

test('knows the layout of the older repository, and takes its copies once', async () => {
  const folder = folderWith()
  const older = 'tag-security/community/assessments/projects'
  writeFiles(join(folder, 'up'), {
    [`${ada}/self-assessment.md`]: selfAssessment,
    [`${older}/ada/self-assessment.md`]: selfAssessment.replace('Incomplete', 'Draft'),
    [`${older}/bo/self-assessment.md`]: selfAssessment.replaceAll('Ada', 'Bo')
  })
  expect(await importFrom(folder, 'up')).toMatchObject({ code: 0, error: '' })
  expect(filesIn(join(folder, 'out'))).toEqual(
    expect.arrayContaining(['assessments/ada-self-assessment.md', 'assessments/bo-self-assessment.md'])
  )
  expect(read(folder, 'out/assessments/ada-self-assessment.md')).toContain('stage: incomplete\n')
  expect(read(folder, 'out/assessments/bo-self-assessment.md')).toContain(
    'url: https://github.com/cncf/tag-security/blob/HEAD/community/assessments/projects/bo/self-assessment.md }'
  )
})

test('a part of a checkout will do, where git or the path says the repository', async () => {
  const folder = folderWith()
  const text = selfAssessment.replace('../../bo/README.md', 'README.md')
  writeFiles(folder, { [`${ada}/self-assessment.md`]: text, 'alone/self-assessment.md': text })
  expect(await importFrom(folder, ada)).toMatchObject({ code: 0, error: '' })
  expect(read(folder, 'out/assessments/ada-self-assessment.md')).toContain(
    'https://github.com/cncf/toc/blob/HEAD/projects/ada/security-assessment/self-assessment.md'
  )
  expect(await tagSecurity(folder, ['import', 'alone', '--out', 'alone-out'])).toEqual({
    code: 2,
    out: '',
    error: 'tag-security: Cannot tell the repository of `alone`; name it: --repository cncf/contribute-site.\n'
  })
  writeFiles(folder, { 'projects/part/ada/security-assessment/self-assessment.md': text })
  expect((await tagSecurity(folder, ['import', 'projects/part', '--out', 'part-out'])).code).toBe(2)
  const git = (...args: string[]): string =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-C', join(folder, 'alone'), ...args], {
      encoding: 'utf8',
      env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null' }
    })
  git('init', '--quiet')
  git('remote', 'add', 'origin', 'https://github.com/example/fork.git')
  git('add', '.')
  git('commit', '--quiet', '--message', 'One')
  expect((await tagSecurity(folder, ['import', 'alone', '--out', 'alone-out'])).code).toBe(0)
  expect(read(folder, 'alone-out/assessments/ada-self-assessment.md')).toContain(
    `https://github.com/example/fork/blob/${git('rev-parse', 'HEAD').trim()}/self-assessment.md`
  )
})

test('a document that cannot be read is reported and left out, and its record is kept', async () => {
  const folder = folderWith()
  writeFiles(folder, { [`${ada}/self-assessment.md`]: selfAssessment, [`${ada}/README.md`]: joint })
  expect((await importFrom(folder, 'toc')).code).toBe(0)
  writeFiles(folder, { [`${ada}/README.md`]: Uint8Array.of(0x23, 0xff) })
  const { code, error } = await importFrom(folder, 'toc')
  expect({ code, error }).toEqual({
    code: 1,
    error: expect.stringContaining(`${ada}/README.md:1:2 was left out:`) as string
  })
  expect(filesIn(join(folder, 'out/assessments'))).toEqual(['ada-joint-assessment.md', 'ada-self-assessment.md'])
})

test('an address that content cannot have is reported, and the rest of the record is written', async () => {
  const folder = folderWith()
  const text = selfAssessment.replace('https://example.org/ada/book', 'https://me:secret@example.org/ada/book')
  writeFiles(folder, { [`${ada}/self-assessment.md`]: text })
  const { code, error } = await importFrom(folder, 'toc')
  expect({ code, error }).toEqual({
    code: 1,
    error:
      `${ada}/self-assessment.md:24:3 the address \`https://me:secret@example.org/ada/book\` was left out: it is ` +
      'not an address without a user name or password before its host.\n'
  })
  expect(read(folder, 'out/assessments/ada-self-assessment.md')).not.toContain('Hand book')
})
