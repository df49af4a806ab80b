import { defineConfig } from 'vitest/config'

// Tests of the packed tarball, as a user installs it. They need `npm run build` first.
export default defineConfig({
  test: {
    include: ['test/package/**/*.test.ts'],
    globalSetup: ['test/package/install.ts'],
    testTimeout: 240_000,
    hookTimeout: 240_000,
    fileParallelism: false
  }
})
