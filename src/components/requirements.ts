import type { Component, Found, LeftOut, LeftOutReason } from './component.ts'
import { pypiPurl, servedByIndex } from './pypi.ts'
import { linesOf, unlessForeign, type TextLine } from './text-lines.ts'

/** What a line asks for: a package, or something that is not compared. */
type Requirement = { readonly name: string } & ({ readonly purl: string } | { readonly reason: LeftOutReason })

/**
 * Reads a `requirements.txt` of pip. A version counts where it is pinned by `==` or `===`; files that it includes are
 * left out.
 */
export function readRequirements(text: string): Found {
  const components: Component[] = []
  const leftOut: LeftOut[] = []
  for (const { text: line, offset } of joinedLines(text)) {
    const one = line.startsWith('-') ? optionOf(line) : requirementOf(line)
    if (!one) continue
    const { name } = one
    if ('purl' in one) components.push({ path: [name], offset, purl: one.purl })
    else leftOut.push({ path: [name], offset, name, reason: one.reason })
  }
  return unlessForeign({ components, leftOut }, 'It has no requirement that can be read.')
}

/** The lines without comments, those that go on after a backslash in one; blank ones are left out. */
function joinedLines(text: string): TextLine[] {
  const joined: TextLine[] = []
  let parts: string[] = []
  let start = 0
  const end = (): void => {
    const line = parts.join('')
    const comment = /(?:^|\s)#/.exec(line)
    const whole = comment ? line.slice(0, comment.index) : line
    const offset = start + whole.length - whole.trimStart().length
    if (whole.trim() !== '') joined.push({ text: whole.trim(), offset })
    parts = []
  }
  for (const { text: line, offset } of linesOf(text)) {
    if (parts.length === 0) start = offset
    const isComment = /^\s*#/.test(line)
    const goesOn = line.endsWith('\\') && !isComment
    parts.push(goesOn ? line.slice(0, -1) : isComment ? ` ${line}` : line)
    if (!goesOn) end()
  }
  end()
  return joined
}

/** What an option asks for; undefined for one that names nothing to install. */
function optionOf(line: string): Requirement | undefined {
  const [, option = '', value = ''] = /^(-[rce]|--(?:requirement|constraint|editable)\b)[\s=]*(.*)/.exec(line) ?? []
  if (value === '') return undefined
  const location = value.replace(/^(["'])(.*)\1$/, '$2')
  if (!/^-e|^--e/.test(option)) return { name: location, reason: 'file' }
  const one = locatedAt(location)
  return 'reason' in one && one.reason === 'file' ? { ...one, reason: 'workspace' } : one
}

function requirementOf(line: string): Requirement {
  const [name = ''] = /^[a-z0-9][\w.-]*/i.exec(line) ?? []
  const afterName = line.slice(name.length).trimStart()
  const extras = afterName.startsWith('[') ? afterName.indexOf(']') + 1 : 0
  const rest = afterName.slice(extras).trimStart()
  const isArchive = /\.(?:whl|zip|tgz|tar\.\w+)$/i.test(name)
  if (name === '' || /^[:+/\\]/.test(rest) || isArchive) return locatedAt(line)
  if (rest.startsWith('@')) {
    const one = locatedAt(rest.slice(1).trim())
    return 'purl' in one ? one : { name, reason: one.reason }
  }
  const pin = pinOf(rest)
  return pin && /\w$/.test(name) ? { name, purl: pypiPurl(name, pin.version) } : { name: line, reason: 'unreadable' }
}

/** The version that is pinned, if one is; undefined for anything but versions, a marker and options. */
function pinOf(rest: string): { version: string | undefined } | undefined {
  const specifiers = (rest.split(/;|\s--?[a-z]/i, 1)[0] ?? '').trim().replace(/^\(([^()]*)\)$/, '$1')
  let version: string | undefined
  for (const one of specifiers === '' ? [] : specifiers.replace(/,\s*$/, '').split(',')) {
    const [, operator, asked = ''] = /^([=<>!~]=|===|[<>])\s*([^\s=]\S*)$/.exec(one.trim()) ?? []
    if (operator !== '===' && !/^v?\d[\w.!+-]*(?:\.\*)?$/i.test(asked)) return undefined
    if (operator === '===' || (operator === '==' && !asked.endsWith('.*'))) version ??= asked
  }
  return { version }
}

/** What is at an address or path. */
function locatedAt(location: string): Requirement {
  const [address = ''] = location.split(/\s/, 1)
  const name = /[#&]egg=([\w.-]+)/.exec(address)?.[1] ?? address
  if (/^(?:(?:git|hg|svn|bzr)\+|(?:git|ssh):|git@)/i.test(address)) return { name, reason: 'git' }
  if (/^file:/i.test(address)) return { name, reason: 'file' }
  if (/^[a-z][\w+.-]*:\/\//i.test(address)) {
    const purl = servedByIndex(address)
    return purl === undefined ? { name, reason: 'url' } : { name, purl }
  }
  if (/^\.\/?(?:\[[^\]]*\])?$/.test(address)) return { name, reason: 'workspace' }
  const isPath = /^(?:[./~\\]|[a-z]:[\\/])|[\\/]|\.(?:whl|zip|tgz|tar\.\w+)$/i.test(address)
  return isPath ? { name, reason: 'file' } : { name: location, reason: 'unreadable' }
}
