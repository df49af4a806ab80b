import type { Row } from '../../../formats/format.ts'
import { affectsPackage } from '../../../query/affects.ts'
import { wantedPackage } from '../../../query/package-urls.ts'
import type { Incident } from '../../../records/incidents.ts'
import type { Item } from '../../data/queries.ts'

/**
 * What to say of the packages that incidents were filtered by: that the catalog lists other versions, or that records
 * do not say which versions they are about.
 */
export function packageNotes({ package: wanted = [] }: Row, records: readonly Item[]): string[] {
  return [wanted].flat().flatMap((purl) => noteOn(String(purl), records as unknown as readonly Incident[]) ?? [])
}

function noteOn(purl: string, incidents: readonly Incident[]): string | undefined {
  const { version, withoutVersion } = wantedPackage(purl)
  if (version === undefined) return undefined
  const answers = incidents.map(affectsPackage(purl))
  const unknown = incidents.filter((_, at) => answers[at] === 'unknown').map(({ id }) => `\`${id}\``)
  if (unknown.length > 0) {
    const says = unknown.length === 1 ? 'its record does' : 'their records do'
    return `${unknown.join(', ')} may affect version ${version} of \`${withoutVersion}\`; ${says} not say.`
  }
  const isListed = incidents.map(affectsPackage(withoutVersion)).some((one) => one !== 'not-listed')
  return isListed && !answers.includes('affected')
    ? `\`${withoutVersion}\` is in the catalog; version ${version} is not listed as affected.`
    : undefined
}
