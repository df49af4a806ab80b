import { purlOf } from './purl.ts'

/** The package URL of a Python package. */
export const pypiPurl = (name: string, version?: string): string => purlOf({ type: 'pypi', name, version })

/** The package URL of a file that a Python index serves, by the folders of its address; undefined for another one. */
export function servedByIndex(url: string): string | undefined {
  const [, file = ''] =
    /\/packages\/(?:[0-9a-f]{2}\/[0-9a-f]{2}\/[0-9a-f]{60}|[\w.]+\/\w\/[^/]+)\/([^/?#]+)/.exec(url) ?? []
  const [, name, version] =
    /^([^-]+)-([^-]+)-.+\.whl$/.exec(file) ?? /^(.+)-(\d[^-]*)\.(?:tar\.gz|tar\.bz2|tgz|zip)$/.exec(file) ?? []
  return name === undefined ? undefined : pypiPurl(name, version?.replace(/%2B/i, '+'))
}
