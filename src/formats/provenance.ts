import { meta } from '../query/meta.ts'

/** The address of the content's licence. */
export const licenseUrl = 'https://creativecommons.org/licenses/by/4.0/'

/** What every export says of its origin: the package, its version, the date of its content, and the terms of use. */
export const provenance = {
  name: meta.name,
  version: meta.version,
  contentDate: meta.contentDate,
  license: { id: meta.licenses.content, url: licenseUrl },
  attribution: meta.attribution
} as const
