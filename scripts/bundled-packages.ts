import { mkdirSync, writeFileSync } from 'node:fs'
import type { Options } from 'tsup'
import { noticesOf } from './notices.ts'
import { sbomOf } from './sbom.ts'

const folders = new Set<string>()

/** Writes what the package says of the packages whose code is in a bundle of this build: their licences and an SBOM. */
export const bundledPackages: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'bundled packages',
  setup: (build) => {
    build.onEnd(({ metafile }) => {
      for (const { inputs } of Object.values(metafile?.outputs ?? {}))
        for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
          const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0]
          if (folder && bytesInOutput > 0) folders.add(folder)
        }
      // The bundles are made side by side; the last to end completes the files.
      mkdirSync('dist', { recursive: true })
      writeFileSync('dist/THIRD-PARTY-NOTICES.txt', noticesOf([...folders]))
      writeFileSync('dist/sbom.cdx.json', sbomOf([...folders]))
    })
  }
}
