/** As many characters that stand for what is no text. */
export const blank = (text: string): string => '\uFFFC'.repeat(text.length)

const notText = [
  /<!--[\s\S]*?(?:-->|$)/g,
  /<(blockquote|code|kbd|pre|samp|script|style|var)\b[\s\S]*?(?:<\/\1\s*>|$)/gi,
  /<\/?[a-z](?:"[^"]*"|'[^']*'|[^<>"'])*>?/gi,
  /\bhttps?:\/\/[^\s<>"']+/gi
]

/** The running text of HTML, with everything else blanked out, so that each word stays where it is. */
export const textOfHtml = (html: string): string =>
  notText.reduce((text, pattern) => text.replace(pattern, blank), html)
