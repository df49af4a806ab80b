import { readFileSync, readdirSync } from 'node:fs'
import { defineConfig } from 'vitest/config'

const elsewhere = /^(?:package|sites)\//

/** The tests that `npm test` leaves out or runs a few times only. */
const longTests = (): string[] =>
  readdirSync('test', { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.test.ts') && !elsewhere.test(path))
    .map((path) => `test/${path}`)
    .filter((path) => path.endsWith('.long.test.ts') || readFileSync(path, 'utf8').includes("runs.ts'"))

// `npm test` leaves out what is long: whole files by their name, and most runs of property tests (test/runs.ts).
// `npm run test:long` has what it leaves out, `npm run test:all` everything.
export default defineConfig(({ mode }) => ({
  test: {
    include: mode === 'long' ? longTests() : ['test/**/*.test.ts'],
    exclude: ['test/package/**', 'test/sites/**', ...(mode === 'test' ? ['test/**/*.long.test.ts'] : [])],
    env: { TEST_MODE: mode },
    // Loading the modules anew for every file took a quarter of the time. No module here has state that a test changes.
    pool: 'forks',
    isolate: false,
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    coverage: { include: ['src/**'], exclude: ['src/generated/**'] }
  }
}))
