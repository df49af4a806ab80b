import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { root } from '../build/content-tree.ts'

/** Runs scripts/changes.ts in a process of its own. */
export function changes(...flags: readonly string[]): Promise<{ code: number | null; out: string; error: string }> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ['--import', import.meta.resolve('tsx'), join(root, 'scripts/changes.ts'), ...flags],
      (_, out, error) => resolve({ code: child.exitCode, out, error })
    )
  })
}
