import { foundOf, UnreadableFile, type Component, type Found, type LeftOut, type LeftOutReason } from './component.ts'
import { npmItem } from './npm-package.ts'
import { entriesOf, outlineOf, unquoted, type Entry, type Line } from './outline.ts'

type Item = Component | LeftOut

/** Reads a `pnpm-lock.yaml` of any version; it may have several documents. */
export function readPnpm(text: string): Found {
  const items: Item[] = []
  let isLock = false
  for (const section of entriesOf(outlineOf(text))) {
    isLock ||= section.key === 'lockfileVersion'
    for (const item of itemsOf(section)) items.push(item)
  }
  if (isLock) return foundOf(items)
  throw new UnreadableFile('It is not a lock file of pnpm: expected `lockfileVersion`.')
}

function* itemsOf(section: Entry): Generator<Item> {
  if (section.key === 'packages') {
    for (const entry of nested(section)) yield packageOf(entry)
  } else if (section.key === 'importers') {
    for (const one of nested(section)) {
      for (const group of nested(one)) yield* linksOf(group, ['importers', one.key])
    }
  } else yield* linksOf(section, [])
}

/** The keys that are nested in a key, which must have nothing else. */
function nested({ key, value, offset, lines }: Entry): Iterable<Entry> {
  if (value === '' || value === '{}') return entriesOf(lines())
  throw new UnreadableFile(`It is not as pnpm writes it: expected each key of \`${key}\` on a line of its own.`, offset)
}

/** One of the keys of some lines; the others are not looked at. */
function fieldOf(lines: readonly Line[], key: string): Entry | undefined {
  const line = lines.find(({ text }) => text.startsWith(`${key}:`))
  return line && [...entriesOf([line])][0]
}

const plain = (entry: Entry | undefined): string | undefined => entry && unquoted(entry.value, entry.offset)

/** The packages of the project itself among the dependencies of one of them. */
function* linksOf(group: Entry, path: string[]): Generator<LeftOut> {
  if (!/^(?:d|devD|optionalD)ependencies$/.test(group.key)) return
  for (const one of nested(group)) {
    const { key: name, offset } = one
    const version = plain(one.value === '' ? fieldOf([...one.lines()], 'version') : one)
    if (version?.startsWith('link:')) yield { path: [...path, group.key, name], offset, name, reason: 'workspace' }
  }
}

/** The name and version that a key has when the package comes from a registry. */
const idOf = (key: string): RegExpExecArray | null =>
  /^\/?((?:@[^/@]+\/)?[^/@]+)@(\d[^(/_]*)(?:[(_].*)?$/.exec(key) ??
  /^\/((?:@[^/@]+\/)?[^/@]+)\/(\d[^(/_]*)(?:[(/_].*)?$/.exec(key)

/**
 * A package by its key: `foo@1.0.0`, `/foo@1.0.0(peer@2.0.0)` or `/foo/1.0.0_peer@2.0.0`, with another registry's host
 * in front; otherwise `foo@` and an address, or an address alone.
 */
function packageOf(entry: Entry): Item {
  const { key, offset } = entry
  const named = { path: ['packages', key], offset }
  if (entry.value !== '' && entry.value !== '{}') return { ...named, name: key, reason: 'unreadable' }
  const lines = [...entry.lines()]
  const { tarball, reason } = sourceOf(fieldOf(lines, 'resolution'))
  const [, ownName, address] = /^((?:@[^/@]+\/)?[^/@:]+)@(\D.*)$/.exec(key) ?? []
  const [, idName, idVersion] = idOf(key) ?? (tarball ? undefined : idOf(key.replace(/^[^/:]+/, ''))) ?? []
  const name = plain(fieldOf(lines, 'name')) ?? ownName ?? idName ?? key
  if (reason) return { ...named, name, reason }
  if (idVersion) return npmItem({ ...named, name, version: idVersion })
  const from = address ?? tarball ?? key
  return npmItem({ ...named, name, version: plain(fieldOf(lines, 'version')) ?? null, from })
}

/** Where a package comes from, when that is not simply the registry. */
function sourceOf(resolution: Entry | undefined): { readonly tarball?: string; readonly reason?: LeftOutReason } {
  if (!resolution) return {}
  const below = [...resolution.lines()].flatMap(({ text, lines }) => [text, ...[...lines()].map((line) => line.text)])
  const text = [resolution.value, ...below].join(' ')
  const type = /\btype: *['"]?([a-z]+)/.exec(text)?.[1]
  if (type === 'git' || /\bgitHosted: *true/.test(text)) return { reason: 'git' }
  if (type === 'directory') return { reason: 'file' }
  if (type !== undefined) return { reason: 'url' }
  const tarball = /\btarball: *['"]?([^\s'",}]+)/.exec(text)?.[1]
  return tarball === undefined ? {} : { tarball }
}
