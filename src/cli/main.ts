#!/usr/bin/env node
import { exitCodes } from './terminal/exit-code.ts'
import { run } from './program.ts'
import { terminalOf } from './terminal/terminal.ts'

let lost = false
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', ({ code, message }: NodeJS.ErrnoException) => {
    // The reader has closed the pipe: `| head -1`.
    if (code === 'EPIPE') return
    lost = true
    process.exitCode = exitCodes.cannotRun
    if (stream === process.stdout) process.stderr.write(`tag-security: the output could not be written: ${message}\n`)
  })
}
const exitCode = await run(process.argv.slice(2), terminalOf(process))
if (!lost) process.exitCode = exitCode
