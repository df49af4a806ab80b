import { expect } from 'vitest'
import { createPipeline } from '../../src/build/pipeline.ts'
import { folders } from '../../src/collections/index.ts'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { rules } from '../../src/rules/index.ts'
import { contentFile, overlaid, textOf } from '../build/content-tree.ts'

/** An incident of the base. */
export const incident = 'incidents/example-stream.md'
const pipeline = createPipeline(folders, rules)

/** What is found in a file of the base after some of its text was replaced. */
export function diagnosticsAfter(path: string, ...edits: readonly (readonly [string, string])[]): Diagnostic[] {
  const text = edits.reduce((one, [from, to]) => {
    expect(one).toContain(from)
    return one.replace(from, () => to)
  }, textOf(path))
  return pipeline(overlaid([contentFile(path, text)])).diagnostics.filter(({ file }) => file === path)
}

/** The same, a line for each. */
export const found = (path: string, ...edits: readonly (readonly [string, string])[]): string[] =>
  diagnosticsAfter(path, ...edits).map(({ line, column, rule, message }) => `${line}:${column} ${rule} ${message}`)

/** What is found in the incident's body, of which every other sentence is right. */
export const inBody = (text: string): string[] => found(incident, ['A package was changed.', text])
