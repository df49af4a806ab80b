import { defineConfig } from 'vitest/config'
export default defineConfig({ root: '/tmp/wt/collections', test: { include: ['test/long/**/*.test.ts'], testTimeout: 300_000, hookTimeout: 120_000 } })
