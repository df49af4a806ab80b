import { readdirSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { defineConfig, type Options } from 'tsup'
import { bundledPackages } from './scripts/bundled-packages.ts'
import { adapterEntryPoints, entryPoints, nodeEntryPoints, sharedFiles } from './scripts/exports.ts'
import { pureConstants } from './scripts/pure-constants.ts'

import { templates } from './src/sites/hugo/templates.ts'

type Plugin = NonNullable<Options['esbuildPlugins']>[number]

/** The path of an imported module from here, with forward slashes. */
const imported = ({ path, resolveDir }: { readonly path: string; readonly resolveDir: string }): string =>
  relative('', join(resolveDir, path)).replaceAll('\\', '/')

const entryPointNames = new Map(Object.entries(entryPoints).map(([name, file]) => [file, name]))

const sharedFileNames = new Map(Object.entries(sharedFiles).map(([name, file]) => [file, name]))

/** Leaves what entry points share to a file of its own. */
const toSharedFiles: Plugin = {
  name: 'shared files',
  setup: (build) => {
    const suffix = build.initialOptions.format === 'cjs' ? '.cjs' : '.js'
    build.onResolve({ filter: /^\.{1,2}\/.*\.ts$/ }, (module) => {
      const name = module.kind === 'entry-point' ? undefined : sharedFileNames.get(imported(module))
      return name === undefined ? undefined : { path: `./${name}${suffix}`, external: true }
    })
  }
}

/** Keeps the packaged data in the package once: imports of a module that is an entry point lead to that entry point. */
const toEntryPoints = (prefix: string, suffix = ''): Plugin => ({
  name: 'entry points',
  setup: (build) => {
    build.onResolve({ filter: /^\.{1,2}\/.*\.ts$/ }, (module) => {
      const name = entryPointNames.get(imported(module))
      return name === undefined ? undefined : { path: `${prefix}${name}${suffix}`, external: true }
    })
  }
})

// Every entry is one whole file: each further file costs more time at import than a few repeated helpers do. White
// space stays, since removing it would remove the annotations that let bundlers drop unused data.
const data: Options = {
  entry: { index: 'src/index.ts', ...entryPoints, ...sharedFiles },
  format: ['esm', 'cjs'],
  dts: { entry: { index: 'src/index.ts', ...entryPoints } },
  splitting: false,
  target: 'es2022',
  platform: 'neutral',
  publicDir: 'src/generated/public',
  // The CSV library of `./formats` would look for Node's.
  inject: ['scripts/without-buffer.ts'],
  esbuildPlugins: [bundledPackages, pureConstants, toSharedFiles],
  // One letter beyond ASCII makes an engine read the whole file twice as wide.
  esbuildOptions: (options) => {
    options.charset = 'ascii'
  }
}

// Some of the bundled libraries are CommonJS.
const withRequire = {
  js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);"
}

// The CLI brings all it needs. The help must cost little more than Node itself, so its main file is a whole one, and
// each command is a bundle of its own that is loaded when it is called.
const cli: Options = {
  format: ['esm'],
  noExternal: [/./],
  minify: true,
  target: 'node20',
  platform: 'node',
  banner: withRequire
}

const commandFolder = 'src/cli/commands'
const commandBundles = new Map(
  readdirSync(commandFolder).map((name) => [`${commandFolder}/${name}/${name}.ts`, `cli/${name}`])
)

const main: Options = {
  ...cli,
  entry: { cli: 'src/cli/main.ts' },
  splitting: false,
  esbuildPlugins: [
    bundledPackages,
    toEntryPoints('./', '.js'),
    {
      name: 'commands',
      setup: (build) => {
        build.onResolve({ filter: /\.ts$/ }, (module) => {
          const bundle = commandBundles.get(imported(module))
          return module.kind === 'dynamic-import' && bundle ? { path: `./${bundle}.js`, external: true } : undefined
        })
        // Commander would load it for commands that are programs of their own. There are none.
        build.onResolve({ filter: /^node:child_process$/ }, ({ path }) => ({ path, namespace: 'empty' }))
        build.onLoad({ filter: /./, namespace: 'empty' }, () => ({ contents: '' }))
      }
    }
  ]
}

const commands: Options = {
  ...cli,
  entry: Object.fromEntries(Array.from(commandBundles, ([file, bundle]) => [bundle, file])),
  splitting: true,
  esbuildPlugins: [
    bundledPackages,
    toEntryPoints('../', '.js'),
    {
      name: 'hugo templates',
      setup: (build) => {
        build.onLoad({ filter: /[\\/]sites[\\/]hugo[\\/]templates\.ts$/ }, () => ({
          contents: `export const templates = new Map(${JSON.stringify([...templates])})`
        }))
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
  esbuildPlugins: [bundledPackages, toEntryPoints('./', '.js')]
}

const theme = 'src/sites/docusaurus/theme'

// The components of the Docusaurus theme, each a file that a site can replace. What they share is beside the folder,
// since Docusaurus takes every file in it for a component.
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
  esbuildPlugins: [bundledPackages, toEntryPoints('@cncf/tag-security/')],
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
  banner: ({ format }) => (format === 'esm' ? withRequire : {}),
  esbuildPlugins: [bundledPackages]
}

export default defineConfig([data, main, commands, pipeline, adapters, docusaurusTheme])
