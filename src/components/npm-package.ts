import type { Component, LeftOut, LeftOutReason, Named } from './component.ts'
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

const semver = /^(?:0|[1-9]\d*)(?:\.(?:0|[1-9]\d*)){2}(?:[+-].*)?$/

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

/** The package and version that the address of a registry's archive names, when its path and file agree. */
function addressed(address: string): { readonly name: string; readonly version: string } | undefined {
  const [before = '', after = ''] = (registryPath(address) ?? '').split('/-/')
  const [scope = '', plain = ''] = before.replaceAll(/%40/gi, '@').replaceAll(/%2f/gi, '/').split('/').slice(-2)
  const file = after.slice(after.lastIndexOf('/') + 1, -'.tgz'.length)
  const version = file.startsWith(`${plain}-`) ? file.slice(plain.length + 1) : ''
  return /^\d/.test(version) ? { name: scope.startsWith('@') ? `${scope}/${plain}` : plain, version } : undefined
}

/** Parts of `name@rest`, where the name may have a scope. */
export function nameAndRest(text: string): { readonly name: string; readonly rest: string } {
  const at = text.indexOf('@', 1)
  return at < 0 ? { name: text, rest: '' } : { name: text.slice(0, at), rest: text.slice(at + 1) }
}

/**
 * What a lock file says of a package, as something to compare or to leave out. Where it comes from a registry's
 * archive, that counts: it is what is installed, whatever the file calls it.
 */
export function npmItem({ name, version, from, ...named }: NpmPackage): Component | LeftOut {
  const address = typeof from === 'string' ? from : ''
  const reason = reasonOf(address)
  if (reason) return { ...named, name, reason }
  const served = addressed(address)
  // Archives of old are named as they were published, with versions that are none any more.
  const isOld = served && !semver.test(served.version) && typeof version === 'string'
  const real = isOld ? { name: served.name, version } : (served ?? { name, version })
  const isReadable = real.version === undefined || (typeof real.version === 'string' && /^[v=]?\d/.test(real.version))
  return isReadable && /^(?:@[^/]+\/)?[^/@]+$/.test(real.name)
    ? { ...named, purl: npmPurl(real.name, real.version) }
    : { ...named, name, reason: 'unreadable' }
}
