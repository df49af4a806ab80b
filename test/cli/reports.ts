import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { folderWith, projectWith, root, tagSecurity, writeFiles } from './command-line.ts'
import type { Outcome } from './command-line.ts'

/** A problem as `validate --format json` prints it. */
export interface Problem {
  readonly rule: string
  readonly file: string
  readonly line: number
  readonly column: number
  readonly endLine?: number
  readonly endColumn?: number
  readonly message: string
}

/** What a run of `validate` or `drift` came to, and its problems. */
export interface Report extends Outcome {
  readonly problems: readonly Problem[]
}

/** Runs a command with `--format json` and reads its report; a run that could not start has no problems. */
export async function reportOf(folder: string, ...args: readonly string[]): Promise<Report> {
  const outcome = await tagSecurity(folder, [...args, '--format', 'json'])
  const problems = outcome.out === '' ? [] : (JSON.parse(outcome.out) as { diagnostics: Problem[] }).diagnostics
  return { ...outcome, problems }
}

/** Each problem as `file:line rule`. */
export const linesAndRules = ({ problems }: Report): string[] =>
  problems.map(({ file, line, rule }) => `${file}:${line} ${rule}`)

/** A folder with the clean documents of the TAG in `up`, some of them replaced. */
export function documentsWith(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = folderWith()
  cpSync(join(root, 'test/fixtures/upstream/clean'), join(folder, 'up'), { recursive: true })
  writeFiles(join(folder, 'up'), files)
  return folder
}

/** A project whose only incident is this one, with these changes to its text. */
export function incidentWith(...changes: readonly (readonly [from: string, to: string])[]): string {
  let text = incident
  for (const [from, to] of changes) text = text.replace(from, () => to)
  return projectWith({ 'content/incidents/example-stream.md': text })
}

/** The incident of the smallest right content. */
export const incident = `---
title: Example stream
year: 2018
kind: attack
types: [dev-tooling]
disclosed: 2018-11
ecosystems: [npm]
packages:
  - { purl: "pkg:npm/example-stream", versions: ["3.3.6"] }
identifiers:
  - { id: CVE-2018-12345, relation: alias }
weaknesses: [CWE-506]
techniques:
  - { id: T1195.001, by: editor }
references:
  - { url: "https://example.org/report", kind: report }
sources:
  - { id: charter, path: 2018/example-stream.md }
---
A package was changed.

## Impact

Not reported.
`

/** The same incident under another title and identifier, so that the two can lie side by side. */
export const anotherIncident = (title: string): string =>
  incident
    .replace('title: Example stream', `title: ${title}`)
    .replace('CVE-2018-12345', `CVE-2019-1${title.length}${title.charCodeAt(0)}`)
    .replace('path: 2018/example-stream.md', `path: 2018/${title.toLowerCase()}.md`)

/** A project that agrees with the documents in `up` beside it, some of either replaced. */
export function driftWith(files: Readonly<Record<string, string>> = {}): string {
  const folder = documentsWith()
  cpSync(join(root, 'test/fixtures/drift/upstream'), join(folder, 'up'), { recursive: true })
  cpSync(join(root, 'test/fixtures/drift/content'), join(folder, 'content'), { recursive: true })
  writeFiles(folder, files)
  return folder
}
