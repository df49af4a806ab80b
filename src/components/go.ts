import { UnreadableFile, type Component, type Found, type LeftOut } from './component.ts'
import { purlOf } from './purl.ts'
import { linesOf, unlessForeign } from './text-lines.ts'

/** A word of a line. */
interface Word {
  readonly text: string
  /** Where it starts, in UTF-16 units from 0. */
  readonly offset: number
}

/** A directive of a `go.mod`, alone or in a block. */
interface Directive {
  readonly verb: string
  readonly words: readonly Word[]
}

/** The package URL of a Go module. */
function goPurl(module: string, version: string): string {
  const slash = module.lastIndexOf('/')
  return purlOf({
    type: 'golang',
    namespace: module.slice(0, Math.max(slash, 0)),
    name: module.slice(slash + 1),
    version
  })
}

/**
 * Reads a `go.sum`. A line with `/go.mod` is about what a module asks for, which is looked at even where the module is
 * not in use: only the lines of modules themselves count.
 */
export function readGoSum(text: string): Found {
  const components: Component[] = []
  const leftOut: LeftOut[] = []
  for (const { text: line, offset } of linesOf(text)) {
    const [module, version, hash, ...rest] = wordsIn(line, offset)
    if (!module) continue
    const place = { path: [module.text], offset: module.offset }
    if (!version || !/^h\d+:/.test(hash?.text ?? '') || rest.length > 0)
      leftOut.push({ ...place, name: line.trim(), reason: 'unreadable' })
    else if (!version.text.endsWith('/go.mod')) components.push({ ...place, purl: goPurl(module.text, version.text) })
  }
  return unlessForeign({ components, leftOut }, 'It is no go.sum: no line of it can be read.')
}

/** Reads a `go.mod`: the modules that it requires, or what replaces them. */
export function readGoMod(text: string): Found {
  const directives = directivesOf(text)
  if (!directives.some(({ verb }) => verb === 'module' || verb === 'require'))
    throw new UnreadableFile('It is no go.mod: it has neither `module` nor `require`.')
  const components: Component[] = []
  const leftOut: LeftOut[] = []
  const unreadable = (verb: string, words: readonly Word[]): void => {
    const [first] = words
    const name = words.map(({ text }) => text).join(' ')
    if (first) leftOut.push({ path: [verb, first.text], offset: first.offset, name, reason: 'unreadable' })
  }
  const required = new Map<string, Set<string>>()
  const replaced = new Map<string, 'file' | 'module'>()
  for (const { verb, words } of directives) {
    const [module, version, ...rest] = words
    if (verb !== 'require' || !module) continue
    if (version && rest.length === 0)
      required.set(module.text, (required.get(module.text) ?? new Set()).add(version.text))
    else unreadable(verb, words)
  }
  for (const { verb, words } of directives) {
    if (verb !== 'replace') continue
    const arrow = words.findIndex(({ text }) => text === '=>')
    const [module, version] = words.slice(0, Math.max(arrow, 0))
    const [by, byVersion] = words.slice(arrow + 1)
    if (!module || !by) {
      unreadable(verb, words)
      continue
    }
    replaced.set(`${module.text}@${version?.text ?? ''}`, byVersion ? 'module' : 'file')
    // One for another version than the required one has no effect.
    const isInUse = !version || (required.get(module.text)?.has(version.text) ?? true)
    if (byVersion && isInUse)
      components.push({ path: [verb, module.text], offset: by.offset, purl: goPurl(by.text, byVersion.text) })
  }
  for (const { verb, words } of directives) {
    const [module, version, ...rest] = words
    if (verb !== 'require' || !module || !version || rest.length > 0) continue
    const place = { path: [verb, module.text], offset: module.offset }
    const by = replaced.get(`${module.text}@${version.text}`) ?? replaced.get(`${module.text}@`)
    if (by === 'file') leftOut.push({ ...place, name: module.text, reason: 'file' })
    else if (!by) components.push({ ...place, purl: goPurl(module.text, version.text) })
  }
  return { components, leftOut }
}

function directivesOf(text: string): Directive[] {
  let block: string | undefined
  return linesOf(text).flatMap(({ text: line, offset }) => {
    const comment = line.search(/(?:^|\s)\/\//)
    const words = wordsIn(comment < 0 ? line : line.slice(0, comment), offset)
    const [first, second] = words
    if (!first) return []
    if (block !== undefined) {
      const verb = block
      if (first.text === ')') block = undefined
      return first.text === ')' ? [] : [{ verb, words }]
    }
    const opened = second?.text === '(' ? first.text : /^(\w+)\($/.exec(first.text)?.[1]
    if (opened === undefined) return [{ verb: first.text, words: words.slice(1) }]
    block = opened
    return []
  })
}

/** The words of a line, without quotes around them. */
const wordsIn = (line: string, offset: number): Word[] =>
  Array.from(line.matchAll(/[^\s"`]+/g), ({ 0: text, index }) => ({ text, offset: offset + index }))
