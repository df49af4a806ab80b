import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { pack } from '../../../scripts/pack.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Path of the packed package. */
    tarball: string
  }
}

/** Packs the package once for all sites. */
export default function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'tag-security-sites-'))
  project.provide('tarball', pack(folder))
  return () => rmSync(folder, { recursive: true, force: true })
}
