import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Gives what measures the CPU time of a program in a folder, in milliseconds; without a program, of bare Node. */
export function cpuMeter(
  folder: string
): (program?: string, args?: readonly string[], exits?: readonly number[]) => number {
  writeFileSync(
    join(folder, 'cpu.cjs'),
    `process.on('exit', () => {
      const { user, system } = process.cpuUsage()
      require('fs').writeSync(3, String(user + system))
    })`
  )
  writeFileSync(join(folder, 'bare.mjs'), '')
  // The program says it on a pipe of its own.
  return (program = 'bare.mjs', args = [], exits = [0]) => {
    const { status, output } = spawnSync('node', ['--require', './cpu.cjs', program, ...args], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 1e9,
      stdio: ['ignore', 'pipe', 'inherit', 'pipe']
    })
    if (status === null || !exits.includes(status))
      throw new Error(`\`${args.join(' ')}\` ended with exit code ${status}.`)
    return Number(output[3]) / 1000
  }
}

/** What a value is to its limit, in words. */
export const verdict = (value: number, limit: number): string =>
  value > limit ? `OVER the limit ${limit}` : `limit ${limit}`
