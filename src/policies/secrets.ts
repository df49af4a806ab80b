// The word, an optional sign or verb, and a secret with a digit in it. `~` stands for markup between them.
const passcode =
  /\b(?:pass ?code|password|passwd|pwd|pin)\b[\s~"']*(?:(?:[:=]|is)[\s~"']*)?(?=[\w!#$%&+-]{0,40}\d)[\w!#$%&+-]{4,}/i
const labelledPasscode = /(\bpasscode\s*:\s*)[^\s)]+/gi
const passwordInAddress = /([?&](?:pwd|password|passcode)=)[^\s&#)>"]+/gi
const email = /(?<![\w./@+-])[\w.+-]+@[a-z][a-z0-9-]*(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?![\w-])/gi

/** Whether an e-mail address may be published: a mailing list's, or the `git@` of a repository's address. */
export const isMailingList = (address: string): boolean =>
  /@(?:lists?\.|[\w.-]*\.?groups\.io$|googlegroups\.com$)|^git@/i.test(address)

const roles =
  'info|security|support|help|contact|abuse|conduct|events|press|legal|admin|no-?reply|groups?|lists?|teams?|' +
  'maintainers|community|toc|tag|announce|discuss'
const role = new RegExp(`(?:^|[-._+])(?:${roles})(?:[-._+]|$)`, 'i')

/** Whether an e-mail address is a person's: neither a mailing list's nor a role's. */
export const isPersonal = (address: string): boolean => {
  const [name = '', host = ''] = address.split('@')
  return host !== '' && !isMailingList(address) && !role.test(name)
}

/** The first meeting passcode in a text. */
export const passcodeIn = (text: string): RegExpExecArray | null => passcode.exec(text)

/** The passcodes in a text that stand after `passcode:`, with a digit or without. */
export const labelledPasscodesIn = (text: string): RegExpExecArray[] => [...text.matchAll(labelledPasscode)]

/** The first meeting password in the query of an address. */
export const passwordIn = (text: string): RegExpExecArray | undefined => [...text.matchAll(passwordInAddress)][0]

/** The e-mail addresses in a text, but those of mailing lists. */
export const emailsIn = (text: string): RegExpExecArray[] =>
  [...text.matchAll(email)].filter(([address]) => !isMailingList(address))

/** A text with passwords, passcodes and e-mail addresses, but those of mailing lists, cut out. */
export const withoutSecrets = (text: string): string =>
  text
    .replace(passwordInAddress, '$1…')
    .replace(labelledPasscode, '$1…')
    .replace(email, (address) => (isMailingList(address) ? address : '…'))
