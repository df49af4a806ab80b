import { defineConfig } from 'vitest/config'

// `npm test` leaves out what is long: whole files by their name, and most runs of property tests (test/runs.ts).
// `npm run test:all` has everything.
export default defineConfig(({ mode }) => ({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/package/**', 'test/sites/**', ...(mode === 'all' ? [] : ['test/**/*.long.test.ts'])],
    env: { TEST_ALL: String(mode === 'all') },
    // Loading the modules anew for every file took a quarter of the time. No module here has state that a test changes.
    pool: 'forks',
    isolate: false,
    maxWorkers: '100%',
    testTimeout: 60_000,
    coverage: { include: ['src/**'], exclude: ['src/generated/**'] }
  }
}))
