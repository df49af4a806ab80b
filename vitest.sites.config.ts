import { defineConfig } from 'vitest/config'

// Sites built with the packed tarball and opened in a browser. They need `npm run build` first,
// Chromium, Hugo and the network.
export default defineConfig({
  test: {
    include: ['test/sites/*/*.test.ts'],
    exclude: ['**/node_modules/**'],
    globalSetup: ['test/sites/harness/set-up.ts'],
    testTimeout: 240_000,
    hookTimeout: 300_000,
    fileParallelism: false
  }
})
