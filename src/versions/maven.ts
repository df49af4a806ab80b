import { compareDigits, compareText } from './dotted.ts'

/** A part of a version, with how it is joined to the part before. */
interface Token {
  readonly text: string
  readonly isJoinedByPoint: boolean
}

const qualifiers = ['alpha', 'beta', 'milestone', 'rc', 'snapshot', '', 'sp']
const released = ['final', 'ga', 'release']
const shorthands: Readonly<Record<string, string>> = { a: 'alpha', b: 'beta', m: 'milestone' }

const isNumber = (text: string): boolean => /^\d/.test(text)

/** The parts of a version, without what says nothing: zeros and words for a release before a hyphen or the end. */
function tokensOf(version: string): Token[] {
  const matches = [...version.toLowerCase().matchAll(/([.-]?)(\d+|[^\d.-]*)/g)].filter(([all]) => all !== '')
  const tokens = matches.map(([, joint, text = ''], at): Token => {
    const next = matches[at + 1]
    const full = (isNumber(next?.[0] ?? '') && shorthands[text]) || text || '0'
    const name = released.includes(full) ? '' : full === 'cr' ? 'rc' : full
    return { text: name, isJoinedByPoint: at === 0 || (joint === '.' && isNumber(name)) }
  })
  for (let end = tokens.length; end > 0; end -= 1) {
    if (end < tokens.length && tokens[end]?.isJoinedByPoint) continue
    let start = end
    while (/^0*$/.test(tokens[start - 1]?.text ?? '1')) start -= 1
    tokens.splice(start, end - start)
    end = start
  }
  return tokens
}

/** Words come before numbers, and a number after a hyphen before one after a point. */
const kindOf = ({ text, isJoinedByPoint }: Token): number => (isNumber(text) ? 1 + Number(isJoinedByPoint) : 0)

function compareTokens(a: Token, b: Token): number {
  const kind = kindOf(a)
  if (kind !== kindOf(b)) return kind - kindOf(b)
  if (kind > 0) return compareDigits(a.text, b.text)
  const [rank, other] = [rankOf(a.text), rankOf(b.text)]
  return rank - other || compareText(a.text, b.text)
}

/** Words that Maven does not know come last, by their letters. */
const rankOf = (word: string): number => (qualifiers.includes(word) ? qualifiers.indexOf(word) : qualifiers.length)

/** What stands for a part that one of two versions does not have: zero for a number after a point, a release else. */
const nothingFor = ({ text, isJoinedByPoint }: Token): Token => ({
  text: isNumber(text) && isJoinedByPoint ? '0' : '',
  isJoinedByPoint
})

/** The order of Maven's POM reference, "Version Order Specification". */
export function compareMaven(a: string, b: string): number {
  const [first, second] = [tokensOf(a), tokensOf(b)]
  for (let at = 0; at < Math.max(first.length, second.length); at += 1) {
    const [one, other] = [first[at], second[at]]
    const order = compareTokens(one ?? nothingFor(other as Token), other ?? nothingFor(one as Token))
    if (order !== 0) return order
  }
  return 0
}
