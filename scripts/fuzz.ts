// Runs the program on made-up input for a time, and stops at the first that breaks what must always hold.
//   fuzz.ts                       five minutes
//   fuzz.ts --seconds 600         another time
//   fuzz.ts --seed 7 --only fix   one property again, with the seed that a failure printed
import { fork } from 'node:child_process'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

const silence = 60_000

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '300' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    only: { type: 'string' }
  }
})

console.log(`Fuzzing for ${values.seconds} s with seed ${values.seed}`)
const child = fork(
  join(import.meta.dirname, 'fuzz-run.ts'),
  [values.seconds, values.seed, ...(values.only === undefined ? [] : [values.only])],
  { execArgv: ['--import', 'tsx'] }
)

// A run that hangs cannot say so itself: it told what it tries, and then nothing more.
let attempt: unknown
const watch = (): NodeJS.Timeout =>
  setTimeout(() => {
    console.error(`No answer for ${silence / 1000} s to: ${JSON.stringify(attempt)}`)
    child.kill('SIGKILL')
  }, silence)
let timer = watch()
child.on('message', (message) => {
  attempt = message
  clearTimeout(timer)
  timer = watch()
})
child.on('exit', (code) => {
  clearTimeout(timer)
  process.exitCode = code ?? 1
})
