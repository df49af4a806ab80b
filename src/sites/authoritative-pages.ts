type Address = (...parts: string[]) => string

/** Identifiers by their form, with the address of each one's page at those who publish it or collect it. */
const identifiers: readonly (readonly [form: RegExp, address: Address])[] = [
  [/^CVE-\d{4}-\d{4,}$/, (id) => `https://www.cve.org/CVERecord?id=${id}`],
  [/^GHSA(?:-[23456789cfghjmpqrvwx]{4}){3}$/, (id) => `https://github.com/advisories/${id}`],
  [/^(?:MAL|PYSEC|GO|RUSTSEC)-\d{4}-\d+$/, (id) => `https://osv.dev/vulnerability/${id}`],
  [/^CWE-([1-9]\d*)$/, (_, number = '') => `https://cwe.mitre.org/data/definitions/${number}.html`],
  [/^(T\d{4})$/, (id) => `https://attack.mitre.org/techniques/${id}/`],
  [/^(T\d{4})\.(\d{3})$/, (_, parent = '', part = '') => `https://attack.mitre.org/techniques/${parent}/${part}/`],
  [/^S\d{4}$/, (id) => `https://attack.mitre.org/software/${id}/`],
  [/^C\d{4}$/, (id) => `https://attack.mitre.org/campaigns/${id}/`]
]

/** The page of a package in its registry, by the type of its package URL. */
const registries: Readonly<Record<string, (name: string) => string>> = {
  cargo: (name) => `https://crates.io/crates/${name}`,
  gem: (name) => `https://rubygems.org/gems/${name}`,
  nuget: (name) => `https://www.nuget.org/packages/${name}`,
  pypi: (name) => `https://pypi.org/project/${name}/`,
  npm: (name) => `https://www.npmjs.com/package/${name}`,
  golang: (name) => `https://pkg.go.dev/${name}`,
  composer: (name) => `https://packagist.org/packages/${name}`,
  github: (name) => `https://github.com/${name}`,
  huggingface: (name) => `https://huggingface.co/${name}`,
  maven: (name) => `https://central.sonatype.com/artifact/${name}`,
  'vscode-extension': (name) => `https://marketplace.visualstudio.com/items?itemName=${name.replace('/', '.')}`
}

/**
 * The page of an identifier, weakness, ATT&CK technique or package URL at those who publish it; `undefined` where no
 * form of address is documented.
 */
export function authoritativePage(id: string): string | undefined {
  for (const [form, address] of identifiers) {
    const found = form.exec(id)
    if (found) return address(...found)
  }
  const [, type = '', name = ''] = /^pkg:([a-z-]+)\/([^?#@]+)$/.exec(id) ?? []
  return Object.hasOwn(registries, type) ? registries[type]?.(name.replace(/%40/g, '@')) : undefined
}
