import { getTerm, lexicon, termIds, type Term } from '../../query/lexicon.ts'
import { sourceUrl } from '../../query/sources.ts'
import { checkOptionKeys, described, unknownValue, wrongValue } from '../wrong-value.ts'

/** How terms are linked. */
export interface RemarkTagSecurityOptions {
  /**
   * The address of the site's lexicon, such as `/lexicon/`: a term's entry is this and its id. A slash goes between
   * unless the address ends in `/`, `#` or `=`. Without it links lead to the TAG's lexicon.
   */
  readonly base?: string | undefined
  /** Ids or names of terms that are never linked. */
  readonly skip?: readonly string[] | undefined
  /** Whether everyday words that are names of terms, such as `key`, `claim` and `security`, are linked too. */
  readonly everydayWords?: boolean | undefined
}

/** What linking needs to know. */
export interface Links {
  /** The terms that a text can mention. */
  readonly terms: readonly Term[]
  /** Those that are not linked. */
  readonly skipped: readonly Term[]
  /** Whether everyday words are linked. */
  readonly everydayWords: boolean
  /** Where a term's entry is. */
  readonly addressOf: (term: Term) => string
}

/** What linking needs to know, from options that are checked. */
export function linksFrom(options: RemarkTagSecurityOptions): Links {
  const known = ['base', 'skip', 'everydayWords'] as const
  const { base, skip = [], everydayWords = false } = checkOptionKeys(options, '@cncf/tag-security/remark', known)
  if (typeof everydayWords !== 'boolean') throw wrongValue('`everydayWords`', everydayWords, '`true` or `false`')
  const skipped = checkedSkip(skip)
  const start = base === undefined ? undefined : checkedBase(base)
  return {
    terms: lexicon,
    skipped,
    everydayWords,
    addressOf: (term) => (start === undefined ? (sourceUrl(term) ?? '') : `${start}${term.id}`)
  }
}

function checkedBase(base: unknown): string {
  const isAddress = typeof base === 'string' && /^(?:https?:|(?![a-z][a-z\d+.-]*:))\S+$/i.test(base)
  if (!isAddress) throw wrongValue('`base`', base, 'a path such as `/lexicon/` or an http address')
  return /[/#=]$/.test(base) ? base : `${base}/`
}

function checkedSkip(skip: unknown): Term[] {
  if (!Array.isArray(skip)) throw wrongValue('`skip`', skip, 'a list of term ids')
  return skip.map((name: unknown) => {
    const term = typeof name === 'string' ? getTerm(name) : undefined
    if (!term) throw unknownValue(`term ${described(name)} in \`skip\``, name, termIds)
    return term
  })
}
