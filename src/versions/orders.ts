import { compare as comparePep440 } from '@renovatebot/pep440/lib/operator.js'
import { valid as isPep440 } from '@renovatebot/pep440/lib/version.js'
import { compare as compareSemver, isValid as isSemver } from 'verkit/version'
import { compareDebian, isDebianVersion } from './debian.ts'
import { compareDotted } from './dotted.ts'
import { compareMaven } from './maven.ts'

/** The versions of an ecosystem and their order. */
export interface Order {
  /** Whether a text is a version there. */
  readonly isVersion: (text: string) => boolean
  /** Which of two versions comes first: negative, zero or positive; undefined where the order does not say. */
  readonly compare: (a: string, b: string) => number | undefined
}

const plain = (version: string): string => version.replace(/^v/i, '')

/** A bound may leave out the last numbers. */
const full = (version: string): string =>
  plain(version).replace(/^\d+(?:\.\d+)?$/, (short) => (short.includes('.') ? `${short}.0` : `${short}.0.0`))

const semver: Order = {
  isVersion: (text) => isSemver(plain(text)),
  compare: (a, b) => compareSemver(full(a), full(b))
}

/** A local version, `1.0+cpu`, is a build of its public version, as `==1.0` has it. */
const withoutLocal = (version: string): string => version.split('+', 1)[0] ?? ''

const pypi: Order = {
  isVersion: (text) => isPep440(text) !== null,
  compare: (a, b) => comparePep440(b.includes('+') ? a : withoutLocal(a), b)
}

const isNumbered = (text: string): boolean => /^v?\d/i.test(text)

const dotted: Order = { isVersion: isNumbered, compare: compareDotted }

const hasV = (text: string): boolean => /^v/i.test(text)

/** The tags of a repository: `v1.0` and `1.0` are two, of which nothing says that they are the same release. */
const tags: Order = {
  isVersion: isNumbered,
  compare: (a, b) => (hasV(a) === hasV(b) ? compareDotted(a, b) : undefined)
}

const unordered: Order = { isVersion: isNumbered, compare: () => undefined }

/** By type of package URL, and by scheme of `vers:`. */
const orders: Readonly<Record<string, Order>> = {
  npm: semver,
  semver,
  cargo: semver,
  golang: semver,
  hex: semver,
  pub: semver,
  pypi,
  maven: { isVersion: (text) => /\d/.test(text), compare: compareMaven },
  deb: { isVersion: isDebianVersion, compare: compareDebian },
  composer: dotted,
  gem: dotted,
  generic: dotted,
  github: tags,
  gitlab: dotted,
  bitbucket: dotted,
  docker: dotted,
  huggingface: dotted,
  intdot: dotted,
  nuget: dotted
}

/** Longer texts are no versions, and would take their time. */
const longest = 256

/** The order of a scheme; one that says nothing for a scheme whose order is not known. */
export function orderOf(scheme: string): Order {
  const { isVersion, compare } = (Object.hasOwn(orders, scheme) ? orders[scheme] : undefined) ?? unordered
  const isKnown = (text: string): boolean => text.length <= longest && isVersion(text)
  return {
    isVersion: isKnown,
    compare: (a, b) => {
      try {
        return a === b ? 0 : [a, b].every(({ length }) => length <= longest) ? compare(a, b) : undefined
      } catch {
        // The libraries throw for what is no version.
        return undefined
      }
    }
  }
}
