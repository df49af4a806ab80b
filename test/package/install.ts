import { rmSync } from 'node:fs'
import type { TestProject } from 'vitest/node'
import { packAndInstall, type Installed } from '../../scripts/pack.ts'

declare module 'vitest' {
  interface ProvidedContext {
    installed: Installed
  }
}

/** Installs the packed tarball once for all tests of this folder. */
export default function setup(project: TestProject): () => void {
  const installed = packAndInstall()
  project.provide('installed', installed)
  return () => rmSync(installed.consumer, { recursive: true, force: true })
}
