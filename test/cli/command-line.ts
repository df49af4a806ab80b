import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { run } from '../../src/cli/program.ts'
import type { Terminal } from '../../src/cli/terminal/terminal.ts'

/** What a command line came to. */
export interface Outcome {
  readonly code: number | null
  readonly out: string
  readonly error: string
}

/** The repository's folder. */
export const root = join(import.meta.dirname, '../..')

/** A line as a shell splits it. */
export const wordsOf = (line: string): string[] =>
  [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(([, double, single, plain]) => double ?? single ?? plain ?? '')

/** Runs a command line in this process. */
export async function tagSecurity(
  folder: string,
  args: readonly string[],
  world: Partial<Terminal> = {}
): Promise<Outcome> {
  let out = ''
  let error = ''
  const terminal: Terminal = {
    folder,
    environment: {},
    width: 80,
    color: false,
    input: () => Promise.resolve(new Uint8Array()),
    write: (text) => {
      out += text
    },
    writeError: (text) => {
      error += text
    },
    ...world
  }
  const code = await run(args, terminal)
  return { code, out, error }
}

const nobody = 65_534

/** Runs a command line in this process as a user who may not read and write everything. */
export async function asOrdinaryUser(folder: string, args: readonly string[]): Promise<Outcome> {
  if (process.getuid?.() !== 0) return tagSecurity(folder, args)
  process.seteuid?.(nobody)
  try {
    return await tagSecurity(folder, args)
  } finally {
    process.seteuid?.(0)
  }
}

/** Runs a shell line in which `cli` is the program, in a process of its own. */
export function shell(folder: string, line: string): Outcome {
  const cli = [process.execPath, '--import', import.meta.resolve('tsx'), join(root, 'src/cli/main.ts')]
    .map((word) => `'${word}'`)
    .join(' ')
  const { status, stdout, stderr } = spawnSync('bash', ['-c', `cli() { ${cli} "$@"; }; ${line}`], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' }
  })
  return { code: status, out: stdout, error: stderr }
}

/** Runs a command line in a process that may read and write no more than the files' modes say, also as superuser. */
export function withoutPrivileges(folder: string, line: string): Outcome {
  const node = [process.execPath, '--import', import.meta.resolve('tsx'), join(root, 'src/cli/main.ts')]
  const limited =
    process.getuid?.() === 0 ? ['setpriv', '--bounding-set=-dac_override,-dac_read_search', ...node] : node
  const [program = '', ...args] = [...limited, ...line.split(' ')]
  const env = { ...process.env, NO_COLOR: '1' }
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: folder, encoding: 'utf8', env })
  return { code: status, out: stdout, error: stderr }
}

/** A folder that is removed after the test, with files in it. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'tag-security-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  writeFiles(folder, files)
  return folder
}

const base = join(root, 'test/fixtures/content/base')

/** Files in the content of a project. */
export const contentFiles = readdirSync(base, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.md')
).length

/** A project with the smallest right content, and further files. */
export function projectWith(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = folderWith()
  cpSync(base, join(folder, 'content'), { recursive: true })
  writeFiles(folder, files)
  return folder
}

/** Writes files, and the folders that they lie in. */
export function writeFiles(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
}

/** A role with a field that no role has, on line 2. */
export const wrongRole = '---\nbogus: 1\ntitle: Chair\nsources:\n  - { id: charter }\n---\nRuns the meetings.\n'

/** A document of the TAG with a warning on line 3. */
export const oldChannel = '# Notes\n\nAsk in [chat](https://cloud-native.slack.com/archives/CDJ7MLT8S).\n'

/** Everything below a folder, so that a test sees what was left behind. */
export const filesIn = (folder: string): string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
