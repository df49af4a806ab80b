const passwordInUrl = /([?&](?:password|passcode|pwd)=)[^&#\s)>"']+/i

/** Whether an address carries a meeting password. */
export const hasPassword = (url: string): boolean => passwordInUrl.test(url)

/** An address or text with passwords, passcodes and e-mail addresses cut out. */
export function withoutSecrets(text: string): string {
  return text
    .replace(new RegExp(passwordInUrl.source, 'gi'), '$1…')
    .replace(/(passcode\s*:\s*)[^\s)]+/gi, '$1…')
    .replace(/(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, (address) => (isPersonal(address) ? '…' : address))
}

/** Words that name a role or a group in the first half of an address. */
const roleNames =
  /(?:^|[-._+])(?:info|security|support|help|contact|abuse|conduct|events|press|legal|admin|no-?reply|groups?|lists?|teams?|maintainers|community|toc|tag|announce|discuss)(?:[-._+]|$)/i

/** Whether an e-mail address is a person's: neither a mailing list's nor a role's. */
export function isPersonal(address: string): boolean {
  const [name = '', host = ''] = address.split('@')
  return (
    host !== '' &&
    !roleNames.test(name) &&
    !/^(lists?|groups|calendar)\.|googlegroups\.com$|\.groups\.|calendar\.google\.com$/i.test(host)
  )
}
