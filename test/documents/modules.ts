// The entry points that the documentation imports from.
import * as affected from '../../src/affected/index.ts'
import * as formats from '../../src/formats/index.ts'
import * as api from '../../src/index.ts'
import * as packages from '../../src/query/packages.ts'
import * as search from '../../src/search/index.ts'
import * as docusaurus from '../../src/sites/docusaurus/index.ts'
import * as remarkLint from '../../src/sites/remark-lint/index.ts'
import * as remark from '../../src/sites/remark/index.ts'

/** What an entry point exports, by the name that it is imported by. */
export const modules: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  '@cncf/tag-security': api,
  '@cncf/tag-security/affected': affected,
  '@cncf/tag-security/formats': formats,
  '@cncf/tag-security/packages': packages,
  '@cncf/tag-security/search': search,
  '@cncf/tag-security/docusaurus': docusaurus,
  '@cncf/tag-security/remark': remark,
  '@cncf/tag-security/remark-lint': remarkLint
}
