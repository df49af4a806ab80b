import { endsDefanging, startsDefanging } from './defanged.ts'
import { passcodesIn, type Passcode } from './passcodes.ts'

// Several plain words in a row are prose: `passcode: see the invitation`.
const labelledPasscode = /(\bpasscode\s*:\s*)(?![a-z]+\s+[a-z])[^\s)]+/gi
const passwordInAddress = /([?&#;](?:pwd|passwd|password|passcode)=)[^\s&#)>"]+/gi
const email = /(?<![\w./@+-])[\w.+-]+@[a-z][a-z0-9-]*(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?![\w-])/gi

/** Whether an e-mail address may be published: a mailing list's, or the `git@` of a repository's address. */
export const isMailingList = (address: string): boolean =>
  /@(?:lists?\.|[\w.-]*\.?groups\.io$|googlegroups\.com$)|^git@/i.test(address)

// Words for roles, teams and lists: as a word of the name before `@`, anywhere in it, or as all of it.
const roleWords =
  'abuse|admins?|advisor(?:y|ies)|alerts?|announce|appsec|bounty|build|cert|cirt|cna|coc|committees?|community|' +
  'compliance|conduct|contact|contributors|csirt|cve|dev|devel|developers|devrel|discuss|dpo|events|feedback|' +
  'foss|governance|groups?|help|helpdesk|hostmaster|incidents?|info|infosec|infra|legal|lists?|mailer|' +
  'maintainers?|moderators?|no-?reply|operations|ops|ospo|oss|phishing|press|privacy|prodsec|psc|releases?|' +
  'reports?|secure|security|sig|soc|spam|sre|staff|steering|support|sysadmin|tag|teams?|toc|users|vulns?|' +
  'webmaster|wg'

const role = new RegExp(
  `(?:^|[-._+])(?:${roleWords})(?:[-._+]|$)|` +
    'security|secalert|[cp]sirt|vulnerabilit|open-?source|maintainers|no-?reply|disclosure|bug-?bounty|postmaster|' +
    '^(?:board|bugs?|chairs?|core|hello|hi|jobs|mail|marketing|media|news|office|owners?|pr|project|questions|root|' +
    'sales|sec|service|tech|training|trust|www)$',
  'i'
)

/** Whether an e-mail address is a person's: neither a mailing list's nor a role's. */
export const isPersonal = (address: string): boolean => {
  const [name = '', host = ''] = address.split('@')
  return host !== '' && !isMailingList(address) && !role.test(name)
}

/** The first meeting passcode in a text. */
export const passcodeIn = (text: string): Passcode | null => passcodesIn(text)[0] ?? null

/** The passcodes in a text that stand after `passcode:`, with a digit or without. */
export const labelledPasscodesIn = (text: string): RegExpExecArray[] => [...text.matchAll(labelledPasscode)]

/** The first meeting password in the query of an address. */
export const passwordIn = (text: string): RegExpExecArray | undefined => [...text.matchAll(passwordInAddress)][0]

/** Whether an e-mail address at a place in a text is neither a mailing list's nor a part of a defanged one. */
const isPrivate = (address: string, index: number, text: string): boolean =>
  !isMailingList(address) &&
  !endsDefanging(text.slice(0, index)) &&
  !startsDefanging(text.slice(index + address.length))

/** The e-mail addresses in a text, but those of mailing lists and defanged ones. */
export const emailsIn = (text: string): RegExpExecArray[] =>
  [...text.matchAll(email)].filter(({ 0: address, index }) => isPrivate(address, index, text))

/** A text with passwords, passcodes and e-mail addresses, but those of mailing lists and defanged ones, cut out. */
export const withoutSecrets = (text: string): string =>
  withoutPasscodes(text.replace(passwordInAddress, '$1…'))
    .replace(labelledPasscode, '$1…')
    .replace(email, (address, index: number, whole: string) => (isPrivate(address, index, whole) ? '…' : address))

function withoutPasscodes(text: string): string {
  let rest = ''
  let end = 0
  for (const { 0: found, index, label } of passcodesIn(text)) {
    rest += `${text.slice(end, index)}${label}…`
    end = index + found.length
  }
  return rest + text.slice(end)
}
