#!/usr/bin/env node
import { exitCodes } from './terminal/exit-code.ts'
import { outputTo } from './terminal/output.ts'
import { run } from './program.ts'
import { terminalOf } from './terminal/terminal.ts'

const out = outputTo(1)
const error = outputTo(2)
const exitCode = await run(process.argv.slice(2), terminalOf(process, out, error))
const failure = out.failure()
if (failure) error.write(`tag-security: the output could not be written: ${failure}\n`)
process.exitCode = failure || error.failure() ? exitCodes.cannotRun : exitCode
