import { packageUrlOf } from '../../../query/package-urls.ts'
import { incidents } from '../../../query/incidents.ts'
import { version } from '../../../../package.json'
import type { FileFinding, Outcome } from './outcome.ts'
import { reasonFor } from './table.ts'

const catalog = { name: 'CNCF TAG Security and Compliance', url: 'https://github.com/cncf/tag-security' }

/**
 * A CycloneDX 1.6 document: a vulnerability for each incident and status, with the components that it may concern.
 * It says nothing of components that no record lists.
 */
export function vex({ findings, statement, unread }: Outcome): string {
  const components = new Map(findings.map((one) => [one.purl, componentOf(one)]))
  const groups = new Map<string, FileFinding[]>()
  for (const one of findings) {
    const key = `${one.incident} ${one.status}`
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  const document = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      tools: { components: [{ type: 'application', group: '@cncf', name: 'tag-security', version }] },
      properties: [
        { name: 'tag-security:statement', value: statement },
        ...unread.map(({ file, message }) => ({ name: 'tag-security:unread', value: `${file}: ${message}` }))
      ]
    },
    components: [...components.values()],
    vulnerabilities: [...groups.values()].map(vulnerabilityOf)
  }
  return `${JSON.stringify(document, null, 2)}\n`
}

function componentOf({ purl }: FileFinding): object {
  const { name = purl, version: own } = packageUrlOf(purl) ?? {}
  return {
    type: 'library',
    'bom-ref': purl,
    name: name.replace(/^pkg:[^/]+\//, ''),
    ...(isVersion(own) && { version: own }),
    purl
  }
}

function vulnerabilityOf(group: readonly FileFinding[]): object {
  const [first] = group
  const incident = incidents.find(({ id }) => id === first?.incident)
  const isListed = first?.status === 'listed'
  const purls = new Map(group.map((one) => [one.purl, one]))
  const aliases = incident?.identifiers.filter(({ relation }) => relation === 'alias') ?? []
  return {
    'bom-ref': `${first?.incident} ${first?.status}`,
    id: first?.incident,
    source: catalog,
    ...(aliases.length > 0 && { references: aliases.map(({ id }) => ({ id, source: { name: sourceOf(id) } })) }),
    description: first?.title,
    advisories: first?.references.map((url) => ({ url })),
    analysis: {
      state: isListed ? 'exploitable' : 'in_triage',
      detail: [...purls.values()].map((one) => `${one.purl}: ${reasonFor(one)}.`).join('\n')
    },
    affects: [...purls.keys()].map((purl) => {
      const own = packageUrlOf(purl)?.version
      return {
        ref: purl,
        ...(isVersion(own) && { versions: [{ version: own, status: isListed ? 'affected' : 'unknown' }] })
      }
    })
  }
}

/** The database that an identifier is of. */
const sourceOf = (id: string): string => (id.startsWith('CVE-') ? 'NVD' : id.startsWith('GHSA-') ? 'GitHub' : 'OSV')

/** The schema takes no longer one. */
const isVersion = (version: string | undefined): version is string => version !== undefined && version.length <= 1024
