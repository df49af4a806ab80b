import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { folderWith, tagSecurity, type Outcome } from '../command-line.ts'

/** A place on lines of its own that asks for something. */
export const blockOf = (wanted: string): string => `<!-- tag-security:begin ${wanted} -->\n<!-- tag-security:end -->\n`

/** A page after an update, and what that came to. */
export async function updated(
  text: string | Uint8Array,
  args: readonly string[] = [],
  name = 'page.md'
): Promise<Outcome & { readonly text: string; readonly folder: string }> {
  const folder = folderWith({ [name]: text })
  const outcome = await tagSecurity(folder, ['update', name, ...args])
  return { ...outcome, text: readFileSync(join(folder, name), 'utf8'), folder }
}

/** The rows of the only table on a page, each with its cells; the first one has the titles. */
export const rowsOf = (text: string): string[][] =>
  [...text.matchAll(/^\| (.*) \|$/gm)].map(([, row = '']) => row.split(' | ')).filter(([first]) => first !== '---')
