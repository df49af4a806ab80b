import { readdirSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { defineConfig, type Options } from 'tsup'
import { adapterEntryPoints, entryPoints, nodeEntryPoints } from './scripts/exports.ts'

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
  // The CSV library of `./formats` would look for Node's.
  inject: ['scripts/without-buffer.ts'],
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
  entry: {
    'cli/look-up': 'src/cli/commands/look-up/look-up.ts',
    'cli/validate': 'src/cli/commands/validate/validate.ts',
    'cli/new': 'src/cli/commands/new/new.ts',
    'cli/diff': 'src/cli/commands/diff/diff.ts',
    'cli/drift': 'src/cli/commands/drift/drift.ts',
    'cli/build': 'src/cli/commands/build/build.ts',
    'cli/import': 'src/cli/commands/import/import.ts',
    'cli/export': 'src/cli/commands/export/export.ts'
  },
  splitting: true,
  esbuildPlugins: [
    {
      name: 'data',
      // The packaged data is in the package once: look-ups load the entry points that everybody else does.
      setup: (build) => {
        build.onResolve({ filter: /\/(query\/[\w-]+|search\/index)\.ts$/ }, ({ path }) => {
          const name = path.endsWith('/search/index.ts') ? 'search' : basename(path, '.ts')
          return name in entryPoints ? { path: `../${name}.js`, external: true } : undefined
        })
      }
    }
  ],
  esbuildOptions: (options) => {
    options.chunkNames = 'cli/[name]-[hash]'
  }
}

// An adapter is loaded by its tool in Node, and loads the packaged data from the entry points beside it.
const adapters: Options = {
  entry: adapterEntryPoints,
  format: ['esm'],
  dts: true,
  splitting: false,
  minify: true,
  // Its other users have it; a Docusaurus site has it out of our reach.
  noExternal: ['unified'],
  target: 'node20',
  platform: 'node',
  esbuildPlugins: [
    {
      name: 'data beside',
      setup: (build) => {
        build.onResolve({ filter: /\/query\/[\w-]+\.ts$/ }, ({ path }) =>
          basename(path, '.ts') in entryPoints ? { path: `./${basename(path, '.ts')}.js`, external: true } : undefined
        )
      }
    }
  ]
}

const theme = 'src/sites/docusaurus/theme'

// The components of the Docusaurus theme, each a file that a site can replace. What they share is beside the folder, since
// Docusaurus takes every file in it for a component.
const docusaurusTheme: Options = {
  entry: Object.fromEntries(
    readdirSync(theme).map((file) => [`docusaurus/theme/${basename(file, '.tsx')}`, `${theme}/${file}`])
  ),
  publicDir: 'src/sites/docusaurus/public',
  format: ['esm'],
  dts: false,
  splitting: true,
  target: 'es2022',
  platform: 'neutral',
  external: ['@cncf/tag-security', '@docusaurus', '@generated', '@theme', '@theme-init', 'react'],
  esbuildPlugins: [
    {
      name: 'data of the package',
      setup: (build) => {
        build.onResolve({ filter: /\/query\/[\w-]+\.ts$/ }, ({ path }) =>
          basename(path, '.ts') in entryPoints
            ? { path: `@cncf/tag-security/${basename(path, '.ts')}`, external: true }
            : undefined
        )
      }
    }
  ],
  esbuildOptions: (options) => {
    options.chunkNames = 'docusaurus/[name]-[hash]'
    options.jsx = 'automatic'
  }
}

// The pipeline brings all it needs but zod, which its users have.
const pipeline: Options = {
  entry: nodeEntryPoints,
  format: ['esm', 'cjs'],
  dts: true,
  splitting: false,
  minify: true,
  target: 'node20',
  platform: 'node',
  noExternal: [/^(?!zod$)/],
  banner: ({ format }) => (format === 'esm' ? (cli.banner as { js: string }) : {})
}

export default defineConfig([data, main, commands, pipeline, adapters, docusaurusTheme])
