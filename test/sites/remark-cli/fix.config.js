import { remarkLintTagSecurity } from '@cncf/tag-security/remark-lint'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'

export default {
  settings: { bullet: '-' },
  plugins: [
    remarkFrontmatter,
    remarkGfm,
    [remarkLintTagSecurity, { fix: true, rules: { 'unknown-term': false }, onProblem: 'error' }]
  ]
}
