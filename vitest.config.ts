import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/package/**', 'test/sites/**', 'test/long/**'],
    testTimeout: 60_000,
    coverage: { include: ['src/**'], exclude: ['src/generated/**'] }
  }
})
