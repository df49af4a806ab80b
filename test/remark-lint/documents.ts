import { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import { remarkLintTagSecurity, type RemarkLintTagSecurityOptions } from '../../src/sites/remark-lint/index.ts'
import { processorOf, type Syntax } from '../remark/documents.ts'

/** The TAG's charter. */
export const charter = 'https://github.com/cncf/toc/blob/main/tags/tag-security-and-compliance/charter.md'

/** The TAG's channel. */
export const slack = 'https://cloud-native.slack.com/archives/C08JZ9YLAA3'

/** The TAG's mailing list. */
export const list = 'https://lists.cncf.io/g/cncf-tag-security-and-compliance'

/** The TAG's recordings. */
export const videos = 'https://www.youtube.com/@CNCFTAGSecurityandCompliance'

/** A document with its problems reported or fixed. */
export const linted = (text: string, options?: RemarkLintTagSecurityOptions, syntax: Syntax = 'gfm'): VFile =>
  processorOf(syntax)
    .use(remarkLintTagSecurity, options)
    .processSync(new VFile({ value: text, path: 'page.md' }))

/** What is reported of a document. */
export const messages = (text: string, options?: RemarkLintTagSecurityOptions, syntax?: Syntax): VFileMessage[] =>
  linted(text, options, syntax).messages

/** A document as it is written after fixing. */
export const fixed = (text: string, syntax?: Syntax): string => String(linted(text, { fix: true }, syntax)).trimEnd()

/** What is reported, as `line:column-line:column rule actual -> expected`. */
export const problems = (text: string, options?: RemarkLintTagSecurityOptions, syntax?: Syntax): string[] =>
  messages(text, options, syntax).map(({ place, ruleId, actual, expected }) => {
    const at =
      place && 'start' in place
        ? `${place.start.line}:${place.start.column}-${place.end.line}:${place.end.column}`
        : 'nowhere'
    return `${at} ${ruleId} ${actual?.replace(/\s+/g, ' ')} -> ${expected?.join(', ') ?? ''}`
  })
