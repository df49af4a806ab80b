import { folderWith } from '../command-line.ts'
import { listed, listedLock, lockOf } from './reports.ts'

/** What a terminal, a log of GitHub, a SARIF viewer or a table would take for more than text. */
export const hostile = [
  '::error::owned',
  '##[error]owned',
  '\u001b[31mred\u001b[0m',
  '\u001b]0;title\u0007',
  '\u202edetrever',
  '\u2066isolated',
  '\u0085next\u2028line',
  '{0} [click](https://example.org)',
  '<script>alert(1)</script>',
  '%0A::error::owned',
  "'; --"
]

/** A folder with hostile names of files, packages and qualifiers: listed, unknown, left out and unreadable. */
export function hostileFolder(): string {
  const names = hostile.filter((name) => !name.includes('/'))
  return folderWith({
    'package-lock.json': lockOf(...hostile.map((name) => `${name}@1.0.0`), 'event-stream@3.3.6'),
    'purls.txt': hostile.map((name) => `${listed}?x=${name}\npkg:npm/event-stream?x=${name}\n${name}\n`).join(''),
    'requirements.txt': hostile.map((name) => `a @ git+https://example.org/${name}\n`).join(''),
    ...Object.fromEntries(names.map((name) => [`a\n${name}/${name}/package-lock.json`, listedLock])),
    ...Object.fromEntries(names.map((name) => [`b/\n${name}/yarn.lock`, `no\n\n<<<<<<< ${name}\n`])),
    ...Object.fromEntries(names.map((name) => [`c\n${name}/bom.json`, `{ "x": "${name}" }`]))
  })
}
