import { isBinary, readBun } from './bun.ts'
import type { Reader } from './component.ts'
import { readNpm } from './npm.ts'
import { readPnpm } from './pnpm.ts'
import { readPurls } from './purls.ts'
import { readYarn } from './yarn.ts'

/** A kind of file that names packages. */
export interface Kind {
  /** What it is called, such as `npm`. */
  readonly name: string
  /** What the documentation says it is. */
  readonly title: string
  /** Whether a path, with forward slashes, has the name that such files have. */
  readonly isNamed: RegExp
  /** Whether a text that is named otherwise is one. */
  readonly looksLike: (text: string) => boolean
  readonly read: Reader
}

/** Every kind of file that can be read; the first that fits a file counts. */
export const kinds: readonly Kind[] = [
  {
    name: 'bun',
    title: '`bun.lock`, not the binary `bun.lockb`',
    isNamed: /(?:^|\/)bun\.lockb?$/i,
    looksLike: (text) =>
      isBinary(text) ||
      /^\s*\{\s*"lockfileVersion":\s*\d+,\s*(?:"configVersion":\s*\d+,\s*)?"workspaces":/.test(text.slice(0, 1000)),
    read: readBun
  },
  {
    name: 'npm',
    title: '`package-lock.json` and `npm-shrinkwrap.json` of npm',
    isNamed: /(?:^|\/)(?:package-lock|npm-shrinkwrap)\.json$/i,
    looksLike: (text) => /^\s*\{/.test(text) && text.includes('"lockfileVersion"'),
    read: readNpm
  },
  {
    name: 'pnpm',
    title: '`pnpm-lock.yaml`',
    isNamed: /(?:^|\/)pnpm-lock\.yaml$/i,
    looksLike: (text) => /^ ?lockfileVersion:/m.test(text.slice(0, 10_000)),
    read: readPnpm
  },
  {
    name: 'yarn',
    title: '`yarn.lock` of every version of Yarn',
    isNamed: /(?:^|\/)yarn\.lock$/i,
    looksLike: (text) => /^(?:# yarn lockfile v|__metadata:)|:\r?\n {2}version "/m.test(text.slice(0, 10_000)),
    read: readYarn
  },
  {
    name: 'purls',
    title: 'package URLs, one a line',
    isNamed: /(?:^|[/.])purls\.txt$/i,
    looksLike: (text) => /^(?:\s*(?:#.*)?\n)*\s*pkg:/.test(text.slice(0, 10_000)),
    read: readPurls
  }
]
