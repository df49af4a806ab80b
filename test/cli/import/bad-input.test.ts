import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { filesIn, folderWith, projectWith, tagSecurity, writeFiles } from '../command-line.ts'
import { besideCheckout, importTo, summary } from './checkout.ts'

const hint = 'name a checkout of cncf/contribute-site, cncf/toc or cncf/tag-security'

const table: readonly (readonly [line: string, error: string])[] = [
  ['import --out out', 'missing required argument `checkout`. See `tag-security import --help`.'],
  ['import contribute-site', 'required option `--out <folder>` not specified. See `tag-security import --help`.'],
  [
    'import contribute-site --out out --forse',
    'unknown option `--forse`; did you mean `--force`? See `tag-security import --help`.'
  ],
  ['import contribute-sit --out out', 'No such folder: `contribute-sit`; did you mean `contribute-site`?'],
  ['import zebra --out out', `No such folder: \`zebra\`; ${hint}.`],
  ['import file.md --out out', `\`file.md\` is not a folder; ${hint}.`],
  ['import content --out out', `\`content\` is a content folder; ${hint}.`],
  ['import notes --out out', `No documents of the TAG in \`notes\`; ${hint}.`],
  ['import empty --out out', 'The folder `empty` has no documents; is the checkout complete?'],
  ['import moved --out out', 'Cannot tell the repository of `moved`; name it: --repository cncf/contribute-site.'],
  [
    'import contribute-site --out out --date 2026-02-30',
    '`2026-02-30` is not a day; give one such as --date 2026-08-21.'
  ],
  ['import contribute-site --out out --commit main', '`main` is not a commit hash; give 7 to 40 of its digits.'],
  [
    'import contribute-site --out out --repository cncf',
    '`cncf` is not a repository; give owner and name: --repository cncf/contribute-site.'
  ],
  ['import contribute-site --out=', 'The path of --out is empty; name a folder: --out <folder>.'],
  ['import contribute-site --out file.md', '`file.md` is not a folder; name another folder: --out <folder>.'],
  ['import contribute-site --out file.md/out', '`file.md` is not a folder; name another folder: --out <folder>.'],
  [
    'import contribute-site --out contribute-site',
    '`contribute-site` is in the checkout `contribute-site`; name another folder: --out <folder>.'
  ],
  [
    'import contribute-site --out contribute-site/docs/new/out',
    '`contribute-site/docs/new/out` is in the checkout `contribute-site`; name another folder: --out <folder>.'
  ],
  [
    'import contribute-site --out link',
    '`link` is a symbolic link; name the folder that it leads to, or another: --out <folder>.'
  ],
  [
    'import contribute-site --out link/out',
    '`link` is a symbolic link; name the folder that it leads to, or another: --out <folder>.'
  ],
  [
    'import contribute-site --out dangling',
    '`dangling` is a symbolic link; name the folder that it leads to, or another: --out <folder>.'
  ],
  [
    'import contribute-site --out linked',
    '`incidents` in the folder of --out is a symbolic link; move it away, or name another folder: --out <folder>.'
  ],
  [
    'import contribute-site --out linked --force',
    '`incidents` in the folder of --out is a symbolic link; move it away, or name another folder: --out <folder>.'
  ],
  [
    'import contribute-site --out blocked',
    '`incidents` in the folder of --out is not a folder; move it away, or name another folder: --out <folder>.'
  ],
  [
    'import contribute-site --out taken --force',
    '`incidents/xz.md` in the folder of --out is a folder; move it away, or name another folder: --out <folder>.'
  ],
  [
    'import contribute-site --out damaged',
    '`.tag-security-import.json`, the list of the written files, is damaged; remove it, or add ' +
      '--force to overwrite it.'
  ],
  [
    'import contribute-site --out listed --force',
    '`.tag-security-import.json` is a folder, but the list of written files has this name; remove it, ' +
      'or name another folder: --out <folder>.'
  ]
]

/** Everything that the lines of the table name. */
function world(): string {
  const folder = besideCheckout({
    'file.md': 'Text.\n',
    'notes/a.md': '# Notes\n',
    'blocked/incidents': '',
    'taken/incidents/xz.md/a': '',
    'damaged/.tag-security-import.json': '{',
    'listed/.tag-security-import.json/a': ''
  })
  writeFiles(folder, {
    'content/sources/a.md': '---\ntitle: A\nurl: https://example.org/\ndate: 2026\n---\n',
    'moved/2016/one.md': '# One\n\nText.\n\n## Impact\n\nMuch.\n\n## Type of compromise\n\nNegligence\n'
  })
  for (const name of ['empty', 'elsewhere', 'linked']) mkdirSync(join(folder, name))
  symlinkSync('elsewhere', join(folder, 'link'))
  symlinkSync('nowhere', join(folder, 'dangling'))
  symlinkSync('../elsewhere', join(folder, 'linked/incidents'))
  return folder
}

test.each(table)('%s', async (line, error) => {
  const folder = world()
  const before = filesIn(folder)
  expect(await tagSecurity(folder, line.split(' '))).toEqual({ code: 2, out: '', error: `tag-security: ${error}\n` })
  expect(filesIn(folder)).toEqual(before)
})

test('an absolute path is not followed through a link either', async () => {
  const folder = world()
  expect(await importTo(folder, '--out', join(folder, 'link/out'))).toMatchObject({
    code: 2,
    error:
      `tag-security: \`${join(folder, 'link')}\` is a symbolic link; name the folder that it leads to, or ` +
      'another: --out <folder>.\n'
  })
})

test('a checkout that is reached through a link keeps its folders for itself', async () => {
  const folder = besideCheckout()
  symlinkSync('contribute-site', join(folder, 'clone'))
  expect(await tagSecurity(folder, ['import', 'clone', '--out', 'contribute-site/out'])).toMatchObject({
    code: 2,
    error: 'tag-security: `contribute-site/out` is in the checkout `clone`; name another folder: --out <folder>.\n'
  })
})

test('the folder of --out may be made with those around it, and have a space in its name', async () => {
  const folder = besideCheckout()
  expect(await importTo(folder, '--out', 'deep/a/b c')).toEqual({
    code: 0,
    out: `Wrote 11 files to deep/a/b c: ${summary}\n`,
    error: ''
  })
})

test('a checkout of nothing but damaged documents is content at fault', async () => {
  const folder = folderWith({ 'checkout/tags.yaml': 'tags:\n  - dir: tag-security\n    name: "TAG Security\n' })
  const { code, error } = await tagSecurity(folder, ['import', 'checkout', '--out', 'out'])
  expect(code).toBe(1)
  expect(error).toMatch(
    /^checkout\/tags\.yaml:\d+:\d+ was left out: The YAML cannot be read: .*\. Correct the YAML at this place\.\n$/
  )
})

test('a content folder of this project is not a checkout', async () => {
  const folder = projectWith()
  expect(await tagSecurity(join(folder, 'content'), ['import', '.', '--out', '../out'])).toEqual({
    code: 2,
    out: '',
    error: `tag-security: \`.\` is a content folder; ${hint}.\n`
  })
})
