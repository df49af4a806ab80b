import { purlOf } from './purl.ts'

/**
 * The package URL of a container image as it is pulled, such as `owner/image:tag` or `host/image@sha256:…`; the digest
 * counts before the tag. Undefined for any other text.
 */
export function dockerPurl(image: string): string | undefined {
  const [reference = '', digest] = image.split('@', 2)
  const colon = reference.lastIndexOf(':')
  const hasTag = colon > reference.lastIndexOf('/')
  const parts = (hasTag ? reference.slice(0, colon) : reference).split('/')
  const hasHost = parts.length > 1 && /[.:]|^localhost$/.test(parts[0] ?? '')
  const host = hasHost ? parts.shift() : undefined
  const isHub = host === undefined || /^(?:index\.|registry-1\.)?docker\.io$/.test(host)
  if (isHub && parts.length > 1 && parts[0] === 'library') parts.shift()
  const version = digest ?? (hasTag ? reference.slice(colon + 1) : undefined)
  if (!parts.every((part) => /^[a-z0-9][\w.-]*$/i.test(part)) || !/^[\w.:-]*$/.test(version ?? '')) return undefined
  const purl = purlOf({ type: 'docker', namespace: parts.slice(0, -1).join('/'), name: parts.at(-1) ?? '', version })
  return isHub ? purl : `${purl}?repository_url=${encodeURIComponent(host)}`
}
