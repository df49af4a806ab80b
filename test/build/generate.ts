import { execFile } from 'node:child_process'
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fixtures, root } from './content-tree.ts'

/** What a run of scripts/generate.ts came to. */
export interface Generated {
  readonly code: number | null
  readonly output: string
  readonly errors: string
}

/** Runs scripts/generate.ts in a process of its own. */
export function generate(
  content: string,
  out: string,
  { cwd = root, ...env }: Record<string, string> = {}
): Promise<Generated> {
  const args = [
    '--import',
    import.meta.resolve('tsx'),
    join(root, 'scripts/generate.ts'),
    '--content',
    content,
    '--out',
    out
  ]
  return new Promise((resolve) => {
    const child = execFile(process.execPath, args, { cwd, env: { ...process.env, ...env } }, (_, output, errors) =>
      resolve({ code: child.exitCode, output, errors })
    )
  })
}

/** A copy of the base in a folder, with a file put over it. */
export function contentWith(content: string, path: string, text: string): string {
  cpSync(join(fixtures, 'base'), content, { recursive: true })
  writeFileSync(join(content, path), text)
  return content
}

/** The files of a folder with their bytes. */
export const bytesOf = (out: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(out, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path): [string, string] => [path.slice(out.length), readFileSync(path, 'hex')])
      .sort()
  )
