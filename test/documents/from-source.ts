import { join } from 'node:path'
import type { Plugin } from 'esbuild'
import { adapterEntryPoints, entryPoints, nodeEntryPoints } from '../../scripts/exports.ts'
import { root } from '../architecture.ts'

const files: Readonly<Record<string, string>> = { ...entryPoints, ...adapterEntryPoints, ...nodeEntryPoints }

/** Leads a bundler from the package's entry points to their source; what is no entry point is an error. */
export const fromSource: Plugin = {
  name: 'from source',
  setup: ({ onResolve }) => {
    onResolve({ filter: /^@cncf\/tag-security\// }, ({ path }) => {
      const file = files[path.replace('@cncf/tag-security/', '')]
      return file ? { path: join(root, file) } : { errors: [{ text: `${path} is no entry point` }] }
    })
  }
}
