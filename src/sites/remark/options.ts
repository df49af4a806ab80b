import { closest } from '../../suggestion.ts'
import { getTerm, lexicon, type Term } from '../../query/lexicon.ts'
import { sourceUrl } from '../../query/sources.ts'

/** How terms are linked. */
export interface RemarkTagSecurityOptions {
  /**
   * The address of the site's lexicon, such as `/lexicon/`: a term's entry is this and its id. A slash goes between
   * unless the address ends in `/`, `#` or `=`. Without it links lead to the TAG's lexicon.
   */
  readonly base?: string | undefined
  /** Ids or names of terms that are not linked, wherever they stand. */
  readonly skip?: readonly string[] | undefined
}

/** What linking needs to know. */
export interface Links {
  /** The terms that a text can mention. */
  readonly terms: readonly Term[]
  /** Those that are not linked. */
  readonly skipped: readonly Term[]
  /** Where a term's entry is. */
  readonly addressOf: (term: Term) => string
}

/**
 * The keys of a plugin's options, each of them one that is known.
 *
 * @throws {TypeError} when the options are no object.
 * @throws {RangeError} for a key that is not known, with the nearest one that is.
 */
export function checkKeys(options: unknown, plugin: string, known: readonly string[]): void {
  if (typeof options !== 'object' || options === null || Array.isArray(options))
    throw new TypeError(`The options of \`${plugin}\` are ${kindOf(options)}; an object is expected`)
  for (const key of Object.keys(options))
    if (!known.includes(key))
      throw new RangeError(`\`${key}\` is no option of \`${plugin}\`; did you mean \`${closest(key, known) ?? ''}\`?`)
}

/** What a value is, as words in a message. */
export const kindOf = (value: unknown): string =>
  value === null
    ? '`null`'
    : Array.isArray(value)
      ? 'a list'
      : typeof value === 'string'
        ? `\`${value}\``
        : `a ${typeof value}`

const keys = ['base', 'skip'] satisfies readonly (keyof RemarkTagSecurityOptions)[]

/** What linking needs to know, from options that are checked. */
export function linksFrom(options: RemarkTagSecurityOptions): Links {
  checkKeys(options, '@cncf/tag-security/remark', keys)
  const { base, skip = [] } = options
  const skipped = checkedSkip(skip)
  if (base === undefined) return { terms: lexicon, skipped, addressOf: (term) => sourceUrl(term) ?? '' }
  const start = checkedBase(base)
  return { terms: lexicon, skipped, addressOf: ({ id }) => `${start}${id}` }
}

function checkedBase(base: unknown): string {
  if (typeof base !== 'string')
    throw new TypeError(`\`base\` is ${kindOf(base)}; a path such as \`/lexicon/\` or an http address is expected`)
  const scheme = /^[a-z][a-z\d+.-]*:/i.exec(base)?.[0].toLowerCase()
  if (base === '' || /\s/.test(base) || (scheme !== undefined && scheme !== 'http:' && scheme !== 'https:')) {
    throw new RangeError(`\`base\` is \`${base}\`; a path such as \`/lexicon/\` or an http address is expected`)
  }
  return /[/#=]$/.test(base) ? base : `${base}/`
}

function checkedSkip(skip: unknown): Term[] {
  if (!Array.isArray(skip)) throw new TypeError(`\`skip\` is ${kindOf(skip)}; a list of term ids is expected`)
  return skip.map((name: unknown) => {
    const term = typeof name === 'string' ? getTerm(name) : undefined
    if (!term)
      throw new RangeError(
        `${typeof name === 'string' ? `\`${name}\`` : kindOf(name)} in \`skip\` is no term; did you mean \`${
          closest(
            String(name),
            lexicon.map(({ id }) => id)
          ) ?? ''
        }\`?`
      )
    return term
  })
}
