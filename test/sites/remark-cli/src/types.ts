import { remarkTagSecurity, type RemarkTagSecurityOptions } from '@cncf/tag-security/remark'
import lintTagSecurity, { ruleIds, type RuleId } from '@cncf/tag-security/remark-lint'
import { unified, type Plugin } from 'unified'

const options: RemarkTagSecurityOptions = { base: '/lexicon/', skip: ['token'] }
const lint: Plugin<[Parameters<typeof lintTagSecurity>[0]?]> = lintTagSecurity
export const rules: readonly RuleId[] = ruleIds

export const processor = unified()
  .use(remarkTagSecurity, options)
  .use(remarkTagSecurity)
  .use([[lintTagSecurity, { fix: true, onProblem: 'throw' }], remarkTagSecurity])
  .use(lintTagSecurity, { rules: { 'former-name': false } })
  .use({ plugins: [lint] })

// @ts-expect-error: an option that does not exist
unified().use(remarkTagSecurity, { bsae: '/lexicon/' })
// @ts-expect-error: a value that it does not take
unified().use(lintTagSecurity, { onProblem: 'thorw' })
// @ts-expect-error: a rule that does not exist
unified().use(lintTagSecurity, { rules: { 'former-names': false } })
