import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { reasonOf } from '../terminal/cannot-run.ts'

/** npm did not give a package. The message is the reason, as the end of a sentence without the full stop. */
export class NpmError extends Error {
  override readonly name = 'NpmError'
}

/** What to do where npm does not help. */
const instead = 'name two tarballs (.tgz) instead'

/** The longest that npm may take. */
const seconds = 60

const packageName = '@cncf/tag-security'

/**
 * The version that a word means: `1.0.0`, `v1.0.0`, `1`, `^1.0.0`, `latest` or `next`, also behind the name of the
 * package. Undefined for any other word, so that nothing else is ever given to npm.
 */
export function versionIn(word: string): string | undefined {
  const version = word.startsWith(`${packageName}@`) ? word.slice(packageName.length + 1) : word
  const known = /^(?:latest|next|[~^]?v?\d+(?:\.(?:\d+|x)){0,2}(?:-[\w.-]+)?(?:\+[\w.-]+)?)$/i
  return version.length <= 100 && known.test(version) ? version : undefined
}

/**
 * Fetches a version of this package with the user's npm, from the registry that it uses, and has its tarball read. No
 * script of the package is run, and nothing is kept. `folder` is the one whose settings npm uses.
 *
 * @throws {NpmError} when npm is missing, cannot reach the registry, or has no such version.
 */
export async function withPackage<Answer>(
  version: string,
  folder: string,
  read: (tarball: string) => Answer
): Promise<Answer> {
  const target = mkdtempSync(join(tmpdir(), 'tag-security-npm-'))
  try {
    await pack(version, folder, target)
    const tarball = readdirSync(target).find((name) => name.endsWith('.tgz'))
    if (tarball === undefined) throw new NpmError(`npm gave no tarball; ${instead}`)
    return read(join(target, tarball))
  } finally {
    rmSync(target, { recursive: true, force: true, maxRetries: 3 })
  }
}

function pack(version: string, folder: string, target: string): Promise<void> {
  // On Windows npm is a script, which only a shell runs; `versionIn` lets nothing through that means something there.
  const isWindows = process.platform === 'win32'
  const wanted = `${packageName}@${version}`
  const args = ['pack', isWindows ? `"${wanted}"` : wanted]
  const env = { ...process.env, ...settings, npm_config_pack_destination: target }
  const options = { cwd: folder, env, shell: isWindows, timeout: seconds * 1000, killSignal: 'SIGKILL' as const }
  return new Promise((resolve, reject) => {
    execFile('npm', args, options, (error, _, said) => (error ? reject(failure(error, version, said)) : resolve()))
  })
}

/** Settings over the user's own: nothing is run or asked, and a registry that cannot be reached is told soon. */
const settings = {
  npm_config_ignore_scripts: 'true',
  npm_config_dry_run: 'false',
  npm_config_json: 'false',
  npm_config_loglevel: 'error',
  npm_config_color: 'false',
  npm_config_workspaces: 'false',
  npm_config_update_notifier: 'false',
  npm_config_fetch_retries: '1',
  npm_config_fetch_retry_mintimeout: '1000',
  npm_config_fetch_timeout: '30000'
}

/** What Node says of a process that failed. */
type Failed = Error & { readonly code?: string | number | null; readonly killed?: boolean }

function failure(error: Failed, version: string, said: string): NpmError {
  if (error.code === 'ENOENT') return new NpmError(`npm was not found; ${instead}`)
  if (error.killed) return new NpmError(`npm did not end within ${seconds} seconds; ${instead}`)
  const code = /^npm (?:error|ERR!) code (\S+)/m.exec(said)?.[1]
  if (code === 'ETARGET' || (code === 'E404' && said.includes(`${packageName}@`)))
    return new NpmError(`npm knows no version \`${version}\` of ${packageName}`)
  if (code !== undefined && /^E(NOTFOUND|AI_AGAIN|CONN|TIMEDOUT|HOSTUNREACH|NETUNREACH|SOCKET|IDLE|INVAL)/.test(code))
    return new NpmError(`npm cannot be reached (${code}); ${instead}`)
  const reason = said.replace(/^npm (?:error|ERR!) ?(?:code \S+\n)?/gm, '').split('\n')[0]
  const short = (reason || reasonOf(error)).trim().replace(/\.$/, '').slice(0, 500)
  return new NpmError(`npm failed: ${short}; ${instead}`)
}
