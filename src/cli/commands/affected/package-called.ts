import { packageUrlOf, withScheme } from '../../../query/package-urls.ts'

/** How tools write a package with its version, and its package URL. */
const spellings: readonly (readonly [spelling: RegExp, purl: string])[] = [
  [/^@([\w.-]+\/[\w.-]+(?:@[\w.+-]+)?)$/, 'pkg:npm/%40$1'],
  [/^([\w.-]+@[\w.+-]+)$/, 'pkg:npm/$1'],
  [/^([\w.-]+)===?([\w.+!-]+)$/, 'pkg:pypi/$1@$2'],
  [/^([\w-]+\/[\w.-]+)(?:\/[\w./-]+)?@([\w./-]+)$/, 'pkg:github/$1@$2']
]

/** The package URL that somebody means who writes a package as a tool does, such as `axios@1.14.1`. */
export function packageCalled(word: string): string | undefined {
  const near = withScheme(word)
  if (packageUrlOf(near)) return near
  const [spelling, purl] = spellings.find(([one]) => one.test(word)) ?? []
  return spelling && purl && word.replace(spelling, purl)
}
