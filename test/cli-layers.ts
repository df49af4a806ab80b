import type { Layer } from './layers.ts'

const commands = ['affected', 'build', 'diff', 'drift', 'export', 'import', 'look-up', 'new', 'update', 'validate'].map(
  (name) => `cli/commands/${name}`
)

const forCommands = [
  'generated/collections',
  'generated/queries',
  'policies',
  'query',
  'records',
  'markdown',
  'collections',
  'rules',
  'build',
  'data-diff',
  'upstream/read',
  'upstream/compare',
  'upstream/write',
  'build-content',
  'diagnostics',
  'suggestion',
  'name-key',
  'words',
  'record-names',
  'dates',
  'points',
  'affected',
  'components',
  'json',
  'index',
  'former-addresses',
  'formats',
  'search',
  'sites',
  'cli/terminal',
  'cli/files',
  'cli/data',
  'cli/report'
]

/** The layers of the command line. */
export const cliLayers: Readonly<Record<string, Layer>> = {
  cli: { layers: ['cli/terminal', 'cli/data', ...commands], packages: ['commander', 'package.json'] },
  'cli/terminal': {
    layers: ['policies', 'suggestion', 'name-key'],
    types: ['formats'],
    packages: ['picocolors', 'commander', 'node:fs', 'node:tty']
  },
  'cli/files': {
    layers: [
      'build',
      'collections',
      'generated/collections',
      'diagnostics',
      'json',
      'markdown',
      'suggestion',
      'upstream/read',
      'cli/terminal'
    ],
    packages: ['node:child_process', 'node:crypto', 'node:fs', 'node:os', 'node:path']
  },
  'cli/data': {
    layers: [
      'records',
      'collections',
      'generated/collections',
      'generated/queries',
      'generated/meta',
      'query',
      'upstream/write',
      'search',
      'rules',
      'build',
      'suggestion',
      'name-key',
      'dates',
      'record-names',
      'cli/terminal',
      'cli/files'
    ],
    types: ['formats'],
    packages: ['node:path']
  },
  'cli/report': {
    layers: ['diagnostics', 'suggestion', 'cli/files', 'cli/terminal'],
    packages: ['node:crypto', 'node:path', 'package.json', 'picocolors', 'sarif']
  },
  // A command imports the rooms, and no other command.
  ...Object.fromEntries(commands.map((command) => [command, { layers: forCommands, packages: ['*'] }]))
}
