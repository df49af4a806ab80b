import { listCalled, lists, type ListName } from '../../data/lists.ts'
import { namesIn, type Asked, type Found, type Names } from '../../data/named.ts'
import type { Content } from '../../data/queries.ts'
import { CannotRun } from '../../terminal/cannot-run.ts'
import { problemsWith } from './unknown-names.ts'

/** What words name. */
interface Called {
  readonly found: readonly Found[]
  /** Whether they begin with the collection that all are in. */
  readonly isNarrowed: boolean
}

/**
 * The records that words name, in their order. Words that begin with a collection narrow to it, unless only all of
 * them together are a name, as `source code` is.
 *
 * @throws {CannotRun} for names of no record and of several, with all of them.
 */
export async function recordsCalled(args: readonly string[], content: Content): Promise<Called> {
  const words = args.filter((arg) => arg.trim() !== '')
  if (words.length === 0) throw new CannotRun('Say what to get: `tag-security get <name>`.')
  const narrowed = narrowedBy(words)
  const own = narrowed && asked(narrowed.words, await namesIn(content, [narrowed.list]))
  if (own && isClear(own)) return { found: own.flatMap(({ found }) => found), isNarrowed: true }
  const names = await namesIn(content)
  const all = asked(words, names)
  if (isClear(all)) return { found: all.flatMap(({ found }) => found), isNarrowed: false }
  throw new CannotRun(await problemsWith(own ?? all, names, narrowed?.list, content))
}

/** The collection that words begin with, in one word or two, and the others. */
function narrowedBy(words: readonly string[]): { list: ListName; words: readonly string[] } | undefined {
  for (const count of [2, 1]) {
    const list = listCalled(words.slice(0, count).join(' '))
    if (list === undefined || words.length < count) continue
    const others = words.slice(count)
    return { list, words: others.length === 0 && lists[list].single ? [list] : others }
  }
  return undefined
}

const isClear = (all: readonly Asked[]): boolean => all.length > 0 && all.every(({ found }) => found.length === 1)

/** The most words that are tried as one of several names. */
const mostWords = 6

/** What words ask for: one name if they are one, else the longest names, one after the other. */
function asked(words: readonly string[], { find }: Names): Asked[] {
  const whole = words.join(' ')
  const found = find(whole)
  if (found.length > 0) return [{ name: whole, found }]
  const all: Asked[] = []
  for (let at = 0; at < words.length;) {
    const counts = Array.from({ length: Math.min(mostWords, words.length - at) }, (_, index) => index + 1)
    const tries = counts.map((count) => words.slice(at, at + count)).toReversed()
    const count = tries.find((some) => find(some.join(' ')).length > 0)?.length ?? 1
    const name = words.slice(at, at + count).join(' ')
    all.push({ name, found: find(name) })
    at += count
  }
  return all
}
