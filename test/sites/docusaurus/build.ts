import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { execPath } from 'node:process'

/** How a build of a site went. */
export interface Built {
  readonly status: number | null
  /** What it printed. */
  readonly log: string
}

/** Builds a Docusaurus site, from nothing: what an earlier build left in caches is dropped. */
export function buildSite(site: string, ...args: string[]): Built {
  for (const leftover of ['.docusaurus', 'build', 'node_modules/.cache'])
    rmSync(join(site, leftover), { recursive: true, force: true })
  return runDocusaurus(site, 'build', ...args)
}

/** Runs a command of Docusaurus in a site. */
export function runDocusaurus(site: string, ...args: string[]): Built {
  const env = {
    ...process.env,
    NO_COLOR: '1',
    NODE_ENV: 'production',
    DOCUSAURUS_NO_PERSISTENT_CACHE: 'true',
    NO_UPDATE_NOTIFIER: '1'
  }
  const { status, stdout, stderr } = spawnSync(
    execPath,
    [join(site, 'node_modules/@docusaurus/core/bin/docusaurus.mjs'), ...args],
    { cwd: site, encoding: 'utf8', env }
  )
  return { status, log: stdout + stderr }
}

/** Changes a text file of a site. What is to be replaced has to be there. */
export function edit(path: string, replacements: Readonly<Record<string, string>>): void {
  let text = readFileSync(path, 'utf8')
  for (const [from, to] of Object.entries(replacements)) {
    if (!text.includes(from)) throw new Error(`${basename(path)} has no ${from}`)
    text = text.replace(from, to)
  }
  writeFileSync(path, text)
}

/** The names of the pages in a folder of a built site, without their ending. */
export const pagesIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.html'))
    .map((name) => basename(name, '.html'))
    .sort()
