import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts'
import { folderWith, root, tagSecurity, writeFiles, type Outcome } from '../command-line.ts'

const fixtures = join(root, 'test/fixtures')

/** A project whose content agrees with the checkout beside it, but for what is taken away or put over it. */
export function project(
  files: Readonly<Record<string, string | Uint8Array>> = {},
  removed: readonly string[] = []
): string {
  const folder = folderWith()
  cpSync(join(fixtures, 'upstream/clean'), join(folder, 'up'), { recursive: true })
  cpSync(join(fixtures, 'drift/upstream'), join(folder, 'up'), { recursive: true })
  cpSync(join(fixtures, 'drift/content'), join(folder, 'content'), { recursive: true })
  for (const path of removed) rmSync(join(folder, path), { recursive: true })
  writeFiles(folder, files)
  return folder
}

/** Runs `drift` as of a day. */
export const drift = async (folder: string, ...args: string[]): Promise<Outcome> =>
  tagSecurity(folder, ['drift', ...args, '--now', '2026-11-21'], { width: 200 })

/** The places and rules of a JSON report. */
export const found = ({ out }: Outcome): string[] =>
  (JSON.parse(out) as { diagnostics: Diagnostic[] }).diagnostics.map(
    ({ rule, file, line, column }) => `${file}:${line}:${column} ${rule}`
  )
