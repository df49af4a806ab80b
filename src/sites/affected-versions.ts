import type { AffectedPackage } from '../records/incidents.ts'

/** The versions of a package that are affected: those named, all of them, or those that no source states. */
export function affectedVersions({
  versions = [],
  range
}: AffectedPackage): { readonly named: string } | 'allVersions' | 'versionsNotStated' {
  if (range?.endsWith('/*')) return 'allVersions'
  const named = [...versions, ...(range === undefined ? [] : [range])]
  return named.length === 0 ? 'versionsNotStated' : { named: named.join(', ') }
}
