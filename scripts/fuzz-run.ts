// The process that `fuzz.ts` watches.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { run } from '../src/cli/program.ts'
import { attempts, type Attempt } from './fuzz-input.ts'
import { faultsOf, filesIn, type Outcome } from './fuzz-invariants.ts'

const [seconds = '300', seed = '1', only] = process.argv.slice(2)

/** Runs a command line in this process. */
async function tagSecurity(folder: string, args: readonly string[]): Promise<Outcome> {
  let out = ''
  let error = ''
  const code = await run(args, {
    folder,
    environment: {},
    width: 80,
    color: false,
    piped: true,
    input: () => Promise.resolve(new Uint8Array()),
    write: (text) => {
      out += text
    },
    writeError: (text) => {
      error += text
    }
  })
  return { code, out, error }
}

/** What is wrong with the outcome of an attempt, in a folder of its own. */
async function check({ args, files, out }: Attempt): Promise<readonly string[]> {
  process.send?.({ args, files: Object.fromEntries(files) })
  const folder = mkdtempSync(join(tmpdir(), 'tag-security-fuzz-'))
  try {
    for (const [path, text] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    const before = filesIn(folder)
    const outcome = await tagSecurity(folder, args)
    return faultsOf({ args, folder, out, before, after: filesIn(folder) }, outcome)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const properties = Object.entries(attempts).filter(([name]) => only === undefined || name === only)
const share = (Number(seconds) * 1000) / properties.length
for (const [name, arbitrary] of properties) {
  let tried = 0
  const property = fc.asyncProperty(arbitrary, async (attempt) => {
    tried += 1
    const faults = await check(attempt)
    if (faults.length > 0) throw new Error(faults.join('\n'))
  })
  const details = await fc.check(property, {
    seed: Number(seed),
    numRuns: Number.MAX_SAFE_INTEGER,
    interruptAfterTimeLimit: share,
    endOnFailure: false
  })
  console.log(`${name}: ${tried} inputs, seed ${seed}`)
  if (details.failed && details.counterexample !== null) {
    const [{ args, files }] = details.counterexample
    const reason =
      details.errorInstance instanceof Error ? details.errorInstance.message : String(details.errorInstance)
    console.error(
      `${reason}\nargs: ${JSON.stringify(args)}\nfiles: ${JSON.stringify(Object.fromEntries(files), null, 2)}`
    )
    console.error(`Again: npm run fuzz -- --seed ${seed} --only "${name}"`)
    process.exit(1)
  }
}
