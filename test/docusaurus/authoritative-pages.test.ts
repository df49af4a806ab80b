import { expect, it } from 'vitest'
import { incidents } from '../../src/query/incidents.ts'
import { authoritativePage } from '../../src/sites/authoritative-pages.ts'

it.each([
  ['CVE-2024-3094', 'https://www.cve.org/CVERecord?id=CVE-2024-3094'],
  ['GHSA-rxwq-x6h5-x525', 'https://github.com/advisories/GHSA-rxwq-x6h5-x525'],
  ['MAL-2024-29', 'https://osv.dev/vulnerability/MAL-2024-29'],
  ['PYSEC-2024-154', 'https://osv.dev/vulnerability/PYSEC-2024-154'],
  ['GO-2024-2687', 'https://osv.dev/vulnerability/GO-2024-2687'],
  ['RUSTSEC-2022-0042', 'https://osv.dev/vulnerability/RUSTSEC-2022-0042'],
  ['CWE-506', 'https://cwe.mitre.org/data/definitions/506.html'],
  ['T1195', 'https://attack.mitre.org/techniques/T1195/'],
  ['T1195.001', 'https://attack.mitre.org/techniques/T1195/001/'],
  ['pkg:vscode-extension/ms-python/python', 'https://marketplace.visualstudio.com/items?itemName=ms-python.python'],
  ['S0562', 'https://attack.mitre.org/software/S0562/'],
  ['C0024', 'https://attack.mitre.org/campaigns/C0024/'],
  ['pkg:npm/axios', 'https://www.npmjs.com/package/axios'],
  ['pkg:npm/%40scope/name', 'https://www.npmjs.com/package/@scope/name'],
  ['pkg:npm/JSONStream', 'https://www.npmjs.com/package/JSONStream'],
  ['pkg:pypi/ultralytics', 'https://pypi.org/project/ultralytics/'],
  ['pkg:gem/rest-client', 'https://rubygems.org/gems/rest-client'],
  ['pkg:golang/github.com/spf13/cobra', 'https://pkg.go.dev/github.com/spf13/cobra'],
  ['pkg:composer/phpass/phpass', 'https://packagist.org/packages/phpass/phpass'],
  ['pkg:github/tj-actions/changed-files', 'https://github.com/tj-actions/changed-files'],
  [
    'pkg:maven/org.apache.logging.log4j/log4j-core',
    'https://central.sonatype.com/artifact/org.apache.logging.log4j/log4j-core'
  ]
])('leads from %s to its page', (id, url) => {
  expect(authoritativePage(id)).toBe(url)
})

it.each([
  'DSA-403',
  'USN-612-1',
  'RHSA-2008:0855',
  'VU#192371',
  'CVE-24-1',
  'XCVE-2024-3094',
  'CVE-2024-3094 and more',
  'GHSA-aaaa-bbbb-cccc',
  'CWE-0',
  'T1195.1',
  'pkg:generic/xz',
  'pkg:constructor/x',
  'pkg:npm/x?repository_url=registry.example',
  'pkg:npm/',
  ''
])('does not invent an address for %j', (id) => {
  expect(authoritativePage(id)).toBeUndefined()
})

it('gives a web address without anything to escape for all that records name', () => {
  const ids = incidents.flatMap(({ identifiers, weaknesses, techniques, packages }) => [
    ...identifiers.map(({ id }) => id),
    ...weaknesses,
    ...techniques.map(({ id }) => id),
    ...packages.map(({ purl }) => purl)
  ])
  for (const id of ids) {
    const url = authoritativePage(id)
    if (url === undefined) expect(id).toMatch(/^(?:DSA|USN|RHSA|VU#)|^pkg:(?:generic|deb|docker|rpm)\//)
    else expect(new URL(url).href, id).toBe(url)
  }
})
