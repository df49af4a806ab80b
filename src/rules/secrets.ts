import type { Place } from '../diagnostics/diagnostic.ts'
import type { Rule } from './rule.ts'
import { paragraphsOf, textsOf, type TextPiece } from './texts.ts'

/** The word, an optional sign or verb, and a secret with a digit in it. `~` stands for markup between them. */
const passcode =
  /\b(?:pass ?code|password|passwd|pwd|pin)\b[\s~"']*(?:[:=]|is)?[\s~"']*(?=[\w!#$%&+-]*\d)[\w!#$%&+-]{4,}/i
const passwordInAddress = /[?&](?:pwd|password|passcode)=[^\s&#)>"]+/i
const address = /(?<![\w./@-])[\w.+-]+@[a-z][a-z0-9-]*(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?![\w-])/gi

/** Mailing lists may be named, and `git@host` is no person. */
const isNobody = (found: string): boolean =>
  /@(?:lists?\.|[\w.-]*\.?groups\.io$|googlegroups\.com$)/i.test(found) || /^git@/i.test(found)

type SecretRule = 'secret/passcode' | 'secret/password-link' | 'secret/email'

/** Meeting passcodes, links with a password, and e-mail addresses of people are never published. */
export const secrets: Rule = {
  ids: ['secret/passcode', 'secret/password-link', 'secret/email'],
  check: (document, report) => {
    const seen = new Set<string>()
    const tell = (rule: SecretRule, place: Place, message: string): void => {
      const key = `${rule} ${place.line}:${place.column}`
      if (!seen.has(key)) report({ rule, place, message })
      seen.add(key)
    }
    for (const piece of textsOf(document)) {
      const { text, kind, placeOf } = piece
      const inAddress = kind === 'address' || kind === 'value' ? passwordInAddress.exec(text) : null
      if (inAddress)
        tell('secret/password-link', placeOf(inAddress.index, inAddress[0].length), 'The address carries a password.')
      const inWords = kind === 'value' && !inAddress ? passcode.exec(text) : null
      if (inWords) tell('secret/passcode', placeOf(inWords.index, inWords[0].length), 'There is a passcode.')
      for (const [found, index] of addressesIn(piece))
        tell('secret/email', placeOf(index, found.length), `\`${found}\` is an e-mail address.`)
    }
    // Paragraph by paragraph, since bold type or a code span may part the word from the secret.
    for (const { text, placeOf } of paragraphsOf(document)) {
      const bare = text.replace(/https?:\/\/[^\s)>]+/g, (url) => ' '.repeat(url.length)).replace(/[*_`[\]()]/g, '~')
      const found = passcode.exec(bare)
      if (found) tell('secret/passcode', placeOf(found.index, found[0].length), 'There is a passcode.')
    }
  }
}

function addressesIn({ text, kind }: TextPiece): [string, number][] {
  const searched =
    kind === 'address'
      ? text.replace(/^mailto:/i, ' '.repeat(7))
      : text.replace(/https?:\/\/[^\s)>"]+/g, (url) => ' '.repeat(url.length))
  if (kind === 'address' && searched === text) return []
  return [...searched.matchAll(address)]
    .map((match): [string, number] => [match[0], match.index])
    .filter(([found]) => !isNobody(found))
}
