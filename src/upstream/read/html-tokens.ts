/** HTML as its tags, comments and texts in order. What is never closed is text. */
export function htmlTokens(html: string): string[] {
  const tokens: string[] = []
  let from = 0
  let end = -1
  const add = (to: number): void => {
    if (to > from) tokens.push(html.slice(from, to))
    from = to
  }
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', Math.max(from, at + 1))) {
    const mark = html.startsWith('<!--', at) ? '-->' : '>'
    const next = html.indexOf('<', at + 1)
    // Looked for once, as all that follows may lack it.
    end = mark === '-->' ? html.indexOf(mark, at + 4) : end > at ? end : html.indexOf(mark, at + 1)
    if (end < 0) break
    if (mark === '>' && next >= 0 && next < end) continue
    add(at)
    add(end + mark.length)
    end = -1
  }
  add(html.length)
  return tokens
}

/** Whether a token is a tag or a comment. */
export const isTag = (token: string): boolean => /^<[^<]/.test(token) && token.endsWith('>')
