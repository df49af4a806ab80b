// The entry points of the package, and what package.json says about them.
import { collections } from '../src/collections/index.ts'

const dual = (name: string): object => ({
  import: { types: `./dist/${name}.d.ts`, default: `./dist/${name}.js` },
  require: { types: `./dist/${name}.d.cts`, default: `./dist/${name}.cjs` }
})

const single = (name: string): object => ({ types: `./dist/${name}.d.ts`, default: `./dist/${name}.js` })

/** Every entry point below the main one, with its source file: one per collection, and what goes across them. */
export const entryPoints: Readonly<Record<string, string>> = {
  ...Object.fromEntries(collections.map(({ name }) => [name, `src/query/${name}.ts`])),
  'incidents/titles': 'src/query/incident-titles.ts',
  affected: 'src/affected/index.ts',
  search: 'src/search/index.ts',
  formats: 'src/formats/index.ts'
}

/**
 * Files that entry points share and that are no entry points themselves, with their source files: long data, and what a
 * bundler leaves out where nobody uses it.
 */
export const sharedFiles: Readonly<Record<string, string>> = {
  'packages/data': 'src/query/listed-packages.ts',
  'affected/readers': 'src/components/index.ts'
}

/** Entry points for one tool each, which brings what they need, with their source files. ES modules only. */
export const adapterEntryPoints: Readonly<Record<string, string>> = {
  docusaurus: 'src/sites/docusaurus/index.ts',
  remark: 'src/sites/remark/index.ts',
  'remark-lint': 'src/sites/remark-lint/index.ts'
}

/** Entry points that run in Node and need an optional peer, with their source files. */
export const nodeEntryPoints: Readonly<Record<string, string>> = { build: 'src/build-content.ts' }

/** What package.json exports. */
export const packageExports: Readonly<Record<string, unknown>> = {
  '.': dual('index'),
  ...Object.fromEntries(
    Object.keys({ ...entryPoints, ...nodeEntryPoints, ...adapterEntryPoints })
      .sort()
      .map((name) => [`./${name}`, name in adapterEntryPoints ? single(name) : dual(name)])
  ),
  './changes.json': './dist/changes.json',
  './data/*': './dist/data/*',
  './package.json': './package.json'
}

/** Where TypeScript finds types with the module resolution `node` (node10), which does not read `exports`. */
const typesVersions = {
  '*': {
    'dist/*': ['dist/*'],
    'data/*': ['dist/data/*'],
    'changes.json': ['dist/changes.json'],
    'package.json': ['package.json'],
    '*': ['dist/*.d.cts', 'dist/*.d.ts']
  }
}

/** A package.json with these exports. */
export const withExports = (manifest: string): string =>
  `${JSON.stringify({ ...(JSON.parse(manifest) as object), exports: packageExports, typesVersions }, null, 2)}\n`
