import type { Place } from '../diagnostics/diagnostic.ts'
import { isDefanged } from '../policies/defanged.ts'
import { emailsIn, passcodeIn, passwordIn } from '../policies/secrets.ts'
import type { Rule } from './rule.ts'
import { paragraphs, textPieces, type TextPiece } from './texts.ts'

type SecretRule = 'secret/passcode' | 'secret/password-link' | 'secret/email'

/** Meeting passcodes, links with a password, and e-mail addresses of people, which are never published. */
export const secrets: Rule = {
  ids: ['secret/passcode', 'secret/password-link', 'secret/email'],
  check: (document, report) => {
    const seen = new Set<string>()
    const reportOnce = (rule: SecretRule, place: Place, message: string): void => {
      const key = `${rule} ${place.line}:${place.column}`
      if (!seen.has(key)) report({ rule, place, message })
      seen.add(key)
    }
    const reportPasscode = ({ text, placeAt }: Pick<TextPiece, 'text' | 'placeAt'>): void => {
      const found = passcodeIn(blankAddresses(text).replace(/[*_`[\]()]/g, '~'))
      if (found) reportOnce('secret/passcode', placeAt(found.index, found[0].length), 'The text contains a passcode.')
    }
    const emails: Email[] = []
    for (const piece of textPieces(document)) {
      const { text, kind, placeAt } = piece
      const password = kind === 'address' || kind === 'value' || isDefanged(text) ? passwordIn(text) : undefined
      if (password) {
        const place = placeAt(password.index, password[0].length)
        reportOnce('secret/password-link', place, 'The address contains a password.')
      } else if (kind === 'value') reportPasscode(piece)
      for (const { 0: email, index } of emailsIn(searchedForEmails(piece)))
        emails.push({ email, place: placeAt(index, email.length), isLink: kind === 'address' })
    }
    for (const { email, place } of writtenOnce(emails))
      reportOnce('secret/email', place, `\`${email}\` is an e-mail address.`)
    // By the paragraph, since bold type or a code span may part the word from the secret.
    for (const { text, placeAt } of paragraphs(document, ['paragraph', 'heading'])) reportPasscode({ text, placeAt })
  }
}

interface Email {
  readonly email: string
  readonly place: Place
  /** Whether it is where a link leads. */
  readonly isLink: boolean
}

/** E-mail addresses without the links whose words are the same address: `<ada@example.org>`. */
function writtenOnce(emails: readonly Email[]): Email[] {
  const keyOf = (email: string, line: number): string => `${line} ${email.toLowerCase()}`
  const inWords = new Set(emails.flatMap(({ email, place, isLink }) => (isLink ? [] : [keyOf(email, place.line)])))
  const isInWords = ({ email, place: { line, endLine = line } }: Email): boolean =>
    Array.from({ length: endLine - line + 1 }, (_, index) => keyOf(email, line + index)).some((key) => inWords.has(key))
  return emails.filter((one) => !one.isLink || !isInWords(one))
}

/** What may contain an e-mail address: text without its web addresses, and links that write a mail. */
const searchedForEmails = ({ text, kind }: TextPiece): string =>
  kind === 'address' ? (/^mailto:(.*)/is.exec(text)?.[1] ?? '') : blankAddresses(text)

const blankAddresses = (text: string): string => text.replace(/https?:\/\/[^\s)>"]+/g, (url) => '/'.repeat(url.length))
