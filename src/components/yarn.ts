import { foundOf, UnreadableFile, type Component, type Found, type LeftOut } from './component.ts'
import { nameAndRest, npmItem, reasonOf } from './npm-package.ts'
import { entriesOf, outlineOf, unquoted, type Entry, type Line } from './outline.ts'

type Item = Component | LeftOut

/** Reads a `yarn.lock` of Yarn 1 or of a later version. */
export function readYarn(text: string): Found {
  const isBerry = /^__metadata:/m.test(text)
  const items = [...(isBerry ? berryItems(text) : classicItems(text))]
  if (items.length > 0 || isBerry || text.includes('# yarn lockfile')) return foundOf(items)
  throw new UnreadableFile(notYarn)
}

const notYarn = 'It is not a lock file of Yarn: expected `name@range:`.'

function* berryItems(text: string): Generator<Item> {
  for (const entry of entriesOf(outlineOf(text))) if (entry.key !== '__metadata') yield berryItem(entry)
}

/** A package by its resolution, such as `foo@npm:1.0.0`, which has the real name of an alias. */
function berryItem({ key, offset, lines }: Entry): Item {
  const named = { path: [key], offset }
  const fields = new Map<string, string>()
  for (const line of lines()) {
    if (!/^(?:version|resolution):/.test(line.text)) continue
    for (const { key: field, value } of entriesOf([line])) fields.set(field, unquoted(value, line.offset))
  }
  const { name, rest } = nameAndRest(unpatched(fields.get('resolution') ?? ''))
  const version = fields.get('version') ?? null
  if (rest === '') return { ...named, name: nameAndRest(key).name, reason: 'unreadable' }
  return npmItem({ ...named, name, version, from: rest.replace(/::.*/s, '') })
}

/** How often a package may be patched; Yarn itself patches some once, a project once more. */
const patches = 20

/** What a resolution is a patch of: `foo@npm:1.0.0` for `foo@patch:foo@npm%3A1.0.0#~/my.patch`. */
function unpatched(resolution: string): string {
  let locator = resolution
  try {
    for (let count = 0; count < patches; count++) {
      const { rest } = nameAndRest(locator)
      if (!rest.startsWith('patch:')) return locator
      locator = decodeURIComponent(rest.slice('patch:'.length).replace(/#.*/s, ''))
    }
  } catch {
    // Not encoded as it should be.
  }
  return ''
}

function* classicItems(text: string): Generator<Item> {
  for (const line of outlineOf(text)) {
    if (!line.text.endsWith(':') || !line.text.includes('@')) throw new UnreadableFile(notYarn, line.offset)
    yield classicItem(line)
  }
}

const isRange = (rest: string): boolean => !/[:/]/.test(rest) || rest.startsWith('npm:')

/** A package by what asks for it: `foo@^1.0.0, foo@^1.2.0`, also by another name, as in `bar@npm:foo@^1.0.0`. */
function classicItem({ text, offset, lines }: Line): Item {
  const asked = Array.from(text.slice(0, -1).matchAll(/"([^"]*)"|[^\s",]+/g), ([all, quoted]) => quoted ?? all)
  const fields = new Map<string, string>()
  for (const line of lines()) {
    const [, field = '', value] = /^"?(version|resolved)"? "?([^"]*)"?$/.exec(line.text) ?? []
    if (value !== undefined) fields.set(field, value)
  }
  const parts = asked.map(nameAndRest)
  const { name, rest } = parts.find((one) => !isRange(one.rest)) ?? parts[0] ?? { name: '', rest: '' }
  const alias = rest.startsWith('npm:') ? nameAndRest(rest.slice('npm:'.length)).name : name
  const version = fields.get('version') ?? null
  return npmItem({
    path: [asked.join(', ')],
    offset,
    name: alias,
    version,
    from: sourceOf(rest, fields.get('resolved'))
  })
}

/** Where a package comes from: the address of a registry says so whatever asks for it; a range has no other one. */
function sourceOf(rest: string, resolved = ''): string {
  const isAddress = /^[a-z+]+:/.test(resolved)
  const reason = reasonOf(resolved)
  if (isAddress && !reason) return resolved
  if (!isRange(rest)) return rest
  return isAddress && reason !== 'url' ? resolved : ''
}
