import { compareDigits } from './dotted.ts'

/** Whether a text is a version of a Debian package. */
export const isDebianVersion = (text: string): boolean => /^(?:\d+:)?\d[\w.+~:-]*$/.test(text)

/** A tilde comes before the end, and letters before all other characters. */
const rankOf = (character: string | undefined): number => {
  if (character === '~') return -1
  if (character === undefined) return 0
  return character.charCodeAt(0) + (/[a-z]/i.test(character) ? 0 : 256)
}

/** Compares upstream versions or revisions: what is no digit by rank, then digits as a number, in turn. */
function compareParts(a: string, b: string): number {
  const [first, second] = [a, b].map((text) => [...text.matchAll(/(\D*)(\d*)/g)]) as [
    RegExpExecArray[],
    RegExpExecArray[]
  ]
  for (let part = 0; part < Math.max(first.length, second.length); part += 1) {
    const [, words = '', digits = ''] = first[part] ?? []
    const [, otherWords = '', otherDigits = ''] = second[part] ?? []
    for (let at = 0; at < Math.max(words.length, otherWords.length); at += 1) {
      const order = rankOf(words[at]) - rankOf(otherWords[at])
      if (order !== 0) return order
    }
    const order = compareDigits(digits, otherDigits)
    if (order !== 0) return order
  }
  return 0
}

const partsOf = (version: string): readonly [epoch: string, upstream: string, revision: string] => {
  const [, epoch = '', rest = ''] = /^(?:(\d+):)?(.*)$/.exec(version) ?? []
  const hyphen = rest.lastIndexOf('-')
  return hyphen < 0 ? [epoch, rest, ''] : [epoch, rest.slice(0, hyphen), rest.slice(hyphen + 1)]
}

/** The order of Debian Policy, section 5.6.12: by epoch, upstream version and Debian revision. */
export function compareDebian(a: string, b: string): number {
  const [[epoch, upstream, revision], [otherEpoch, otherUpstream, otherRevision]] = [partsOf(a), partsOf(b)]
  return (
    compareDigits(epoch, otherEpoch) || compareParts(upstream, otherUpstream) || compareParts(revision, otherRevision)
  )
}
