import { startOf, type UpstreamDocument, type FilePlace, type LocatedFinding } from './document.ts'

/** A comment that switches a checker off or on again. */
interface Switch {
  readonly tool: string
  readonly on: boolean
  /** The comment as written. */
  readonly text: string
  /** The comment that would close it. */
  readonly closing: string
  readonly from: number
  readonly at: FilePlace
}

const comment =
  /<!--+\s*((?:markdown-link-check|markdownlint|cspell|spell-checker)[-:]\s?)(disable|enable)(?![\w-])[^>]*-->/gi

/**
 * Exceptions that are never closed: a checker switched off twice, or below the first heading and never on
 * again. Above the first heading, a comment is meant for the whole file.
 */
export function lintComments(document: UpstreamDocument): LocatedFinding[] {
  const findings: LocatedFinding[] = []
  const open = new Map<string, { first: Switch; reported: boolean }>()
  const heading = document.headings[0]
  const head = heading ? startOf(heading) : 0
  for (const one of switchesIn(document)) {
    const state = open.get(one.tool)
    if (one.on) open.delete(one.tool)
    else if (!state) open.set(one.tool, { first: one, reported: false })
    else if (!state.reported) {
      state.reported = true
      findings.push({
        rule: 'upstream/lint-comment',
        at: one.at,
        message: `\`${one.text}\` is already in line ${state.first.at.line} and is not closed.`,
        expected: one.closing,
        actual: one.text
      })
    }
  }
  for (const { first, reported } of open.values()) {
    if (reported || first.from < head) continue
    findings.push({
      rule: 'upstream/lint-comment',
      at: first.at,
      message: `\`${first.text}\` is never closed.`,
      expected: `${first.closing} further down`,
      actual: first.text
    })
  }
  return findings
}

function switchesIn(document: UpstreamDocument): Switch[] {
  return document.html.flatMap(({ node }) => {
    const from = startOf(node)
    return [...node.value.matchAll(comment)].map((match): Switch => {
      const [text, name = '', word = ''] = match
      const begin = from + match.index
      return {
        tool: name.toLowerCase().replace(/(?<![-:\s])[-:\s]+$/, ''),
        on: word.toLowerCase() === 'enable',
        text,
        closing: `<!-- ${name}enable -->`,
        from: begin,
        at: document.between(begin, begin + text.length)
      }
    })
  })
}
