/** A passcode in a text. */
export interface Passcode {
  /** The word for it and the secret, as they are written. */
  readonly 0: string
  readonly index: number
  /** What stands before the secret. */
  readonly label: string
}

/** A word, and what follows it, as far as it can tell a secret from prose. */
interface Candidate {
  readonly word: string
  /** The words before it. */
  readonly before: string
  /** Whether a sign or a verb introduces the secret. */
  readonly stated: boolean
  /** Whether the secret is in quotation marks or markup. */
  readonly quoted: boolean
  readonly secret: string
  /** The words after it. */
  readonly after: string
}

const words = /\b(?:pass[ -]?code|password|passwd|pwd|pin(?:[ -]?(?:code|number))?)\b/gi
// `~` stands for markup.
const gap = /(?:[\s~"']|(?<=\s)[-–—→](?=\s))*/y
const sign = /[:=：]+|is(?=[\s~"'])/iy
const token = /[\w!#$%&+-]+/y
const groups = /\d{3}(?:-\d{3})+|\d{3,4}(?: \d{3,4})+/y

const standards = 'sha|md|aes|pbkdf|argon|oauth|fido|utf|iso|rfc|tls|ssl|cve|cwe|ghsa|ntlm|blake'
/** `SHA-256`, `hmac-sha256`, `CWE-259`: what everybody calls so. */
const standard = new RegExp(`^(?:[a-z]+[-_])?(?:(?:${standards})[-_]?\\d|(?:base64|x509|ed25519)\\b)`, 'i')
/** `12-character`, `2-factor`, `100%`, `2019-05-30`. */
const measure = /^(?:\d+(?:-\d+)?-?[a-z]{3,}|\d+%|\d{4}-\d\d(?:-\d\d)?)$/i
const counted =
  /^\s+(?:times|rounds|iterations|users|accounts|hashes|characters|digits|attempts|guesses|resets|bits|bytes)\b/i
const ownersOfPins = /\b(?:the|a|your|my|our|its|meeting|access|host|participant|dial-in|security)\s+$/i
const year = /^(?:19|20)\d\d$/

const isPin = (word: string): boolean => /^pin/i.test(word)

/** Whether what follows a word is its secret: it has a digit, and is nothing that prose says of passwords and pins. */
function isSecret({ word, before, stated, quoted, secret, after }: Candidate): boolean {
  if (secret.length < 4 || !/\d/.test(secret) || standard.test(secret) || counted.test(after)) return false
  if (isPin(word))
    return (
      /^[\d -]+$/.test(secret) &&
      !/^\.?\w/.test(after) &&
      (stated || quoted || word.startsWith('PIN') || word.length > 3 || ownersOfPins.test(before))
    )
  if (measure.test(secret)) return false
  if (stated) return true
  if (/[ -]/.test(word)) return /^\d+$/.test(secret)
  if (word.toLowerCase() !== 'password') return true
  // Without a sign, `password log4j` is prose, and `password 123456`, `pa55w0rd` or `hunter2!` a secret.
  return !year.test(secret) && !/^[#$]\d+$/.test(secret) && (quoted || /^\d+$|[!#$%&+]|\d[a-z]+\d/i.test(secret))
}

const matchAt = (pattern: RegExp, text: string, at: number): string => {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? ''
}

/** The passcodes, passwords and PINs that a text gives away, each after the word for it. */
export function passcodesIn(text: string): Passcode[] {
  return [...text.matchAll(words)].flatMap(({ 0: word, index }) => {
    let at = index + word.length
    const skip = (pattern: RegExp): string => {
      const skipped = matchAt(pattern, text, at)
      at += skipped.length
      return skipped
    }
    const first = skip(gap)
    const stated = skip(sign)
    skip(gap)
    const secret = (isPin(word) && matchAt(groups, text, at)) || matchAt(token, text, at)
    const end = at + secret.length
    const isApart = first + stated !== ''
    const candidate: Candidate = {
      word,
      before: text.slice(Math.max(0, index - 20), index),
      stated: stated !== '',
      quoted: /[~"']/.test(text.charAt(at - 1)) && /[~"']/.test(text.charAt(end)),
      secret,
      after: text.slice(end, end + 20)
    }
    return isApart && isSecret(candidate) ? [{ 0: text.slice(index, end), index, label: text.slice(index, at) }] : []
  })
}
