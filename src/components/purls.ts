import type { Component, Found, LeftOut } from './component.ts'
import { isPurl } from './purl.ts'

/** Reads package URLs, one a line; blank lines and lines that start with `#` are passed over. */
export function readPurls(text: string): Found {
  const components: Component[] = []
  const leftOut: LeftOut[] = []
  let offset = 0
  text.split('\n').forEach((line, index) => {
    const start = offset + line.length - line.trimStart().length
    const name = line.trim()
    offset += line.length + 1
    if (name === '' || name.startsWith('#')) return
    const named = { path: [index], offset: start }
    if (isPurl(name)) components.push({ ...named, purl: name })
    else leftOut.push({ ...named, name, reason: 'unreadable' })
  })
  return { components, leftOut }
}
