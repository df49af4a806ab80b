import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createPipeline } from '../../../src/build/pipeline.ts'
import { readContent } from '../../../src/build/read.ts'
import { folders } from '../../../src/collections/index.ts'
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts'
import { rules } from '../../../src/rules/index.ts'
import { folderWith, root, tagSecurity, type Outcome } from '../command-line.ts'

const publications = 'docs/community/tags/security-and-compliance/publications'

/** A checkout in the style of the TAG's, with prose that must not be taken over. */
export const checkout: Readonly<Record<string, string>> = {
  [`${publications}/catalog/index.md`]: `# Catalog of Supply Chain Compromises

| Name | Year | Type of compromise | Link |
| ---- | ---- | ------------------ | ---- |
| [The \`xz\` backdoor](2024/xz.md) | 2024 | Malicious Maintainer, Attack Chaining | [1](https://example.org/xz) |
| [Mirror swap](2023/Mirror_Swap.md) | 2023 | Source Code | [1](https://example.org/swap) |
| [Twin](2023/twin.md) | 2023 | Negligence | [1](https://example.org/twin) |
| [Twin again](2024/twin.md) | 2024 | Negligence | [1](https://example.org/twin-again) |
`,
  [`${publications}/catalog/2024/xz.md`]: `# A hidden door in xz

Words of theirs on CVE-2024-3094 and ghsa-rxwq-x6h5-x525 and much else.

## Impact

Their account of the impact.

## Type of compromise

Malicious Maintainer, who was patient.

## References

- [Their title](http://www.example.org/xz/)
- https://github.com/example/xz/issues/1
- https://nvd.nist.gov/vuln/detail/CVE-2024-3094
`,
  [`${publications}/catalog/2023/Mirror_Swap.md`]:
    '# Swap\n\nWords of theirs.\n\n## Impact\n\nNone.\n\n## Type of compromise\n\nSource Code\n',
  [`${publications}/catalog/2023/twin.md`]: '# Twin\n\n## Impact\n\nNone.\n\n## Type of compromise\n\nNegligence\n',
  [`${publications}/catalog/2024/twin.md`]: '# Twin\n\n## Impact\n\nNone.\n\n## Type of compromise\n\nNegligence\n',
  [`${publications}/catalog/2022/unlisted.md`]:
    '# Not in the index\n\n## Impact\n\nNone.\n\n## Type of compromise\n\nDev Tooling\n\n## References\n' +
    '\n- https://example.org/unlisted\n',
  [`${publications}/security-lexicon.md`]: `# Lexicon

## Security Concepts

### Attack vector

| | |
| --- | --- |
| Definition | Words of theirs on vectors. |
| Terms | [Attack Surface](#attack-surface), entry point |
| Organizational Use | Their account of its use. |
| References | https://example.org/vector <br> <https://example.org/vector/> |

### Testing ( DAST)

| | |
| --- | --- |
| Definition | Words of theirs on tests. |
| Terms | null |
| Organizational Use | null |
| References | https://example.org/dast |
`
}

/** A sentence of `checkout` that somebody wrote. */
export const theirProse = /theirs|[Tt]heir |patient|hidden door/

/** What the tests name of the real content. */
const realContent = [
  'compromise-types',
  ...['contribute-site-catalog', 'contribute-site-lexicon', 'contribute-site-page', 'cve-list', 'toc-archive-tags'].map(
    (id) => `sources/${id}.md`
  ),
  ...['attack-surface', 'least-privilege'].map((id) => `lexicon/${id}.md`),
  'leads/andrew-martin.md'
]

/** The folder of a project with real content, without what is to be scaffolded, and a checkout beside it. */
export function project(): string {
  const outer = folderWith()
  for (const [path, text] of Object.entries(checkout)) {
    mkdirSync(dirname(join(outer, 'contribute-site', path)), { recursive: true })
    writeFileSync(join(outer, 'contribute-site', path), text)
  }
  const folder = join(outer, 'project')
  for (const path of realContent)
    cpSync(join(root, 'content', path), join(folder, 'content', path), { recursive: true })
  cpSync(join(root, 'content/incidents/xz.md'), join(folder, 'content/incidents/liblzma.md'))
  return folder
}

/** The arguments of a line as a shell splits it. */
export const argsOf = (line: string): string[] =>
  [...line.matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word)

/** Runs a line that begins with `new`. */
export const scaffold = (folder: string, line: string): Promise<Outcome> => tagSecurity(folder, argsOf(line))

/** The text of a file of the content. */
export const textOf = (folder: string, path: string): string => readFileSync(join(folder, 'content', path), 'utf8')

/** What the pipeline says of one file of a content folder. */
export const diagnosticsOf = (folder: string, path: string): Diagnostic[] =>
  createPipeline(folders, rules)(readContent(join(folder, 'content'))).diagnostics.filter(({ file }) => file === path)
