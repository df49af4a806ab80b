import { tag } from '../query/tag.ts'

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Names with white space or a hyphen between their words; the longest first. */
const anyOf = (names: readonly string[]): string =>
  [...names]
    .sort((a, b) => b.length - a.length)
    .map((name) =>
      name
        .split(' ')
        .map(escaped)
        .join(String.raw`(?:\s+|[-\u2010\u2011])`)
    )
    .join('|')

/**
 * What finds names, each with its abbreviation behind it; not a part of a longer word, nor the beginning of the current
 * name.
 */
export function wholeName(names: readonly string[]): RegExp {
  const any = anyOf(names)
  return new RegExp(
    String.raw`(?<![\p{L}\p{N}_/#@+-])(?:${any})(?:\s+\((?:${any})\))?` +
      String.raw`(?![\p{L}\p{N}_-]|@|\.\w|\s+(?:and|&)\s+Compliance)`,
    'gu'
  )
}

const formerNames = tag.formerNames.map(({ name }) => name)

/** Finds the TAG's former names. */
export const formerNamesOfTheTag = wholeName(formerNames)

/** Finds the TAG's current and former names. */
export const namesOfTheTag = new RegExp(anyOf([tag.name, ...formerNames]), 'g')
