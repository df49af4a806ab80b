import type { Link } from 'mdast'
import { isStrayTag } from './cell.ts'
import { endOf, startOf, type UpstreamDocument, type LocatedFinding } from './document.ts'
import { isLiteral, restAfterComment, reversedText, urlInCode } from './references.ts'
import { isDefanged } from '../../policies/defanged.ts'
import { isPersonal, labelledPasscodesIn, passwordIn, withoutSecrets } from '../../policies/secrets.ts'

/** What is wrong with the addresses of a document. No message repeats a password or an address of a person. */
export function addressFindings(document: UpstreamDocument): LocatedFinding[] {
  const links = document.links.flatMap(({ node, parent, index }): LocatedFinding[] => {
    const at = document.at(node)
    const literal = node.type === 'link' && isLiteral(document, node)
    const findings: LocatedFinding[] = []
    if (passwordIn(node.url))
      findings.push({
        rule: 'upstream/meeting-password',
        at,
        message: `The link \`${withoutSecrets(node.url)}\` lets anyone into the meeting.`
      })
    const address = /^mailto:([^?]+)/i.exec(node.url)?.[1]
    if (address && !isDefanged(address) && isPersonal(address))
      findings.push({ rule: 'upstream/personal-email', at, message: 'The link is the e-mail address of a person.' })
    const repaired = repairedScheme(node.url)
    if (repaired && !isDefanged(node.url)) {
      findings.push({
        rule: 'upstream/malformed-url',
        at,
        message: `Malformed address \`${node.url}\`.`,
        expected: repaired,
        actual: node.url
      })
    }
    return literal ? [...findings, ...literalFindings(document, node, parent, index)] : findings
  })
  return [...links, ...passcodes(document), ...strayTags(document)]
}

/** An address with its scheme or its end repaired; undefined if both are fine. */
function repairedScheme(url: string): string | undefined {
  if (/^https?:(?!\/\/)/i.test(url)) return url.replace(/^(https?:)\/?/i, '$1//')
  if (/^https?:\/\/github\.com[a-z0-9]/i.test(url)) return url.replace(/^(https?:\/\/github\.com)/i, '$1/')
  return /^https?:.*>$/i.test(url) ? url.replace(/(?<!>)>+$/, '') : undefined
}

function literalFindings(
  document: UpstreamDocument,
  node: Link,
  parent: Parameters<typeof reversedText>[0],
  index: number
): LocatedFinding[] {
  const reversed = reversedText(parent, index)
  const interrupted = restAfterComment(parent, index)
  const findings: LocatedFinding[] = []
  if (reversed !== undefined) {
    const from = startOf(node) - reversed.length - 3
    const to = endOf(node) + (document.source[endOf(node)] === ']' ? 1 : 0)
    const expected = `[${reversed}](${node.url})`
    findings.push({
      rule: 'upstream/reversed-link',
      at: document.between(from, to),
      message: `The link \`(${reversed})[…]\` is written the wrong way round.`,
      expected
    })
  }
  if (interrupted) {
    const { rest, comment } = interrupted
    findings.push({
      rule: 'upstream/comment-in-url',
      at: document.at(comment),
      message: `A comment interrupts the address \`${node.url}\`.`,
      expected: node.url + rest,
      actual: node.url
    })
  }
  return findings
}

function passcodes(document: UpstreamDocument): LocatedFinding[] {
  return document.texts.flatMap(({ node }): LocatedFinding[] => {
    const from = startOf(node)
    const text = document.source.slice(from, endOf(node))
    const inDefanged = isDefanged(text) ? passwordIn(text) : undefined
    return [...labelledPasscodesIn(text), ...(inDefanged ? [inDefanged] : [])].map((match) => ({
      rule: 'upstream/meeting-password',
      at: document.between(from + match.index, from + match.index + match[0].length),
      message: 'Passcode of a meeting.'
    }))
  })
}

const strayTags = (document: UpstreamDocument): LocatedFinding[] =>
  document.html
    .filter(({ node }) => isStrayTag(node))
    .map(({ node }) => ({
      rule: 'upstream/stray-tag',
      at: document.at(node),
      message: `\`${node.value}\` closes nothing.`,
      actual: node.value
    }))

/** Addresses in code spans, where no reader of links finds them. */
export function codeFindings(document: UpstreamDocument): LocatedFinding[] {
  return document.codes.flatMap(({ node }): LocatedFinding[] => {
    const url = urlInCode(node)
    return url
      ? [
          {
            rule: 'upstream/url-in-code',
            at: document.at(node),
            message: `The address \`${url}\` is in a code span.`,
            expected: `<${url}>`,
            actual: node.value
          }
        ]
      : []
  })
}
