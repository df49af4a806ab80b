import { UnreadableFile, type Component, type Found, type LeftOut, type LeftOutReason } from './component.ts'
import { purlOf } from './purl.ts'
import { linesOf } from './text-lines.ts'

/** Why gems of a section are not compared. */
const reasons = new Map<string, LeftOutReason>([
  ['GIT', 'git'],
  ['PATH', 'file'],
  ['PLUGIN SOURCE', 'url']
])

/** Reads a `Gemfile.lock`: the gems of its sections, without what each of them asks for. */
export function readGemfileLock(text: string): Found {
  const components: Component[] = []
  const leftOut: LeftOut[] = []
  let section = ''
  let isOwn = false
  for (const { text: line, offset } of linesOf(text)) {
    // A space may stand for a byte order mark.
    if (/^ ?[A-Z]/.test(line)) section = line.trim()
    if (line.startsWith('  remote:')) isOwn = line.slice(9).trim() === '.'
    const reason = reasons.get(section)
    if ((section !== 'GEM' && !reason) || !/^ {4}\S/.test(line)) continue
    const [, name, version] = /^ {4}(\S+)(?: \(([^-()\s]+)(?:-[^()]*)?\))?$/.exec(line.trimEnd()) ?? []
    const place = { path: [section, name ?? line.trim()], offset: offset + 4 }
    if (name === undefined) leftOut.push({ ...place, name: line.trim(), reason: 'unreadable' })
    else if (reason) leftOut.push({ ...place, name, reason: isOwn && reason === 'file' ? 'workspace' : reason })
    else components.push({ ...place, purl: purlOf({ type: 'gem', name, version }) })
  }
  if (!/^(?:GEM|GIT|PATH|PLUGIN SOURCE|PLATFORMS|DEPENDENCIES) *\r?$/m.test(text))
    throw new UnreadableFile('It is no Gemfile.lock: it has no section such as `GEM`.')
  return { components, leftOut }
}
