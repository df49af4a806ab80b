import { formerAddresses } from '../../../src/former-addresses.ts'
import type { UpstreamFile } from '../../../src/upstream/read/document.ts'
import { readUpstream } from '../../../src/upstream/read/index.ts'

/** Keys whose values must stand in the documents letter by letter. */
const literalKeys = new Set(['url', 'link', 'raw', 'github', 'value', 'rest', 'heading'])

/** Facts of assessments that are words of ours, or dates in another form. */
const derived = new Set(['stage', 'program', 'date'])

/** The facts of some files that do not stand in them: addresses, identifiers, handles, and places outside the text. */
export function inventedIn(files: readonly UpstreamFile[]): string[] {
  const { facts, diagnostics } = readUpstream(files, formerAddresses)
  const input = files.map((file) => `${file.path}\n${file.text}`).join('\n')
  const lines = new Map(files.map((file) => [file.path, file.text.split('\n')]))
  const invented: string[] = []
  const check = (value: unknown, key: string, parent: Readonly<Record<string, unknown>>): void => {
    if (typeof value === 'string' && key === 'id' && !('title' in parent) && !input.includes(value))
      invented.push(`id ${value}`)
    if (typeof value === 'string' && literalKeys.has(key) && !input.includes(value) && !foldedYaml(key, parent))
      invented.push(`${key} ${value}`)
    if (Array.isArray(value)) for (const one of value) check(one, '', {})
    else if (typeof value === 'object' && value !== null)
      for (const [name, one] of Object.entries(value))
        if (!derived.has(name)) check(one, name, value as Readonly<Record<string, unknown>>)
  }
  check(facts, '', {})
  for (const { file, line, column, rule } of diagnostics) {
    const text = lines.get(file)?.[line - 1]
    if (text === undefined || column < 1 || column > text.length + 1)
      invented.push(`place ${file}:${line}:${column} ${rule}`)
    if (rule === 'rule/crashed') invented.push(`crash in ${file}`)
  }
  return invented
}

/** Values of YAML that spans lines are folded, so that they stand nowhere as they are. */
const foldedYaml = (key: string, parent: Readonly<Record<string, unknown>>): boolean =>
  key === 'value' && typeof parent['value'] === 'string' && /\s/.test(parent['value'])
