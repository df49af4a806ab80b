import { join } from 'node:path'
import { tagSecurity, writeFiles, folderWith, type Outcome } from '../command-line.ts'
import { checkout } from '../new/project.ts'

/** A folder with a checkout in the style of the TAG's, `contribute-site`. */
export function besideCheckout(more: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = folderWith()
  const text = Object.fromEntries(
    Object.entries(checkout)
      .filter(([path]) => !/twin/.test(path))
      .map(([path, text]) => [
        path,
        text
          .replace(/^\| \[Twin.*\n/gm, '')
          .replace('# Not in the index\n', '# Not in the index\n\nNobody listed it.\n')
      ])
  )
  writeFiles(join(folder, 'contribute-site'), text)
  writeFiles(folder, more)
  return folder
}

/** The folder of the documents in that checkout. */
export const publications = 'contribute-site/docs/community/tags/security-and-compliance/publications'

/** Runs `import` of that checkout, dated. */
export const importTo = (folder: string, ...args: string[]): Promise<Outcome> =>
  tagSecurity(folder, ['import', 'contribute-site', '--date', '2026-08-21', ...args])

/** What it writes. */
export const summary = 'lexicon 2, compromise-types 4, incidents 3, sources 2.'
