import { defineConfig } from 'tsup'
import { collections } from './src/collections/index.ts'

// Every entry is one whole file: each further file costs more time at import than a few repeated helpers do. White space
// stays, since removing it would remove the annotations that let bundlers drop unused data.
export default defineConfig({
  entry: { index: 'src/index.ts', ...Object.fromEntries(collections.map(({ name }) => [name, `src/query/${name}.ts`])) },
  format: ['esm', 'cjs'],
  dts: true,
  splitting: false,
  target: 'es2022',
  platform: 'neutral',
  publicDir: 'src/generated/public'
})
