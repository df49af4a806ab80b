import { cliLayers } from './cli-layers.ts'

/** What the files of a layer may import: other layers and packages; from those in `types` only with `import type`. */
export interface Layer {
  /** Names of layers. */
  readonly layers?: readonly string[]
  /** Names of layers whose types may be imported. */
  readonly types?: readonly string[]
  /** Names of packages; `*` for all. */
  readonly packages?: readonly string[]
}

const forContent = ['records', 'markdown', 'diagnostics', 'policies', 'dates', 'name-key']

/** Every layer by name: a folder or file below `src`. The longest name that the path of a file starts with counts. */
export const layers: Readonly<Record<string, Layer>> = {
  records: {},
  policies: {},
  suggestion: { packages: ['leven'] },
  'heading-id': {},
  'name-key': {},
  points: {},
  words: { layers: ['name-key'] },
  'record-names': { layers: ['name-key'] },
  'safe-json': { layers: ['policies'] },
  json: {},
  dates: { types: ['records'] },
  diagnostics: { layers: ['policies'] },
  markdown: {
    layers: ['diagnostics', 'policies', 'heading-id', 'points'],
    packages: [
      'gray-matter',
      'yaml',
      'unified',
      'remark-parse',
      'remark-gfm',
      'mdast',
      'mdast-util-to-string',
      'unist-util-visit',
      'unist'
    ]
  },
  collections: { layers: [...forContent, 'versions', 'words'], packages: ['zod'] },
  rules: { layers: forContent, packages: ['mdast', 'unist-util-visit', 'yaml'] },
  build: {
    layers: [
      'records',
      'json',
      'markdown',
      'diagnostics',
      'suggestion',
      'name-key',
      'record-names',
      'policies',
      'points'
    ],
    types: ['collections', 'rules'],
    packages: ['node:fs', 'node:path', 'mdast']
  },
  'data-diff': { layers: ['json', 'suggestion'] },
  'upstream/read': {
    layers: ['points', 'records', 'markdown', 'diagnostics', 'policies', 'suggestion', 'dates'],
    types: ['former-addresses'],
    packages: ['mdast', 'yaml', 'unist-util-visit', 'mdast-util-to-string', 'github-slugger']
  },
  'upstream/compare': {
    layers: ['records', 'json', 'markdown', 'diagnostics', 'dates', 'name-key', 'upstream/read'],
    types: ['build']
  },
  'upstream/write': {
    layers: ['records', 'markdown', 'diagnostics', 'policies', 'upstream/read', 'upstream/compare'],
    types: ['build', 'collections'],
    packages: ['yaml', 'mdast', 'mdast-util-to-string', 'unist-util-visit']
  },
  'build-content': { layers: ['build', 'collections', 'rules', 'diagnostics', 'generated', 'query'] },
  generated: { types: ['records', 'generated/collections'] },
  'generated/meta': { types: ['records', 'generated'] },
  'generated/collections': { types: ['records', 'query'] },
  'generated/queries': { layers: ['query'] },
  'generated/api': { layers: ['query'] },
  components: {
    layers: ['points'],
    packages: ['jsonc-parser', 'smol-toml', 'yaml', '@rgrove/parse-xml']
  },
  affected: { layers: ['components', 'generated/meta', 'query'], types: ['generated'] },
  versions: { packages: ['verkit', '@renovatebot/pep440'] },
  query: { layers: ['generated', 'records', 'versions', 'suggestion', 'dates', 'name-key', 'record-names'] },
  'former-addresses': { layers: ['query'] },
  formats: {
    layers: ['query', 'records', 'policies', 'safe-json', 'generated/meta', 'generated', 'generated/collections'],
    packages: ['csv-stringify', 'yaml']
  },
  search: {
    layers: ['generated', 'generated/collections', 'query', 'name-key', 'words'],
    types: ['records', 'collections'],
    packages: ['minisearch']
  },
  sites: {
    layers: [
      'former-addresses',
      'query',
      'records',
      'policies',
      'json',
      'suggestion',
      'name-key',
      'record-names',
      'generated',
      'generated/meta',
      'safe-json',
      'heading-id'
    ],
    packages: [
      '@docusaurus',
      '@generated',
      '@theme',
      '@theme-init',
      'hast',
      'hast-util-to-html',
      'mdast',
      'mdast-util-to-hast',
      'node:fs',
      'node:path',
      'node:url',
      'react',
      'remark-message-control',
      'remark-parse',
      'remark-stringify',
      'unified',
      'vfile',
      'vfile-message',
      'yaml'
    ]
  },
  index: { layers: ['query', 'generated', 'generated/meta', 'generated/api'], types: ['records'] },
  ...cliLayers
}
