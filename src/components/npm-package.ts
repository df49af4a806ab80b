import type { Component, Found, LeftOut, LeftOutReason, Named } from './component.ts'
import { npmPurl } from './purl.ts'

/** A package of the npm registry as a lock file names it. */
export interface NpmPackage extends Named {
  /** What the file calls it: the name of an alias, when it is one. */
  readonly name: string
  /** Its version as the file has it; absent where the file has none. */
  readonly version?: unknown
  /** Where it comes from: an address, a range, a tag or a path. */
  readonly from?: unknown
}

const ownPackage = /^(?:workspace|link|portal|root):/
const local = /^(?:file|exec):|^(?:\.{1,2}|~)?[/\\]|^\.{1,2}$|^[a-z]:[/\\]|^[^:]+\.(?:tgz|tar|tar\.gz)$/i
const repository = /^git[+:@]|^(?:github|gitlab|bitbucket|gist|ssh):|^[\w.-]+@[^:/\s]+:|^[\w.-]+\/[^/\s]+$/i
const repositoryPage =
  /\.git(?:[?#]|$)|#commit=|^https?:\/\/codeload\.github\.com\/|^https?:\/\/[^/]+\/[^/]+\/[^/]+\/(?:get|-\/archive)\//i
const repositoryHome = /^https?:\/\/(?:github|gitlab|bitbucket)\.(?:com|org)\/[^/]+\/[^/#]+\/?(?:#|$)/i
const archive = /\/-\/(?:(?:\d|@|%40)[^/]*\/)?[^/]+\.tgz$/i

/** The path of an address of a registry, such as `axios/-/axios-1.0.0.tgz`. */
function registryPath(address: string): string | undefined {
  const path = address.replace(/[?#].*/s, '')
  const isRegistry =
    archive.test(path) ||
    (path.includes('/download/') && !path.includes('/releases/download/')) ||
    /^https:\/\/(?:cdn\.npmmirror\.com\/packages|npm\.jsr\.io\/~)\//.test(path)
  return isRegistry ? path : undefined
}

/** Why what comes from somewhere is not compared; nothing for a registry, a range or a tag. */
export function reasonOf(from: string): LeftOutReason | undefined {
  if (ownPackage.test(from)) return 'workspace'
  if (local.test(from) && !/^https?:/i.test(from)) return 'file'
  if (repository.test(from) || repositoryPage.test(from) || repositoryHome.test(from)) return 'git'
  if (from.startsWith('npm:') || registryPath(from)) return undefined
  return /^[a-z][a-z\d+.-]*:/i.test(from) ? 'url' : undefined
}

/** The name and version that the address of a registry's archive has. */
function addressed(address: string): { name?: string; version?: string } {
  const [before = '', after] = (registryPath(address) ?? '').split('/-/')
  if (after === undefined) return {}
  const [scope = '', plain = ''] = before.replaceAll(/%40/gi, '@').replaceAll(/%2f/gi, '/').split('/').slice(-2)
  const file = after.slice(after.lastIndexOf('/') + 1, -'.tgz'.length)
  return {
    name: scope.startsWith('@') ? `${scope}/${plain}` : plain,
    ...(file.startsWith(`${plain}-`) && { version: file.slice(plain.length + 1) })
  }
}

/** Parts of `name@rest`, where the name may have a scope. */
export function nameAndRest(text: string): { readonly name: string; readonly rest: string } {
  const at = text.indexOf('@', 1)
  return at < 0 ? { name: text, rest: '' } : { name: text.slice(0, at), rest: text.slice(at + 1) }
}

/** What a lock file says of a package, as something to compare or to leave out. */
export function npmItem({ name, version, from, ...named }: NpmPackage): Component | LeftOut {
  const left = (reason: LeftOutReason): LeftOut => ({ ...named, name, reason })
  const address = typeof from === 'string' ? from : ''
  const reason = reasonOf(address)
  if (reason) return left(reason)
  const real = version === undefined ? addressed(address) : {}
  const known = version === undefined ? real.version : version
  if (known !== undefined && (typeof known !== 'string' || !/^[v=]?\d/.test(known))) return left('unreadable')
  const realName = real.name ?? name
  return /^(?:@[^/]+\/)?[^/@]+$/.test(realName) ? { ...named, purl: npmPurl(realName, known) } : left('unreadable')
}

/** What a reader found, told apart. */
export function foundOf(items: readonly (Component | LeftOut)[], offsetOf?: Found['offsetOf']): Found {
  return {
    components: items.filter((item) => 'purl' in item),
    leftOut: items.filter((item) => 'reason' in item),
    ...(offsetOf && { offsetOf })
  }
}
