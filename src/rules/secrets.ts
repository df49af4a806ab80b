import type { Rule } from './rule.ts'
import { textsOf, type TextPiece } from './texts.ts'

const passcode = /\b(?:pass ?code|password|passwd|pwd)\b["'`*]*\s*(?:[:=]|is)\s*["'`*]*(?=[\w!#$%&+-]*\d)[\w!#$%&+-]{4,}/i
const passwordInAddress = /[?&](?:pwd|password|passcode)=[^\s&#)>"]+/i
const address = /(?<![\w./@-])[\w.+-]+@[a-z][a-z0-9-]*(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?![\w-])/gi

/** Mailing lists may be named, and `git@host` is no person. */
const isNobody = (found: string): boolean => /@(?:lists?\.|[\w.-]*\.?groups\.io$|googlegroups\.com$)/i.test(found) || /^git@/i.test(found)

/** Meeting passcodes, links with a password, and e-mail addresses of people are never published. */
export const secrets: Rule = {
  ids: ['secret/passcode', 'secret/password-link', 'secret/email'],
  check: (document, report) => {
    const seen = new Set<string>()
    for (const piece of textsOf(document)) {
      const inAddress = passwordInAddress.exec(piece.text)
      const inWords = inAddress ? null : passcode.exec(piece.text)
      const tell = (rule: 'secret/passcode' | 'secret/password-link' | 'secret/email', found: string, index: number, message: string): void => {
        const place = piece.placeOf(index, found.length)
        const key = `${rule} ${place.line}`
        if (!seen.has(key)) report({ rule, place, message })
        seen.add(key)
      }
      if (inAddress) tell('secret/password-link', inAddress[0], inAddress.index, 'The address carries a password.')
      if (inWords) tell('secret/passcode', inWords[0], inWords.index, 'There is a passcode.')
      for (const [found, index] of addressesIn(piece)) tell('secret/email', found, index, `\`${found}\` is an e-mail address.`)
    }
  }
}

function addressesIn({ text, kind }: TextPiece): [string, number][] {
  const searched = kind === 'address' ? text.replace(/^mailto:/i, ' '.repeat(7)) : text
  if (kind === 'address' && searched === text) return []
  return [...searched.matchAll(address)].map((match): [string, number] => [match[0], match.index]).filter(([found]) => !isNobody(found))
}
