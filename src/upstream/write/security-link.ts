import type { SecurityLink, SecurityLinkKind } from '../../records/assessments.ts'
import type { UpstreamSecurityLink } from '../read/assessments/facts.ts'
import { plainTextOf } from './incident.ts'

/** What labels and addresses of security links say of their kind, the most telling first. */
const kinds: readonly (readonly [SecurityLinkKind, RegExp])[] = [
  ['security-insights', /security[- _]?insights/i],
  ['threat-model', /threat/i],
  ['audit', /audit|penetration|pen[- ]?test/i],
  ['contacts', /contacts?\b/i],
  ['configuration', /config/i],
  ['security-policy', /security[- ](?:file|policy)|report|disclos|embargo|\/security(?:\.md)?$/i],
  ['guidance', /consideration|best[- ]practice|feature|design|guid|harden|checklist|recommend/i]
]

const longestTitle = 60

/** A security link as content has it: with its kind, and with its label where the kind does not say it. */
export function securityLink({ label, url }: UpstreamSecurityLink): SecurityLink {
  const text = plainTextOf(label)
  const find = (words: string): SecurityLinkKind | undefined => kinds.find(([, pattern]) => pattern.test(words))?.[0]
  const kind = find(text) ?? find(url) ?? 'other'
  const isTitled = ['threat-model', 'audit', 'guidance', 'other'].includes(kind)
  const title = text.length > longestTitle ? `${text.slice(0, longestTitle - 1).trimEnd()}…` : text
  return { kind, url, ...(isTitled && title !== '' && { title }) }
}
