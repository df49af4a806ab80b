import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { root } from '../architecture.ts'

/** What a finished process left behind. */
export interface Outcome {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs a program in a folder and waits for it. */
export function run(cwd: string, command: string, ...args: string[]): Outcome {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' }
  })
  return { status, stdout, stderr }
}

/** Runs a tool of this repository's own in another folder. */
export const tool = (cwd: string, name: string, ...args: string[]): Outcome =>
  run(cwd, join(root, 'node_modules/.bin', name), ...args)
