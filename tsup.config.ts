import { basename, dirname } from 'node:path'
import { defineConfig, type Options } from 'tsup'
import { entryPoints } from './scripts/exports.ts'

// Every entry is one whole file: each further file costs more time at import than a few repeated helpers do. White space
// stays, since removing it would remove the annotations that let bundlers drop unused data.
const data: Options = {
  entry: { index: 'src/index.ts', ...entryPoints },
  format: ['esm', 'cjs'],
  dts: true,
  splitting: false,
  target: 'es2022',
  platform: 'neutral',
  publicDir: 'src/generated/public',
  // One letter beyond ASCII makes an engine read the whole file twice as wide.
  esbuildOptions: (options) => {
    options.charset = 'ascii'
  }
}

// The CLI brings all it needs. Its main file is a whole one, and a command is a bundle of its own that is loaded when it is
// called, named like its folder: the help must cost little more than Node itself.
const cli: Options = {
  format: ['esm'],
  noExternal: [/./],
  minify: true,
  target: 'node20',
  platform: 'node',
  // Some of the libraries are CommonJS.
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" }
}

const main: Options = {
  ...cli,
  entry: { cli: 'src/cli/main.ts' },
  splitting: false,
  esbuildPlugins: [
    {
      name: 'commands',
      setup: (build) => {
        build.onResolve({ filter: /\.ts$/ }, ({ kind, path }) =>
          kind === 'dynamic-import' ? { path: `./cli/${basename(dirname(path))}.js`, external: true } : undefined
        )
        // Commander would load it for commands that are programs of their own. There are none.
        build.onResolve({ filter: /^node:child_process$/ }, ({ path }) => ({ path, namespace: 'empty' }))
        build.onLoad({ filter: /./, namespace: 'empty' }, () => ({ contents: '' }))
      }
    }
  ]
}

const commands: Options = {
  ...cli,
  entry: { 'cli/validate': 'src/cli/validate/validate.ts', 'cli/new': 'src/cli/new/begin.ts', 'cli/diff': 'src/cli/diff/diff.ts' },
  splitting: true,
  esbuildOptions: (options) => {
    options.chunkNames = 'cli/[name]-[hash]'
  }
}

export default defineConfig([data, main, commands])
