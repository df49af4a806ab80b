const idPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** An id made of a name: lower-case words joined by hyphens; undefined where letters would be lost. */
export function idMadeOf(name: string): string | undefined {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/['’]/g, '')
  const id = plain.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '')
  return idPattern.test(id) ? id : undefined
}
